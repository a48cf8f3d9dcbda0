import { randomBytes } from "node:crypto"
import { Hono } from "hono"
import { z } from "zod"
import type { ContributionId } from "#model/ids.ts"
import { readTabledRecord } from "#model/tabled-record.ts"
import { readRecord } from "#model/view.ts"
import { takeContribution } from "../take.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { problem } from "./problems.ts"
import { spokenFor } from "./spoken-for.ts"

const takeRequest = z.strictObject({ seen: z.string().max(80) })

/** `POST …/contributions/<contribution>/take`: a delegation takes what it tabled into the draft, or the chair for it. */
export function takeRoute({ now }: Pick<ApiSurroundings, "now">): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().post("/:contribution/take", async (context) => {
    const person = context.get("person")
    const room = context.get("room")
    const asked = takeRequest.safeParse(await context.req.json().catch(() => null))
    if (person.role === "observer") return problem(context, "not-a-member")
    if (!asked.success) return problem(context, "bad-request")
    const id = context.req.param("contribution") as ContributionId
    const contribution = readTabledRecord(room.doc).contributions.find((one) => one.id === id)
    if (contribution === undefined) return problem(context, "unknown-contribution")
    const spoken = spokenFor(person, contribution.delegation, readRecord(room.doc).delegations)
    if (!spoken.ok) return problem(context, spoken.reason)
    const meeting = context.get("meeting")
    const newName = () => randomBytes(9).toString("base64url")
    const outcome = await takeContribution({ room, meeting }, { id, ...asked.data }, { by: person, at: now(), newName })
    if (!outcome.ok) return problem(context, outcome.reason, "now" in outcome ? { now: outcome.now } : {})
    const { taking, entry } = outcome
    return context.json({ taken: entry, joins: taking.joins, after: taking.after }, 201)
  })
}
