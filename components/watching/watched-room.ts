import type { Connection } from "#components/room/connection.ts"
import type { Touched } from "#components/room/document-reader.ts"
import type { MeetingMessage } from "#model/meeting.ts"
import { messageType, type Person, schemaVersion } from "#model/protocol.ts"
import { afterPatch, type Watched, type WatchedAt, type WatchMessage } from "#model/watching.ts"
import { askMeetingFrame, askWatchingFrame, heardIn } from "./frames.ts"
import { SocketLine } from "./socket-line.ts"

export type WatchOptions = {
  readonly documentId: string
  readonly person: Pick<Person, "id">
  /** "wss://host/collaboration". */
  readonly url: string
  readonly now?: () => number
  readonly Socket?: typeof WebSocket
}

const nothingYet: WatchedAt = { room: "", version: 0 }

/** One document as it is shown to a page that only reads: the server works it out, and tells what has changed. */
export class WatchedRoom {
  private readonly line: SocketLine
  private connection: Connection = { state: "connecting" }
  private watched: Watched | null = null
  private at = nothingYet
  private isAskingAnew = false
  private readonly connectionListeners = new Set<() => void>()
  private readonly listeners = new Set<(touched: Touched) => void>()
  private meetingListener: ((message: MeetingMessage) => void) | null = null

  constructor({ documentId, person, url, now = Date.now, Socket = WebSocket }: WatchOptions) {
    const asked = new URLSearchParams({ person: person.id, schema: String(schemaVersion) })
    this.line = new SocketLine({
      url: `${url}/${encodeURIComponent(documentId)}?${asked}`,
      now,
      Socket,
      onOpen: () => {
        this.line.send(askWatchingFrame(this.at))
        if (this.meetingListener !== null) this.line.send(askMeetingFrame())
      },
      onFrame: (frame) => this.hear(frame),
      onConnection: (connection) => {
        this.connection = connection
        for (const listener of this.connectionListeners) listener()
      },
    })
  }

  readonly currentConnection = (): Connection => this.connection

  readonly subscribeConnection = (listener: () => void): (() => void) => {
    this.connectionListeners.add(listener)
    return () => this.connectionListeners.delete(listener)
  }

  /** The document as last shown; null until it has come. What nobody touched is the same value as before. */
  current(): Watched | null {
    return this.watched
  }

  /** Calls `listener` for each version, with what is new in it. */
  listen(listener: (touched: Touched) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Asks to be told of the meeting, each time there is a line. */
  readonly hearMeeting = (onMessage: (message: MeetingMessage) => void): (() => void) => {
    this.meetingListener = onMessage
    this.line.send(askMeetingFrame())
    return () => {
      this.meetingListener = null
    }
  }

  leave(): void {
    this.line.end()
    this.listeners.clear()
    this.connectionListeners.clear()
  }

  private hear(frame: Uint8Array): void {
    const { type, json } = heardIn(frame)
    if (type === messageType.meeting) this.meetingListener?.(json() as MeetingMessage)
    if (type === messageType.watching) this.see(json() as WatchMessage)
  }

  private see(message: WatchMessage): void {
    const last = this.watched
    if ("whole" in message) this.begin(message)
    else if (this.isAskingAnew) return
    else if (!this.take(message)) this.askAnew()
    if (this.watched === last) return
    const touched = this.watched?.open !== last?.open ? "record" : "text"
    for (const listener of this.listeners) listener(touched)
  }

  private begin({ whole, at }: Extract<WatchMessage, { whole: unknown }>): void {
    this.watched = whole
    this.at = at
    this.isAskingAnew = false
  }

  /** Without the version before it a patch says nothing: all is asked for, and what comes until then is passed over. */
  private askAnew(): void {
    this.isAskingAnew = true
    this.at = nothingYet
    this.line.send(askWatchingFrame(nothingYet))
  }

  private take({ patch, version }: Extract<WatchMessage, { patch: unknown }>): boolean {
    if (this.watched === null || version !== this.at.version + 1) return false
    try {
      this.watched = afterPatch(this.watched, patch)
    } catch {
      return false
    }
    this.at = { ...this.at, version }
    return true
  }
}
