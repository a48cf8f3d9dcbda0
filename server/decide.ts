import { applyPlan } from "#model/apply-plan.ts"
import { bindPositions } from "#model/bound-positions.ts"
import { openItems, type PlannedRuling, planRuling, type RuledOn, type RulingRefusal, seenOf } from "#model/decision.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { applyToValues, type Plan } from "#model/plan.ts"
import type { Position } from "#model/positions.ts"
import type { Decision, DecisionRequest, DecisionTarget, Person, RulingNow } from "#model/protocol.ts"
import { nextDecision } from "#model/register.ts"
import { settledBy } from "#model/standing.ts"
import { traceOf } from "#model/trace.ts"
import { readRecord, recordDecision } from "#model/view.ts"
import { decidedBy } from "#model/what-became.ts"
import type { Room } from "./room.ts"

export type DecisionRefused =
  | { readonly ok: false; readonly reason: "text-changed"; readonly now: RulingNow | null }
  | {
      readonly ok: false
      readonly reason: Exclude<RulingRefusal, "text-changed">
      /** What stands in the way: brackets, options, or decisions. */
      readonly open: readonly string[]
      /** The decision that came before, where one did. */
      readonly decidedBy: number | null
    }
export type DecisionOutcome = { readonly ok: true; readonly decision: Decision } | DecisionRefused

/** Who rules, and when. */
export type Ruler = {
  readonly by: Person
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly newId: () => ParagraphId
  /** All positions there are, to bind the decision to. */
  readonly positions: readonly Position[]
}

/** Takes one ruling; see `decideAll`. */
export async function decide(room: Room, request: DecisionRequest, ruler: Ruler): Promise<DecisionOutcome> {
  const [outcome] = await decideAll(room, [request], ruler)
  return outcome as DecisionOutcome
}

/**
 * Takes rulings one after another: text and register change in one transaction, or nothing does. One that is refused
 * is left out, and the others are taken.
 *
 * Nothing comes between reading the text, comparing it with what the chair saw and writing the rulings, since the
 * gate lets in one thing at a time. Each is bound to the text as the chair saw it, before the first of them.
 *
 * Refuses: each by itself: "text-changed" with the text now; what `planRuling` refuses.
 * Throws:  RoomClosed if they could not be stored.
 * Source:  law L5, model/RULES.md.
 */
export async function decideAll(
  room: Room,
  requests: readonly DecisionRequest[],
  ruler: Ruler,
): Promise<DecisionOutcome[]> {
  const bench = new Bench(room, ruler)
  const outcomes = requests.map((request) => bench.take(request))
  if (bench.plans.length > 0)
    await room.change((doc) => {
      for (const plan of bench.plans) applyPlan(doc, plan)
      for (const decision of bench.taken) recordDecision(doc, decision)
    })
  if (outcomes.every((outcome) => outcome !== "text-changed")) return outcomes as DecisionOutcome[]
  let shown = 0
  // What the chair is shown must be on disk, and it may have moved on once more until then.
  return await room.read(() =>
    outcomes.map((outcome, i) => {
      if (outcome !== "text-changed") return outcome
      if (++shown > mostShownNow) return { ok: false, reason: "text-changed", now: null }
      return asChanged(room, requests[i] as DecisionRequest, ruler.newId)
    }),
  )
}

/** Of so many things that moved on, nobody reads what each ruling would do now: one looks at the list again. */
const mostShownNow = 20

/** What a ruling would do to the text as it is on disk now, or why it cannot be taken. */
export async function lookAhead(
  room: Room,
  request: Omit<DecisionRequest, "seen">,
  newId: () => ParagraphId,
): Promise<{ readonly ok: true; readonly now: RulingNow } | DecisionRefused> {
  return await room.read(() => {
    const record = readRecord(room.doc)
    const { register } = record
    const planned = planRuling(room.paragraphs(), request, register.length + 1, newId, record)
    return planned.ok ? { ok: true, now: nowOf(planned) } : refused(planned, request.target, register)
  })
}

