import { Hono } from "hono"
import { isFromOwnPages } from "../origin.ts"
import { clearedSessionCookie } from "../session-cookie.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { problem } from "./problems.ts"

/** `POST /leave`: the way out for people. The session ends here, not in this browser alone. */
export function leaveRoute({ people, rooms, publicUrl }: ApiSurroundings): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().post("/", async (context) => {
    const header = (name: string) => context.req.header(name) ?? null
    const asks = { origin: header("origin"), host: header("host"), fetchSite: header("sec-fetch-site") }
    if (!isFromOwnPages(asks, publicUrl)) return problem(context, "other-site")
    const admission = await people.admit({ authorization: null, cookie: header("cookie") })
    if (admission !== null) {
      await people.end(admission.person)
      rooms.leave(admission.person)
    }
    context.header("Cache-Control", "no-store")
    context.header("Set-Cookie", clearedSessionCookie(publicUrl.startsWith("https:")))
    return context.redirect("/?signed-out", 303)
  })
}
