import * as Y from "yjs"
import { Malformed } from "#model/document.ts"
import type { DelegationCode } from "#model/ids.ts"
import { refusalOf } from "#model/lawful.ts"
import { keepsOthersWords } from "#model/others-words.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { RefusalCode } from "#model/protocol.ts"
import { keepTaken } from "./keep-taken.ts"
import { keystrokeOf } from "./keystroke.ts"
import { formatsDeletedAlone } from "./marking.ts"
import { mendRace, type RacingEdit } from "./mend.ts"
import { mendCrossing } from "./mend-brackets.ts"
import { Reading, type Review, type Touched } from "./reading.ts"
import {
  bringsNothing,
  type DecodedUpdate,
  decodeUpdate,
  isOfText,
  isUnderText,
  refusalOfUpdate,
} from "./update-check.ts"

/** On whose behalf an edit comes in. */
export type Author = {
  readonly delegation: DelegationCode
  /** Whether the Yjs client id is this person's; a new one becomes theirs. */
  readonly mayWrite: (client: number) => boolean
}

/**
 * What the gate says of an update. `updates` are to be stored and shown, in order: first what came in, then what Yjs
 * tidied up after it. A refused update can leave some too, when the document was built again.
 */
export type Verdict =
  | { readonly ok: true; readonly updates: readonly Uint8Array[] }
  | { readonly ok: false; readonly reason: RefusalCode; readonly updates: readonly Uint8Array[] }

/** The origin of what is loaded; anything else that changes the document is kept and shown. */
const loading = Symbol("loading")
const maxKept = { updates: 5000, bytes: 4 << 20 }

/**
 * Lets an update into the document, or leaves the document as it was (laws L1–L3, L7).
 *
 * The bytes are checked first; then the update is applied and what it touched is read and judged. An unlawful one is
 * not reverted: the document is dropped and built again from what was accepted, since taking edits back with Yjs'
 * undo corrupts text. Nothing leaves the gate before the verdict, so nobody ever sees what was refused.
 */
export class Gate {
  private document!: Y.Doc
  private reading!: Reading
  /** What the document can be built again from. */
  private accepted: Uint8Array[]
  private acceptedBytes = 0
  private updates: Uint8Array[] = []
  private tidied: Uint8Array[] = []
  private transactions: Y.Transaction[] = []

  /**
   * Shape:   Yjs updates in the order in which they were accepted; `takeTidied` then has what Yjs tidied up on loading.
   * Throws:  Error or Malformed if they do not make a whole document.
   */
  constructor(accepted: readonly Uint8Array[]) {
    this.accepted = [...accepted]
    this.build()
  }

  /** For reading, and for encoding what others ask for; written to through `receive` and `change` alone. */
  get doc(): Y.Doc {
    return this.document
  }

  paragraphs(): Paragraph[] {
    return this.reading.paragraphs()
  }

  /** Judges an update as `author`'s. */
  receive(update: Uint8Array, author: Author): Verdict {
    const decoded = decodeUpdate(update)
    if (typeof decoded === "string") return { ok: false, reason: decoded, updates: [] }
    if (bringsNothing(decoded, this.document)) return { ok: true, updates: [] }
    const refusal = refusalOfUpdate(decoded, this.document, (client) => this.isFree(client) && author.mayWrite(client))
    if (refusal !== null) return { ok: false, reason: refusal, updates: [] }
    this.startCollecting()
    let judged = this.apply(update, decoded, author)
    let kept: readonly Uint8Array[] = []
    if (judged === "not-own") {
      this.build()
      kept = this.keepTaken(decoded, author)
      if (kept.length > 0) judged = this.apply(update, decoded, author)
    }
    if (typeof judged === "string") {
      this.build()
      return { ok: false, reason: judged, updates: this.takeTidied() }
    }
    this.reading.take(judged.elements)
    if (kept.length === 0) return { ok: true, updates: this.keep() }
    // What came in is told first; where all of it was gone already, it stands for itself.
    const [first = update, ...others] = this.updates.slice(kept.length)
    this.updates = [first, ...kept, ...others]
    return { ok: true, updates: [first, ...this.takeTidied(), ...this.keep().slice(1)] }
  }

  /** Whether an update would change nothing; an observer may say no more than that. Null: it cannot be read. */
  bringsNothing(update: Uint8Array): boolean | null {
    const decoded = decodeUpdate(update)
    return typeof decoded === "string" ? null : bringsNothing(decoded, this.document)
  }

  /**
   * Changes the document on the server's own account, in one transaction. Answers with what to store and show.
   * Throws:  what `act` throws; then nothing of it has happened.
   */
  change(act: (doc: Y.Doc) => void): readonly Uint8Array[] {
    this.startCollecting()
    try {
      this.document.transact(() => act(this.document))
    } catch (error) {
      this.build()
      throw error
    }
    this.reading.take(this.reading.review(this.transactions.map(inText)).elements)
    return this.keep()
  }

  /** What Yjs tidied up while the document was built, and nobody has stored yet. */
  takeTidied(): readonly Uint8Array[] {
    const { tidied } = this
    this.tidied = []
    return tidied
  }

