import { randomBytes } from "node:crypto"
import { Hono } from "hono"
import { z } from "zod"
import { itemOf } from "#model/decision.ts"
import type { GroupId } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { type Condition, type PositionTarget, stances } from "#model/positions.ts"
import { standingOf } from "#model/standing.ts"
import { subjectOf } from "#model/subject.ts"
import { targetKey } from "#model/target-key.ts"
import { readRecord } from "#model/view.ts"
import type { ApiEnvironment } from "./environment.ts"
import { delegationGiven, positionTargetGiven, wordsGiven } from "./given.ts"
import { problem } from "./problems.ts"
import { spokenFor } from "./spoken-for.ts"

const positionRequest = z.strictObject({
  target: positionTargetGiven,
  stance: z.enum(stances).nullable(),
  note: wordsGiven(limits.maxNoteLength).optional(),
  condition: z.strictObject({ target: positionTargetGiven, outcome: z.enum(["accepted", "rejected"]) }).optional(),
  delegation: delegationGiven.optional(),
})

/** `POST …/positions`: a delegation says where it stands on something open, or the chair enters it for the delegation. */
export function positionsRoute(): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().post("/", async (context) => {
    const person = context.get("person")
    const room = context.get("room")
    const asked = positionRequest.safeParse(await context.req.json().catch(() => null))
    if (person.role === "observer") return problem(context, "not-a-member")
    if (!asked.success) return problem(context, "bad-request")
    const { stance, note, delegation } = asked.data
    const target = asked.data.target as PositionTarget
    const spoken = spokenFor(person, delegation, readRecord(room.doc).delegations)
    if (!spoken.ok) return problem(context, spoken.reason)
    // What somebody takes a position on must be on disk, as the position will be.
    const paragraphs = await room.read(() => room.paragraphs())
    const standing = standingOf(paragraphs, target)
    if (standing !== "open") return problem(context, standing)
    const { labelledGroups } = readRecord(room.doc)
    const text = { paragraphs, labelledGroups }
    const condition = conditionOn(text, target, asked.data.condition as Omit<Condition, "item"> | undefined)
    if (condition === "bad-request" || condition === "not-found") return problem(context, condition)
    const position = await context.get("meeting").takePosition({
      target,
      delegation: spoken.delegation,
      stance,
      note: note?.trim() || null,
      condition,
      by: person.name,
      isByChair: person.role === "chair",
      salt: randomBytes(12).toString("base64url"),
    })
    return context.json(position, 201)
  })
}

/** The condition with what it hangs on put in words; nothing hangs on itself. */
function conditionOn(
  { paragraphs, labelledGroups }: { paragraphs: readonly Paragraph[]; labelledGroups: readonly GroupId[] },
  on: PositionTarget,
  asked: Omit<Condition, "item"> | undefined,
): Condition | null | "bad-request" | "not-found" {
  if (asked === undefined) return null
  if (targetKey(asked.target) === targetKey(on)) return "bad-request"
  const subject = subjectOf(paragraphs, asked.target, labelledGroups)
  return subject === null ? "not-found" : { ...asked, item: itemOf(paragraphs, subject) }
}
