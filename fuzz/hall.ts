import * as Y from "yjs"
import { applyPlan } from "#model/apply-plan.ts"
import { planRuling } from "#model/decision.ts"
import { makeElement, readParagraphs, textFragment } from "#model/document.ts"
import { textHash } from "#model/hash.ts"
import { CHAIR, type DelegationCode, type ParagraphId } from "#model/ids.ts"
import { openItems } from "#model/open-items.ts"
import { plainText } from "#model/plain-text.ts"
import type { DecisionRequest, OpenItem, Verdict } from "#model/protocol.ts"
import { planJoin, planLeave } from "#model/sponsorship.ts"
import { Gate } from "#server/gate.ts"
import { countRefusal, newFigures } from "./figures.ts"
import { brokenLaws, isOwnAlone, residueOf } from "./laws.ts"
import { Line, latency } from "./line.ts"
import { type Random, randomFrom } from "./random.ts"
import type { Rehearsal } from "./rehearsal.ts"
import { Seat } from "./seat.ts"

const chanceOfRuling = 0.002

/** A piece on its way: for whom it was written, and what its author was doing. */
export type Letter = { readonly update: Uint8Array; readonly delegation: DelegationCode; readonly act: string }

/** Where a rehearsal takes place: the gate, who sits before it, and a clock. */
export class Hall {
  readonly figures = newFigures()
  readonly gate: Gate
  readonly random: Random
  readonly rehearsal: Rehearsal
  /** For whom the chair may type. */
  readonly codes: readonly DelegationCode[]
  private readonly base: string
  private readonly seats: Seat[]
  private readonly observers: readonly { readonly doc: Y.Doc; readonly line: Line<Uint8Array> }[]
  private rulings = 0
  private ids = 0
  now = 0

  constructor(rehearsal: Rehearsal) {
    this.rehearsal = rehearsal
    this.random = randomFrom(rehearsal.seed)
    const doc = new Y.Doc()
    doc.clientID = 1
    textFragment(doc).insert(0, rehearsal.paragraphs.map(makeElement))
    this.gate = new Gate([Y.encodeStateAsUpdate(doc)])
    this.gate.doc.clientID = this.newClient()
    this.base = plainText(rehearsal.paragraphs, "base")
    this.codes = [...new Set(rehearsal.writers), CHAIR] as DelegationCode[]
    this.seats = rehearsal.writers.map((code, i) => new Seat(this, code as DelegationCode, `${code} ${i + 1}`))
    this.observers = Array.from({ length: rehearsal.observers ?? 0 }, () => {
      const shown = new Y.Doc()
      Y.applyUpdate(shown, this.gate.snapshot())
      return { doc: shown, line: new Line<Uint8Array>(latency(this.random)) }
    })
  }

  newClient = (): number => 2 + this.random.below(2 ** 31)

  pass(): void {
    this.now++
    for (const seat of this.seats) seat.pass()
    this.showObservers()
    if (this.random.chance(chanceOfRuling)) this.rule()
  }

  /** Everybody comes back and all letters arrive; then all must have one text. */
  end(): void {
    for (const seat of this.seats) seat.comeBack()
    for (let i = 0; i < 4; i++) {
      this.now += 1000
      for (const seat of this.seats) seat.deliver()
    }
    this.showObservers()
    const text = textHash(this.gate.paragraphs())
    const again = new Y.Doc()
    Y.applyUpdate(again, this.gate.snapshot())
    const replicas = [again, ...this.seats.map(({ doc }) => doc), ...this.observers.map(({ doc }) => doc)]
    this.figures.replicasUnequal += replicas.filter((doc) => textHash(readParagraphs(doc)) !== text).length
    this.figures.text = text
    for (const seat of this.seats) seat.page.close()
  }

  receive(seat: Seat, { update, act, delegation }: Letter): boolean {
    const before = this.gate.paragraphs()
    const author = { delegation, mayWrite: (id: number) => seat.clients.has(id) }
    const verdict = this.gate.receive(update, author)
    this.tell(verdict.updates, verdict.ok ? seat : null)
    if (verdict.ok) {
      if (!isOwnAlone(before, this.gate.paragraphs(), delegation))
        this.figures.broken.push(
          `L2: ${seat.name} wrote beyond its own (seed ${this.rehearsal.seed}, tick ${this.now})`,
        )
      this.check()
    } else {
      this.gate.doc.clientID = this.newClient()
      countRefusal(this.figures, act, verdict.reason)
      const { reason } = verdict
      const state = this.gate.snapshot()
      this.rehearsal.onRefusal?.({ tick: this.now, who: seat.name, act, reason, delegation, state, update })
    }
    return verdict.ok
  }

  /** A delegation asks to stand behind something, or no longer to. */
  sponsor(delegation: DelegationCode, id: string, act: "join" | "leave"): void {
    const planned = (act === "join" ? planJoin : planLeave)(this.gate.paragraphs(), id, delegation)
    if (planned.ok) this.change((doc) => applyPlan(doc, planned.plan))
  }

  private rule(): void {
    const paragraphs = this.gate.paragraphs()
    const open = openItems(paragraphs)
    if (open.length === 0) return
    const { target } = this.random.pick<OpenItem>(open)
    const verdict: Verdict =
      target.kind === "bracket" && this.random.chance(0.4) ? "lift" : this.random.chance(0.5) ? "accept" : "reject"
    const request: Omit<DecisionRequest, "seen"> = { target, verdict, includeInner: this.random.chance(0.5) }
    const ruling = planRuling(paragraphs, request, this.rulings + 1, () => `p-chair${++this.ids}` as ParagraphId)
    if (!ruling.ok) return
    this.rulings++
    this.figures.rulings++
    this.change((doc) => applyPlan(doc, ruling.plan))
    if (residueOf(this.gate.paragraphs(), { target, verdict })) this.figures.residues++
  }

  private change(act: (doc: Y.Doc) => void): void {
    this.tell(this.gate.change(act), null)
    this.check()
  }

  private check(): void {
    for (const law of brokenLaws(this.gate.paragraphs(), this.base)) {
      if (law.startsWith("L1")) this.figures.baseTextChanged++
      this.figures.broken.push(`${law} (seed ${this.rehearsal.seed}, tick ${this.now})`)
    }
  }

  private tell(updates: readonly Uint8Array[], author: Seat | null): void {
    for (const seat of this.seats) for (const update of seat === author ? updates.slice(1) : updates) seat.hear(update)
    for (const { line } of this.observers) for (const update of updates) line.send(update, this.now)
  }

  private showObservers(): void {
    for (const { doc, line } of this.observers) for (const update of line.arrived(this.now)) Y.applyUpdate(doc, update)
  }
}
