import { type Decoder, readVarUint } from "lib0/decoding"
import type { Encoder } from "lib0/encoding"
import { Awareness } from "y-protocols/awareness"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import type { DelegationCode } from "#model/ids.ts"
import { closeCode, messageType, type Person, type RefusalCode, schemaVersion } from "#model/protocol.ts"
import { refusalCodes } from "#model/refusal-codes.ts"
import { Acting } from "./acting.ts"
import {
  type ClosedWhy,
  type Connection,
  closedWhyOf,
  connectionAfter,
  connectionClosed,
  isMendedByReload,
} from "./connection.ts"
import type { Keeping } from "./keeping.ts"
import type { LineCopy } from "./line-copy.ts"
import type { LeftEdit } from "./local-copy.ts"
import { sayOnlyOwnPresence } from "./own-presence.ts"
import type { RescuedWords } from "./rescued.ts"
import { actingFrame, askStoredFrame } from "./room-frames.ts"
import {
  afterAnswer,
  afterAsking,
  afterConnecting,
  afterEdit,
  afterLosing,
  newSaveTracker,
  type SaveState,
  type SaveTracker,
  saveStateOf,
} from "./save-tracker.ts"
import { Silence } from "./silence.ts"
import { type StoredClocks, storedClocksOf } from "./stored-clocks.ts"

/** The server took back an edit. */
export type Refusal = { readonly code: RefusalCode; readonly at: number }

/** One document as this page has it now. A new `doc` means that the page has started afresh. */
export type Room = {
  readonly documentId: string
  /** Who writes here, and for whom: what is typed in this page counts for `acting`. */
  readonly person: Person
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly awareness: Awareness
  readonly connection: Connection
  /** Whether `doc` has held all that the server had: until then it may be empty. */
  readonly isLoaded: boolean
  readonly refusal: Refusal | null
  readonly rescuedWords: readonly RescuedWords[]
  dismissRefusal(): void
  /** Types for this delegation from a moment on when all that was typed before is stored; resolves then. */
  actFor(delegation: DelegationCode): Promise<void>
  /** Lets rescued words go; only the person does that. */
  dismissRescued(id: string): void
  /** Tries again after a final close. */
  reconnect(): void
}

export type RoomOptions = {
  readonly documentId: string
  readonly person: Person
  /** "wss://host/collaboration". */
  readonly url: string
  readonly now?: () => number
  /** How words outlive a refusal and the page; absent where nothing is written. */
  readonly keeping?: Keeping | null
  readonly WebSocketPolyfill?: typeof WebSocket
}

/** The part of a room that is thrown away when the server refuses an edit. */
type Line = {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly awareness: Awareness
  /** Client ids under which this page has written in `doc`. */
  readonly clients: Set<number>
  readonly copy: LineCopy | null
  tracker: SaveTracker
  /** What the server held when it last answered, and what it will hold once it answers `covering`. */
  stored: StoredClocks
  asked: Map<number, StoredClocks>
  readonly silence: Silence
  isLoaded: boolean
  /** Whether the server has been sent what it lacked: only then does its answer cover all. */
  hasAnsweredServer: boolean
}

/**
 * Keeps one page in one room: connects and reconnects, knows what is saved, and when the server refuses an edit,
 * starts afresh and keeps the words it did not take (laws L2, L9).
 */
export class LiveRoom {
  private readonly options: RoomOptions
  private readonly acting: Acting
  private person: Person
  private readonly listeners = new Set<() => void>()
  private line: Line
  private room: Room
  private saved: SaveState
  /** What a refused document held, until the fresh one shows what the server has of it. */
  private refused: { readonly line: Line; readonly code: RefusalCode } | null = null
  private connection: Connection = { state: "connecting" }
  private refusal: Refusal | null = null
  private rescuedWords: readonly RescuedWords[]
  /** Rescued after a final close; coming back sends them after all. */
  private stillInText: readonly RescuedWords[] = []
  /** What earlier pages left on this device, until it is brought back. */
  private left: Promise<readonly LeftEdit[]> | null

