import { applyPlan } from "#model/apply-plan.ts"
import { planRuling, type RulingRefusal } from "#model/decision.ts"
import type { ParagraphId } from "#model/ids.ts"
import { bindPositions, type Position } from "#model/positions.ts"
import type { Decision, DecisionRequest, Person, RuledParagraph } from "#model/protocol.ts"
import { nextDecision } from "#model/register.ts"
import { settledBy } from "#model/standing.ts"
import { readRecord, recordDecision } from "#model/view.ts"
import type { Room } from "./room.ts"

/** The text now, for a chair who asked on an older one: what the ruling would do to it. */
export type TextNow = {
  readonly seen: string
  readonly item: string
  readonly paragraphs: readonly RuledParagraph[]
}

export type DecisionOutcome =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly reason: "text-changed"; readonly now: TextNow }
  | { readonly ok: false; readonly reason: Exclude<RulingRefusal, "text-changed"> }

export type DecisionAct = {
  readonly request: DecisionRequest
  readonly by: Person
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly newId: () => ParagraphId
  /** All positions there are, to bind the decision to. */
  readonly positions: readonly Position[]
}

/**
 * Takes a ruling: text and register change in one transaction, or neither does.
 *
 * Nothing comes between reading the text, comparing it with what the chair saw and writing the ruling, since the
 * gate lets in one thing at a time.
 *
 * Refuses: "text-changed" with the text now; what `planRuling` refuses.
 * Throws:  RoomClosed if it could not be stored.
 * Source:  law L5, model/RULES.md.
 */
export async function decide(room: Room, { request, by, at, newId, positions }: DecisionAct): Promise<DecisionOutcome> {
  const { register } = readRecord(room.doc)
  const planned = planRuling(room.paragraphs(), request, register.length + 1, newId)
  if (!planned.ok) return planned as DecisionOutcome
  const { plan, seen, item, paragraphs } = planned
  if (seen !== request.seen) {
    // What the chair is shown must be on disk, and it may have moved on once more until then.
    await room.read(() => null)
    return refuseAsChanged(room, { request, newId }, { seen, item, paragraphs })
  }
  const decision = nextDecision(register, {
    at,
    by: by.name,
    target: request.target,
    verdict: request.verdict,
    note: request.note ?? null,
    seen,
    item,
    paragraphs,
    present: room.present(),
    positions: bindPositions(positions, settledBy(request.target, plan)),
  })
  await room.change((doc) => {
    applyPlan(doc, plan)
    recordDecision(doc, decision)
  })
  return { ok: true, decision }
}

function refuseAsChanged(
  room: Room,
  { request, newId }: Pick<DecisionAct, "request" | "newId">,
  before: TextNow,
): DecisionOutcome {
  const again = planRuling(room.paragraphs(), request, readRecord(room.doc).register.length + 1, newId)
  const now = again.ok ? { seen: again.seen, item: again.item, paragraphs: again.paragraphs } : before
  return { ok: false, reason: "text-changed", now }
}
