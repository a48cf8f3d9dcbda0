import { applyPlan } from "#model/apply-plan.ts"
import { ruledParagraphs } from "#model/decision.ts"
import type { ContributionId } from "#model/ids.ts"
import type { Person } from "#model/protocol.ts"
import { readTabledRecord, recordTaking, type TakingEntry } from "#model/tabled-record.ts"
import { planTaking, type Taking, type TakingOutcome, type TakingRefusal } from "#model/taking/taking.ts"
import type { TakingNow } from "#model/taking/taking-now.ts"
import type { Meeting } from "./meeting/meeting.ts"
import type { Room } from "./room.ts"

/** Who takes it, and when; `newName` gives an unused rest of an id each time. Units: milliseconds since the epoch. */
export type Taker = { readonly by: Person; readonly at: number; readonly newName: () => string }

export type TakeOutcome =
  | { readonly ok: true; readonly taking: Taking; readonly entry: TakingEntry }
  | { readonly ok: false; readonly reason: TakingRefusal }
  | { readonly ok: false; readonly reason: "text-changed"; readonly now: TakingNow }

/**
 * Takes what was tabled into the draft, if the text it goes into is still the one that was seen: the words, the changes
 * left to others, and who took it, in one transaction.
 *
 * Nothing waits between reading the text and writing to it.
 * Refuses: what `planTaking` refuses; "text-changed" with what taking it would do to the text that is on disk now.
 * Throws:  RoomClosed if it could not be stored.
 * Source:  laws L2, L9, L12, model/RULES.md.
 */
export async function takeContribution(
  { room, meeting }: { readonly room: Room; readonly meeting: Meeting },
  { id, seen }: { readonly id: ContributionId; readonly seen: string },
  { by, at, newName }: Taker,
): Promise<TakeOutcome> {
  const planned = planIn(room, id, newName)
  if (!planned.ok) return planned
  if (planned.seen !== seen) return await asChanged(room, id, newName)
  const entry = { contribution: id, paragraph: planned.paragraph, at, by: by.name, isByChair: by.role === "chair" }
  await room.change((doc) => {
    applyPlan(doc, planned.plan)
    recordTaking(doc, entry)
  }, planned.carriages)
  for (const carriage of planned.carriages) await meeting.carryOn(carriage)
  return { ok: true, taking: planned, entry }
}

const planIn = (room: Room, id: ContributionId, newName: () => string): TakingOutcome =>
  planTaking(room.paragraphs(), readTabledRecord(room.doc), id, newName)

/** What is shown must be on disk, and the text may have moved on once more until then. */
const asChanged = (room: Room, id: ContributionId, newName: () => string): Promise<TakeOutcome> =>
  room.read(() => {
    const again = planIn(room, id, newName)
    if (!again.ok) return again
    const { seen, before, after, plan } = again
    return {
      ok: false,
      reason: "text-changed",
      now: { seen, before, after, paragraphs: ruledParagraphs(room.paragraphs(), plan) },
    }
  })
