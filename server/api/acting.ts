import { Hono } from "hono"
import { z } from "zod"
import { readRecord } from "#model/view.ts"
import { isActedFor } from "../acting.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { problem } from "./problems.ts"

const request = z.strictObject({ delegation: z.string() })

/**
 * `POST …/acting`: the chair chooses for whom to type where a connection does not say for itself, as programs that speak
 * only y-websocket do not. Their edits that come in after the answer are made for it.
 */
export function actingRoute({ people, rooms }: Pick<ApiSurroundings, "people" | "rooms">): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().post("/", async (context) => {
    const person = context.get("person")
    if (person.role !== "chair") return problem(context, "not-the-chair")
    const asked = request.safeParse(await context.req.json().catch(() => null))
    const { delegations } = readRecord(context.get("room").doc)
    const acting = asked.data?.delegation
    if (acting === undefined || !isActedFor(acting, delegations)) return problem(context, "bad-request")
    const updated = await people.setActing(person, acting)
    rooms.updatePerson(updated)
    return context.json(updated)
  })
}