  constructor(options: RoomOptions) {
    this.options = options
    this.person = options.person
    this.acting = new Acting(options.person.acting)
    this.rescuedWords = options.keeping?.store.read() ?? []
    this.left = options.keeping?.copy.left() ?? null
    this.line = this.open()
    this.room = this.snapshot()
    this.saved = this.stateOfWords()
  }

  /** The room as it is now; the same object until something changes. */
  current = (): Room => this.room

  /** Where the words of this page are. Apart from the room, since each key changes it twice. */
  saveState = (): SaveState => this.saved

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  leave(): void {
    this.listeners.clear()
    this.close(this.line)
    if (this.refused) this.close(this.refused.line)
  }

  private open(): Line {
    const { documentId, person, url, WebSocketPolyfill } = this.options
    const doc = new Y.Doc()
    const awareness = new Awareness(doc)
    // Observers are shown to nobody, so they say nothing of themselves.
    if (person.role === "observer") awareness.setLocalState(null)
    const provider = new WebsocketProvider(url, documentId, doc, {
      awareness,
      connect: false,
      disableBc: true,
      params: { client: String(doc.clientID), person: person.id, schema: String(schemaVersion) },
      ...(WebSocketPolyfill ? { WebSocketPolyfill } : {}),
    })
    const line: Line = {
      doc,
      provider,
      awareness,
      clients: new Set(),
      copy: this.options.keeping?.newLine(() => this.publish()) ?? null,
      tracker: newSaveTracker,
      stored: new Map(),
      asked: new Map(),
      silence: new Silence(() => this.publish()),
      isLoaded: false,
      hasAnsweredServer: false,
    }
    this.listen(line)
    provider.connect()
    return line
  }

  private listen(line: Line): void {
    const { provider, doc } = line
    sayOnlyOwnPresence(provider)
    provider.on("status", ({ status }) => this.handleStatus(line, status))
    provider.on("connection-close", (event) => this.handleLost(line, event?.code))
    provider.on("closed", ({ code, reason }) => this.handleClosed(line, code, reason))
    provider.on("sync", (isSynced) => isSynced && this.handleLoaded(line))
    doc.on("update", (update, origin) => {
      if (origin === provider) return
      if (origin !== fromLocalCopy) line.copy?.keep(update, line.tracker.isConnected)
      this.handleEdit(line)
    })
    provider.messageHandlers[messageType.stored] = (_encoder: Encoder, decoder: Decoder) =>
      this.handleStored(line, readVarUint(decoder))
    const readSync = provider.messageHandlers[messageType.sync]
    provider.messageHandlers[messageType.sync] = (encoder, decoder, ...rest) => {
      const isQuestion = decoder.arr[decoder.pos] === 0
      readSync?.(encoder, decoder, ...rest)
      if (isQuestion) this.handleQuestion(line)
    }
  }

  private handleStatus(line: Line, status: "connected" | "disconnected" | "connecting"): void {
    if (line !== this.line) return
    this.connection = connectionAfter(this.connection, status, this.now())
    if (status !== "connected") {
      line.tracker = afterLosing(line.tracker)
      line.hasAnsweredServer = false
      line.asked.clear()
      line.silence.end()
    } else this.sayActing(line)
    this.publish()
  }

  private handleLost(line: Line, code: number | undefined): void {
    if (line === this.line) this.connection = connectionClosed(this.connection, code, this.now())
  }

  private handleLoaded(line: Line): void {
    if (line !== this.line) return
    // Nothing is written before the text is there, so all of it is the server's.
    if (!line.isLoaded) line.stored = storedClocksOf(line.doc)
    const { left } = this
    this.left = null
    if (left === null) this.begin(line)
    else
      left
        .then((edits) => this.bringBack(line, edits))
        .catch(() => {})
        .finally(() => this.begin(line))
  }

  private begin(line: Line): void {
    if (line !== this.line) return
    line.isLoaded = true
    const { refused } = this
    this.refused = null
    if (refused) this.rescueFrom(refused.line, refused.code, storedClocksOf(line.doc))
    this.askIfReady(line)
    this.publish()
    if (refused) this.close(refused.line)
  }

