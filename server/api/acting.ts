import { Hono } from "hono"
import { z } from "zod"
import { CHAIR, type DelegationCode } from "#model/ids.ts"
import { readRecord } from "#model/view.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { problem } from "./problems.ts"

const request = z.strictObject({ delegation: z.string() })

/** `POST …/acting`: the chair chooses for whom to type. Edits that come in after the answer are made for it. */
export function actingRoute({ people, rooms }: Pick<ApiSurroundings, "people" | "rooms">): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().post("/", async (context) => {
    const person = context.get("person")
    if (person.role !== "chair") return problem(context, "not-the-chair")
    const asked = request.safeParse(await context.req.json().catch(() => null))
    const { delegations } = readRecord(context.get("room").doc)
    const codes: readonly DelegationCode[] = [CHAIR, ...delegations.map(({ code }) => code)]
    const acting = codes.find((code) => code === asked.data?.delegation)
    if (acting === undefined) return problem(context, "bad-request")
    const updated = await people.setActing(person, acting)
    rooms.updatePerson(updated)
    return context.json(updated)
  })
}
