import { Hono } from "hono"
import { guestList } from "../guest-list.ts"
import { chairAlone } from "./chair-alone.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { problem } from "./problems.ts"

/** `GET …/people`: who may come in and who is here. `POST …/people/<id>/end`: someone's session is over. */
export function peopleRoute(around: ApiSurroundings): Hono<ApiEnvironment> {
  const { rooms, storage } = around
  const route = new Hono<ApiEnvironment>()
  route.use(chairAlone)
  route.get("/", async (context) => context.json(await guestList(around, context.get("room"), context.get("person"))))
  route.post("/:person/end", async (context) => {
    const id = context.req.param("person")
    if (id === context.get("person").id) return problem(context, "own-session")
    const row = await storage.person(id)
    if (row === null || row.endedAt !== null) return problem(context, "unknown-person")
    await rooms.putOut(id)
    return context.json({ id, name: row.name })
  })
  return route
}