  /** What earlier pages could not send goes out with this one. */
  private bringBack(line: Line, left: readonly LeftEdit[]): void {
    const { keeping } = this.options
    if (!keeping || line !== this.line || left.length === 0) return
    const { own, rescued, rescuedKeys } = keeping.sort(left, line.doc)
    this.keepRescued(rescued)
    keeping.copy.forget(rescuedKeys).catch(() => {})
    line.copy?.adopt(own.map(({ key }) => key))
    for (const { update } of own) {
      for (const client of Y.parseUpdateMeta(update).to.keys()) line.clients.add(client)
      Y.applyUpdate(line.doc, update, fromLocalCopy)
    }
    if (!line.tracker.isDirty) line.copy?.forget()
  }

  /** The server asked what it lacks. The provider sends the answer when this handler is done; the question follows it. */
  private handleQuestion(line: Line): void {
    queueMicrotask(() => {
      line.hasAnsweredServer = true
      this.askIfReady(line)
      this.publish()
    })
  }

  private askIfReady(line: Line): void {
    if (!line.hasAnsweredServer || !line.provider.synced) return
    line.tracker = afterConnecting(line.tracker)
    if (line.tracker.isDirty) this.ask(line)
  }

  private handleEdit(line: Line): void {
    line.clients.add(line.doc.clientID)
    line.tracker = afterEdit(line.tracker)
    // One question for all the edits of one turn, behind them on the line.
    queueMicrotask(() => line.tracker.covering === null && this.askIfReady(line))
    this.publish()
  }

  /** Before anything else on a new line: the server holds it for each connection, since each window may have another. */
  private sayActing({ provider }: Line): void {
    const { role, acting } = this.person
    if (role === "chair" && acting !== null && provider.wsconnected) provider.ws?.send(actingFrame(acting))
  }

  /** What is typed up to here is stored, and what is typed from here on goes behind the word for whom. */
  private switchActing(): void {
    const { line } = this
    if (!line.isLoaded || line.tracker.isDirty || this.refused) return
    const acting = this.acting.switch()
    if (acting === null) return
    this.person = { ...this.person, acting }
    this.sayActing(line)
  }

  private ask(line: Line): void {
    const socket = line.provider.ws
    if (!line.provider.wsconnected || !socket) return
    line.tracker = afterAsking(line.tracker)
    line.asked.set(line.tracker.asked, storedClocksOf(line.doc))
    socket.send(askStoredFrame(line.tracker.asked))
    line.silence.begin()
  }

  private handleStored(line: Line, number: number): void {
    line.tracker = afterAnswer(line.tracker, number)
    line.stored = line.asked.get(number) ?? line.stored
    for (const asked of line.asked.keys()) if (asked <= number) line.asked.delete(asked)
    line.silence.end()
    if (line.asked.size > 0) line.silence.begin()
    if (!line.tracker.isDirty) line.copy?.forget()
    this.publish()
  }

  private handleClosed(line: Line, code: number, reason: string): void {
    if (line !== this.line) return
    const why = closedWhyOf(code, reason) ?? (line.isLoaded ? null : "not-understood")
    if (why === null) this.startAfresh(line, refusalOf(code, reason))
    else this.stop(line, why)
  }

  private stop(line: Line, why: ClosedWhy): void {
    this.connection = { state: "closed", why }
    // After a reload the local copy brings them back by itself.
    if (isMendedByReload(why)) this.rescuedWords = [...this.rescuedWords, ...this.wordsOf(line, why, line.stored)]
    else this.stillInText = this.rescueFrom(line, why, line.stored)
    this.publish()
  }

  /**
   * Yjs cannot take back one edit of many, so the page begins again with what the server has. Until that has come the
   * refused document stays, so that the text does not jump and what is typed meanwhile is rescued, too.
   */
  private startAfresh(line: Line, code: RefusalCode): void {
    this.refusal = { code, at: this.now() }
    this.connection = { state: "connecting" }
    line.provider.destroy()
    line.tracker = afterLosing(line.tracker)
    if (this.refused) {
      this.rescueFrom(this.refused.line, this.refused.code, this.refused.line.stored)
      this.close(this.refused.line)
    }
    this.refused = { line, code }
    this.line = this.open()
    this.publish()
  }

