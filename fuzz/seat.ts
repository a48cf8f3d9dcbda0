import * as Y from "yjs"
import { forgetOwnWork } from "#components/editor/undo.ts"
import { CHAIR, type DelegationCode } from "#model/ids.ts"
import { nextAct } from "./acts.ts"
import type { Hall, Letter } from "./hall.ts"
import { Line, latency } from "./line.ts"
import { openPage, type Page } from "./page.ts"

/** In a tick: everybody presses five keys a second. */
const chanceOf = { key: 0.12, losingLine: 0.0003, comingBack: 0.01, closingTab: 0.0003, actingForAnother: 0.003 }
const fromServer = Symbol("from the server")
const fromLocalCopy = Symbol("from the local copy")

/** One who writes: a person with a page, at the end of a line that may be lost. */
export class Seat {
  readonly name: string
  readonly clients = new Set<number>()
  doc!: Y.Doc
  page!: Page
  private readonly hall: Hall
  private readonly isChair: boolean
  private readonly toServer: Line<Letter>
  private readonly toPage: Line<Uint8Array>
  private keys: ((page: Page) => void)[] = []
  private act = "opening"
  private isOffline = false
  /** The page says for whom it types in the stream of its edits (decision 0017). */
  private typesFor: DelegationCode

  constructor(hall: Hall, code: DelegationCode, name: string) {
    this.hall = hall
    this.isChair = code === CHAIR
    this.typesFor = code
    this.name = name
    this.toServer = new Line(latency(hall.random))
    this.toPage = new Line(latency(hall.random))
    this.open()
  }

  pass(): void {
    const { random } = this.hall
    if (random.chance(chanceOf.losingLine)) this.loseLine()
    if (this.isOffline && random.chance(chanceOf.comingBack)) this.comeBack()
    if (this.hall.rehearsal.manner.closesTabs && random.chance(chanceOf.closingTab)) this.closeAndOpen()
    if (this.isChair && random.chance(chanceOf.actingForAnother)) this.actFor(random.pick(this.hall.codes))
    this.deliver()
    if (random.chance(chanceOf.key)) this.press()
  }

  deliver(): void {
    for (const letter of this.toServer.arrived(this.hall.now)) {
      this.hall.figures.updates++
      if (this.hall.receive(this, letter)) continue
      this.hall.figures.wordsRescued++
      this.open()
      return
    }
    for (const update of this.toPage.arrived(this.hall.now)) Y.applyUpdate(this.doc, update, fromServer)
  }

  hear(update: Uint8Array): void {
    if (!this.isOffline) this.toPage.send(update, this.hall.now)
  }

  /** Both sides bring each other up to date, each in one update. */
  comeBack(): void {
    if (!this.isOffline) return
    this.isOffline = false
    const { doc } = this.hall.gate
    this.send(this.unsent(), "coming back")
    this.hear(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(this.doc)))
  }

  private loseLine(): void {
    if (this.isOffline) return
    this.isOffline = true
    this.hall.figures.linesDropped++
    this.toServer.lose()
    this.toPage.lose()
  }

  /** Without a line, what is not on the server is on the device, and goes out with the next page. */
  private closeAndOpen(): void {
    if (!this.isOffline && !this.toServer.isEmpty) return
    const left = this.isOffline ? this.unsent() : null
    this.open()
    if (left) Y.applyUpdate(this.doc, left, fromLocalCopy)
  }

  /** At a moment when all that was typed before is stored. */
  private actFor(code: DelegationCode): void {
    if (this.isOffline || !this.toServer.isEmpty) return
    this.typesFor = code
    this.keys = []
    forgetOwnWork(this.page.state)
  }

  private press(): void {
    if (this.keys.length === 0) {
      const { random, rehearsal } = this.hall
      const { kind, keys } = nextAct({
        page: this.page,
        delegation: this.typesFor,
        random,
        manner: rehearsal.manner,
        askSponsorship: (id, act) => !this.isOffline && this.hall.sponsor(this.typesFor, id, act),
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
    this.toServer.lose()
    this.toPage.lose()
    this.keys = []
    this.isOffline = false
    const doc = new Y.Doc()
    doc.clientID = this.hall.newClient()
    this.clients.add(doc.clientID)
    Y.applyUpdate(doc, this.hall.gate.snapshot(), fromServer)
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === fromServer) return
      const isOfBefore = origin === fromLocalCopy
      if (!isOfBefore) this.hall.figures.edits++
      if (!this.isOffline) this.send(update, isOfBefore ? "left behind" : this.act)
    })
    this.doc = doc
    this.page = openPage(doc, () => this.typesFor, this.hall.random.id(6))
  }

  private unsent(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.hall.gate.doc))
  }

  private send(update: Uint8Array, act: string): void {
    this.toServer.send({ update, act, delegation: this.typesFor }, this.hall.now)
  }
}
