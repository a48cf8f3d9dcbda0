import * as Y from "yjs"
import { applyPlan } from "#model/apply-plan.ts"
import { planRuling } from "#model/decision.ts"
import { makeElement, readParagraphs, textFragment } from "#model/document.ts"
import { textHash } from "#model/hash.ts"
import type { DelegationCode, ParagraphId } from "#model/ids.ts"
import { openItems } from "#model/open-items.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { plainText } from "#model/plain-text.ts"
import type { DecisionRequest, OpenItem, Verdict } from "#model/protocol.ts"
import { planJoin, planLeave } from "#model/sponsorship.ts"
import { Gate } from "#server/gate.ts"
import { type Manner, nextAct } from "./acts.ts"
import { countRefusal, type Figures, newFigures } from "./figures.ts"
import { brokenLaws, isOwnAlone, residueOf } from "./laws.ts"
import { openPage, type Page } from "./page.ts"
import { type Random, randomFrom } from "./random.ts"

/**
 * A sitting in memory, on a clock of its own: real pages, the real gate, and lines on which everything takes its time.
 * One seed gives one story, so a refusal can be looked at again and again.
 */
export type Rehearsal = {
  readonly seed: number
  readonly delegations: readonly string[]
  readonly paragraphs: readonly Paragraph[]
  readonly manner: Manner
  readonly ticks?: number
  /** Told of each refused edit. */
  readonly onRefusal?: (refusal: Refusal) => void
}

export type Refusal = {
  readonly tick: number
  readonly who: string
  readonly act: string
  readonly reason: string
  readonly delegation: DelegationCode
  readonly before: readonly Paragraph[]
  readonly after: readonly Paragraph[]
}

/** A tick is some 25 ms: everybody presses five keys a second, and a letter is up to 150 ms on its way. */
const ticksOfRehearsal = 2400
const latencyTicks = 6
const chanceInTick = { key: 0.12, ruling: 0.002, losingLine: 0.0003, comingBack: 0.01 }

type Letter = { readonly update: Uint8Array; readonly at: number; readonly act: string }

export function rehearse(rehearsal: Rehearsal): Figures {
  const hall = new Hall(rehearsal)
  for (let tick = 0; tick < (rehearsal.ticks ?? ticksOfRehearsal); tick++) hall.pass()
  hall.end()
  return hall.figures
}

class Hall {
  readonly figures = newFigures()
  readonly gate: Gate
  readonly random: Random
  readonly rehearsal: Rehearsal
  readonly base: string
  private readonly seats: Seat[]
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
    this.seats = rehearsal.delegations.map((code, i) => new Seat(this, code as DelegationCode, `${code} ${i + 1}`))
  }

  newClient = (): number => 2 + this.random.below(2 ** 31)

  pass(): void {
    this.now++
    for (const seat of this.seats) seat.pass()
    if (this.random.chance(chanceInTick.ruling)) this.rule()
  }

  /** Everybody comes back and all letters arrive; then all must have one text. */
  end(): void {
    for (const seat of this.seats) seat.comeBack()
    for (let i = 0; i < 4; i++) {
      this.now += 1000
      for (const seat of this.seats) seat.deliver()
    }
    const text = textHash(this.gate.paragraphs())
    const again = new Y.Doc()
    Y.applyUpdate(again, this.gate.snapshot())
    const replicas = [readParagraphs(again), ...this.seats.map((seat) => readParagraphs(seat.doc))]
    this.figures.replicasUnequal += replicas.filter((one) => textHash(one) !== text).length
    for (const seat of this.seats) seat.page.close()
  }

  receive(seat: Seat, { update, act }: Letter): boolean {
    const before = this.gate.paragraphs()
    const verdict = this.gate.receive(update, { delegation: seat.delegation, mayWrite: (id) => seat.clients.has(id) })
    this.tell(verdict.updates, verdict.ok ? seat : null)
    if (verdict.ok) {
      const after = this.gate.paragraphs()
      if (!isOwnAlone(before, after, seat.delegation)) this.figures.broken.push(`L2: ${seat.name} wrote beyond its own`)
      this.check()
    } else {
      this.gate.doc.clientID = this.newClient()
      countRefusal(this.figures, act, verdict.reason)
      const { onRefusal } = this.rehearsal
      if (onRefusal) {
        const judged = new Y.Doc()
        Y.applyUpdate(judged, this.gate.snapshot())
        Y.applyUpdate(judged, update)
        onRefusal({
          tick: this.now,
          who: seat.name,
          act,
          reason: verdict.reason,
          before,
          after: readParagraphs(judged),
          delegation: seat.delegation,
        })
      }
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
  }
}