  private rescueFrom(line: Line, why: RescuedWords["why"], stored: StoredClocks): readonly RescuedWords[] {
    const rescued = this.wordsOf(line, why, stored)
    this.keepRescued(rescued)
    line.copy?.forget()
    return rescued
  }

  private wordsOf({ doc, clients }: Line, why: RescuedWords["why"], stored: StoredClocks): readonly RescuedWords[] {
    return this.options.keeping?.rescue({ doc, clients, stored, why }) ?? []
  }

  /** A page closed at once after a refusal is refused the same words again when it is back: they are kept once. */
  private keepRescued(words: readonly RescuedWords[]): void {
    const fresh = words.filter((one) => !this.rescuedWords.some((kept) => isSameWords(one, kept)))
    if (fresh.length === 0) return
    this.rescuedWords = [...this.rescuedWords, ...fresh]
    this.options.keeping?.store.add(fresh)
  }

  private letGo(isMeant: (words: RescuedWords) => boolean): void {
    this.options.keeping?.store.remove(this.rescuedWords.filter(isMeant).map(({ id }) => id))
    this.rescuedWords = this.rescuedWords.filter((words) => !isMeant(words))
  }

  private close(line: Line): void {
    line.silence.end()
    line.provider.destroy()
    line.awareness.destroy()
    line.doc.destroy()
  }

  /** A keystroke that changes nothing of the room itself draws nothing anew. */
  private publish(): void {
    this.switchActing()
    const room = this.snapshot()
    const saved = this.stateOfWords()
    const isNew = !isSame(room, this.room)
    if (!isNew && saved === this.saved) return
    if (isNew) this.room = room
    this.saved = saved
    for (const listener of this.listeners) listener()
  }

  /** The line whose document is on the page: a refused one until the fresh one has come. */
  private get shown(): Line {
    return this.refused?.line ?? this.line
  }

  private stateOfWords(): SaveState {
    const { tracker, copy, silence } = this.shown
    return saveStateOf(silence.isLong ? afterLosing(tracker) : tracker, copy?.isWhole ?? false)
  }

  private snapshot(): Room {
    const { person } = this
    const { documentId } = this.options
    const { doc, provider, awareness, isLoaded } = this.shown
    return {
      documentId,
      person,
      doc,
      provider,
      awareness,
      isLoaded,
      connection: this.connection,
      refusal: this.refusal,
      rescuedWords: this.rescuedWords,
      actFor: this.actFor,
      dismissRefusal: this.dismissRefusal,
      dismissRescued: this.dismissRescued,
      reconnect: this.reconnect,
    }
  }

  private readonly actFor = (delegation: DelegationCode): Promise<void> => {
    const switched = this.acting.want(delegation)
    this.publish()
    return switched
  }

  private readonly dismissRefusal = (): void => {
    this.refusal = null
    this.publish()
  }

  private readonly dismissRescued = (id: string): void => {
    this.letGo((words) => words.id === id)
    this.publish()
  }

  private readonly reconnect = (): void => {
    this.connection = { state: "connecting" }
    this.letGo((words) => this.stillInText.includes(words))
    this.stillInText = []
    this.line.provider.connect()
    this.publish()
  }

  private readonly now = (): number => (this.options.now ?? Date.now)()
}

/** The origin of edits that an earlier page made: they are in the local copy already. */
const fromLocalCopy = Symbol("local copy")

const isSameWords = (a: RescuedWords, b: RescuedWords): boolean =>
  a.paragraph === b.paragraph && a.act === b.act && a.text === b.text && a.before === b.before

const isSame = (a: Room, b: Room): boolean =>
  (Object.keys(a) as (keyof Room)[]).every((name) => Object.is(a[name], b[name]))

function refusalOf(code: number, reason: string): RefusalCode {
  const known = refusalCodes.find((one) => one === reason)
  return known ?? (code === closeCode.unlawful ? "not-own" : "malformed-update")
}