/** Works rulings out one upon another, without writing any. */
class Bench {
  readonly taken: Decision[] = []
  readonly plans: Plan[] = []
  readonly #room: Room
  readonly #ruler: Ruler
  readonly #asSeen: readonly Paragraph[]
  readonly #register: Decision[]
  readonly #record: RuledOn
  #text: readonly Paragraph[]
  #seen: ReadonlyMap<string, string> | null = null

  constructor(room: Room, ruler: Ruler) {
    this.#room = room
    this.#ruler = ruler
    this.#asSeen = room.paragraphs()
    this.#text = this.#asSeen
    const { register, labelledGroups } = readRecord(room.doc)
    this.#register = [...register]
    this.#record = { register: this.#register, labelledGroups }
  }

  take(request: DecisionRequest): DecisionOutcome | "text-changed" {
    const register = this.#register
    const planned = planRuling(this.#text, request, register.length + 1, this.#ruler.newId, this.#record)
    if (!planned.ok) return refused(planned, request.target, register)
    const isFirst = this.#text === this.#asSeen
    if ((isFirst ? planned.seen : this.#seenBefore(request.target)) !== request.seen) return "text-changed"
    const decision = this.#lineOf(request, planned)
    this.#register.push(decision)
    this.taken.push(decision)
    this.plans.push(planned.plan)
    this.#text = applyToValues(this.#text, planned.plan)
    return { ok: true, decision }
  }

  /** The hash of the text a thing stood in before the first of these rulings. */
  #seenBefore(target: DecisionTarget): string | null {
    if (target.kind === "decision") {
      const register = this.#register.slice(0, this.#register.length - this.taken.length)
      const planned = planRuling(this.#asSeen, { target, verdict: "reopen" }, 1, this.#ruler.newId, {
        ...this.#record,
        register,
      })
      return planned.ok ? planned.seen : null
    }
    if (target.kind === "selection") return seenOf(this.#asSeen, target)
    this.#seen ??= new Map(openItems(this.#asSeen).map((item) => [`${item.target.kind} ${item.target.id}`, item.seen]))
    return this.#seen.get(`${target.kind} ${target.id}`) ?? seenOf(this.#asSeen, target)
  }

  #lineOf({ target, verdict, note, adReferendum }: DecisionRequest, planned: PlannedRuling): Decision {
    const { plan, seen, item, paragraphs, left } = planned
    return nextDecision(this.#register, {
      at: this.#ruler.at,
      by: this.#ruler.by.name,
      target,
      verdict,
      note: note ?? null,
      seen,
      item,
      paragraphs,
      present: this.#room.present(),
      positions: bindPositions(this.#ruler.positions, settledBy(target, plan)),
      ...(adReferendum && verdict === "accept" ? { adReferendum: true as const } : {}),
      ...(verdict === "reopen" ? {} : { trace: traceOf(this.#text, plan) }),
      ...(left === undefined ? {} : { left }),
    })
  }
}

function asChanged(room: Room, request: DecisionRequest, newId: () => ParagraphId): DecisionOutcome {
  const record = readRecord(room.doc)
  const { register } = record
  const again = planRuling(room.paragraphs(), request, register.length + 1, newId, record)
  if (!again.ok) return refused(again, request.target, register)
  return { ok: false, reason: "text-changed", now: nowOf(again) }
}

const nowOf = ({ seen, item, paragraphs, left }: PlannedRuling): RulingNow => ({
  seen,
  item,
  paragraphs,
  ...(left === undefined ? {} : { left }),
})

const refused = (
  { reason, open }: { readonly reason: RulingRefusal; readonly open: readonly string[] },
  target: DecisionTarget,
  register: readonly Decision[],
): DecisionRefused => {
  if (reason === "text-changed") throw new Error("a plan is never refused for a changed text: compare `seen`")
  return { ok: false, reason, open, decidedBy: decidedBy(register, target)?.number ?? null }
}