const fromServer = Symbol("from the server")

class Seat {
  readonly delegation: DelegationCode
  readonly name: string
  readonly clients = new Set<number>()
  doc!: Y.Doc
  page!: Page
  private readonly hall: Hall
  private toServer: Letter[] = []
  private toPage: { readonly update: Uint8Array; readonly at: number }[] = []
  private keys: ((page: Page) => void)[] = []
  private act = "opening"
  private lastAt = { toServer: 0, toPage: 0 }
  private isOffline = false

  constructor(hall: Hall, delegation: DelegationCode, name: string) {
    this.hall = hall
    this.delegation = delegation
    this.name = name
    this.open()
  }

  pass(): void {
    const { random } = this.hall
    if (random.chance(chanceInTick.losingLine)) this.loseLine()
    if (this.isOffline && random.chance(chanceInTick.comingBack)) this.comeBack()
    this.deliver()
    if (random.chance(chanceInTick.key)) this.press()
  }

  deliver(): void {
    while (this.toServer[0] && this.toServer[0].at <= this.hall.now) {
      const letter = this.toServer.shift() as Letter
      this.hall.figures.updates++
      if (!this.hall.receive(this, letter)) {
        this.hall.figures.wordsRescued += 1
        this.open()
        return
      }
    }
    while (this.toPage[0] && this.toPage[0].at <= this.hall.now) {
      Y.applyUpdate(this.doc, (this.toPage.shift() as { update: Uint8Array }).update, fromServer)
    }
  }

  hear(update: Uint8Array): void {
    if (!this.isOffline) this.toPage.push({ update, at: this.arrival("toPage") })
  }

  /** Both sides bring each other up to date, each in one update. */
  comeBack(): void {
    if (!this.isOffline) return
    this.isOffline = false
    const { doc } = this.hall.gate
    this.send(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(doc)), "coming back")
    this.hear(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.doc)))
  }

  private loseLine(): void {
    if (this.isOffline) return
    this.isOffline = true
    this.hall.figures.linesDropped++
    this.toServer = []
    this.toPage = []
  }

  private press(): void {
    if (this.keys.length === 0) {
      const { random, rehearsal } = this.hall
      const { kind, keys } = nextAct({
        page: this.page,
        delegation: this.delegation,
        random,
        manner: rehearsal.manner,
        askSponsorship: (id, act) => !this.isOffline && this.hall.sponsor(this.delegation, id, act),
      })
      this.hall.figures.acts++
      this.act = kind
      this.keys = [...keys]
    }
    this.keys.shift()?.(this.page)
  }

  private open(): void {
    this.page?.close()
    this.doc?.destroy()
    this.toServer = []
    this.toPage = []
    this.keys = []
    this.isOffline = false
    const doc = new Y.Doc()
    doc.clientID = this.hall.newClient()
    this.clients.add(doc.clientID)
    Y.applyUpdate(doc, this.hall.gate.snapshot(), fromServer)
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === fromServer) return
      this.hall.figures.edits++
      if (!this.isOffline) this.send(update, this.act)
    })
    this.doc = doc
    this.page = openPage(doc, () => this.delegation, this.hall.random.id(6))
  }

  private send(update: Uint8Array, act: string): void {
    this.toServer.push({ update, at: this.arrival("toServer"), act })
  }

  /** Letters arrive in the order in which they were sent. */
  private arrival(way: "toServer" | "toPage"): number {
    const { now, random } = this.hall
    this.lastAt[way] = Math.max(this.lastAt[way], now + 1 + random.below(latencyTicks))
    return this.lastAt[way]
  }
}