  /** The whole document as one update. */
  snapshot(): Uint8Array {
    return Y.encodeStateAsUpdate(this.document)
  }

  destroy(): void {
    this.document.destroy()
  }

  private apply(update: Uint8Array, decoded: DecodedUpdate, author: Author): Review | RefusalCode {
    const { delegation } = author
    const deletedAlone = formatsDeletedAlone(decoded, this.document, author)
    try {
      Y.applyUpdate(this.document, update, "member")
      const { store } = this.document
      if (store.pendingStructs !== null || store.pendingDs !== null) return "pending"
      const keystroke = keystrokeOf(decoded, this.transactions, this.document)
      const typed = keystroke && this.reading.typedInOwn(keystroke, delegation)
      if (typed) return typed
      if (!isUnderText(decoded, this.document)) return "other-root"
      const review = this.reading.review(this.transactions)
      if (review.hasDoubleId()) return "duplicate-paragraph"
      const refusal = refusalOfReview(review, delegation, !isTypingAlone(decoded))
      return refusal === null ? review : this.mended(review, refusal, { update: decoded, author, deletedAlone })
    } catch (error) {
      return error instanceof Malformed ? (error.code as RefusalCode) : "malformed-update"
    }
  }

  /** Puts copies in the place of what the edit deletes and no longer may, and reads them. */
  private keepTaken(decoded: DecodedUpdate, author: Author): readonly Uint8Array[] {
    this.startCollecting()
    if (!this.document.transact(() => keepTaken(this.document, decoded, author))) return []
    this.reading.take(this.reading.review(this.transactions).elements)
    this.transactions = []
    return [...this.updates]
  }

  /** The edit as it stands once what befell it on its way is mended; why it is refused if it stays unlawful. */
  private mended(review: Review, why: RefusalCode, edit: Omit<RacingEdit, "touched" | "before">): Review | RefusalCode {
    const { delegation } = edit.author
    const touched = [...review.elements.fresh.keys()].map((element) => ({
      element,
      before: review.elements.before.get(element) ?? null,
    }))
    let now = review
    let refusal: RefusalCode | null = why
    if (refusal === "not-own" && mendRace(this.document, { before: this.paragraphs(), touched, ...edit })) {
      now = this.reading.review(this.transactions)
      refusal = refusalOfReview(now, delegation, true)
    }
    if (refusal === "crossing-brackets") {
      const isMended = mendCrossing(this.document, { before: this.paragraphs(), delegation })
      return isMended ? this.reading.review(this.transactions) : refusal
    }
    return refusal ?? now
  }

  private isFree(client: number): boolean {
    return client !== this.document.clientID
  }

  private build(): void {
    const client = this.document?.clientID
    this.document?.destroy()
    const doc = new Y.Doc()
    this.document = doc
    this.startCollecting()
    // The listener comes before loading: Yjs tidies up formats as it loads, and that has to be stored and shown too.
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== loading) this.updates.push(update)
    })
    doc.on("afterTransaction", (transaction: Y.Transaction) => {
      if (transaction.changed.size > 0) this.transactions.push(transaction)
    })
    Y.applyUpdate(doc, Y.mergeUpdates(this.accepted), loading)
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error("a part is missing")
    if (client !== undefined) doc.clientID = client
    this.tidied.push(...this.keep())
    this.reading = new Reading(doc)
  }

  private startCollecting(): void {
    this.updates = []
    this.transactions = []
  }

  private keep(): readonly Uint8Array[] {
    const updates = this.updates
    this.startCollecting()
    this.accepted.push(...updates)
    for (const update of updates) this.acceptedBytes += update.length
    if (this.accepted.length > maxKept.updates || this.acceptedBytes > maxKept.bytes) {
      this.accepted = [this.snapshot()]
      this.acceptedBytes = 0
    }
    return updates
  }
}

/** What the server writes beside the text, in the record, is no concern of the reading. */
const inText = ({ changed }: Touched): Touched => ({
  changed: new Map([...changed].filter(([type]) => isOfText(type as unknown as Y.AbstractType<unknown>))),
})

/** Whether an update only puts letters where marks lie already; then what others wrote is where it was. */
const isTypingAlone = ({ structs, ds }: DecodedUpdate): boolean =>
  ds.clients.size === 0 &&
  structs.every((struct) => struct instanceof Y.Item && struct.content instanceof Y.ContentString)

function refusalOfReview(review: Review, delegation: DelegationCode, mayRewrite: boolean): RefusalCode | null {
  let first: RefusalCode | null = null
  for (const { before, after } of review.windows(delegation)) {
    const refusal = refusalOf({
      before,
      after,
      D: delegation,
      get wholeAfter() {
        return review.paragraphs()
      },
    })
    // The graver reason is given wherever it is found: in which order paragraphs come here is chance.
    if (refusal === "not-own") return refusal
    if (first === null || first === "crossing-brackets") first = refusal ?? first
    if (mayRewrite && !keepsOthersWords({ before, after }, delegation)) return "not-own"
  }
  return first
}
