import { randomBytes } from "node:crypto"
import { Hono } from "hono"
import type { Doc } from "yjs"
import { z } from "zod"
import { comparisonOf } from "#model/comparison.ts"
import { contributionKinds } from "#model/contribution.ts"
import { readParagraphs } from "#model/document.ts"
import type { DelegationCode } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import { paragraphStyles } from "#model/paragraph.ts"
import { baseOf } from "#model/projection.ts"
import { Table } from "#model/table.ts"
import { readTabledRecord, readTakings, recordTabled } from "#model/tabled-record.ts"
import { type Clerk, planTabling, type TablingAsked, type TablingOutcome } from "#model/tabling.ts"
import { readRecord } from "#model/view.ts"
import type { Room } from "../room.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { delegationGiven, lineGiven, numberGiven, wordsGiven } from "./given.ts"
import { problem } from "./problems.ts"
import { spokenFor } from "./spoken-for.ts"

const id = z.string().min(1).max(80)
const tablingRequest = z.strictObject({
  delegation: delegationGiven.optional(),
  kind: z.enum(contributionKinds),
  row: id.optional(),
  after: id.nullable().optional(),
  style: z.enum(paragraphStyles).optional(),
  level: z.int().min(0).max(2).optional(),
  text: wordsGiven(limits.maxTabledLength),
  label: lineGiven(12).nullable().optional(),
  behind: wordsGiven(limits.maxTabledLength).nullable().optional(),
  source: z.strictObject({ document: numberGiven, proposal: numberGiven }).optional(),
  supersedes: id.optional(),
})

/** `GET …/contributions`: the table as it was tabled. `POST`: a delegation tables for itself, or the chair for one. */
export function contributionsRoute({ now }: Pick<ApiSurroundings, "now">): Hono<ApiEnvironment> {
  const route = new Hono<ApiEnvironment>()
  route.get("/", async (context) => {
    const read = (doc: Doc) => comparisonOf(readParagraphs(doc), readTabledRecord(doc), readTakings(doc))
    return context.json(await context.get("room").read(read))
  })
  route.post("/", async (context) => {
    const person = context.get("person")
    const room = context.get("room")
    const asked = tablingRequest.safeParse(await context.req.json().catch(() => null))
    if (person.role === "observer") return problem(context, "not-a-member")
    if (!asked.success) return problem(context, "bad-request")
    const { delegation, ...rest } = asked.data
    const named = delegation as DelegationCode | undefined
    const spoken = spokenFor(person, named, readRecord(room.doc).delegations)
    if (!spoken.ok) return problem(context, spoken.reason)
    const outcome = await table(room, { ...rest, delegation: spoken.delegation } as TablingAsked, {
      at: now(),
      by: person.name,
      newName: () => randomBytes(9).toString("base64url"),
    })
    if (!outcome.ok) return problem(context, outcome.reason)
    return context.json({ contribution: outcome.contribution, place: outcome.place }, 201)
  })
  return route
}

/** Nothing waits between reading and writing, so that two asked at once cannot both supersede one text. */
async function table(room: Room, asked: TablingAsked, clerk: Clerk): Promise<TablingOutcome> {
  const outcome = planTabling(new Table(readTabledRecord(room.doc), baseOf(room.paragraphs())), asked, clerk)
  if (outcome.ok) await room.change((doc) => recordTabled(doc, [outcome]))
  return outcome
}
