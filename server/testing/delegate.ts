import type { Duplex } from "node:stream"
import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding"
import { WebSocket } from "ws"
import * as Y from "yjs"
import { afterChange, type MeetingMessage, type MeetingView } from "#model/meeting.ts"
import { answerFrame, askFrame, askMeetingFrame, presenceFrame, storedFrame, updateFrame } from "../frames.ts"
import { type PresenceEntry, readPresence, writePresence } from "../presence.ts"

const room = "/collaboration/resolution-130"

export type Closing = { readonly code: number; readonly reason: string }

/** Someone at a socket: follows the document, writes into it, and can also send what no editor would. */
export class Delegate {
  readonly doc = new Y.Doc()
  readonly presence = new Map<number, PresenceEntry["state"]>()
  /** The meeting as this socket was told of it, once it has asked. */
  meeting: MeetingView | null = null
  /** How many update frames came in. */
  updates = 0
  readonly closed: Promise<Closing>
  /** Resolves when it has the text. */
  readonly synced: Promise<void>
  private readonly socket: WebSocket
  private asked = 0
  private readonly waiting = new Map<number, () => void>()
  private onSynced: () => void = () => {}
  private onMeeting: () => void = () => {}
  private isApplying = false

  /** Shape:  `url` of the server; `token` of a link; `query` beginning with "?". */
  constructor(url: string, token: string, query = "", headers: Record<string, string> = {}, path = room) {
    const address = `${url.replace("http", "ws")}${path}${query}`
    this.socket = new WebSocket(address, {
      headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...headers },
    })
    this.synced = new Promise((resolve) => {
      this.onSynced = resolve
    })
    this.closed = new Promise((resolve) => {
      this.socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() }))
      this.socket.on("error", (error) => resolve({ code: 0, reason: error.message }))
    })
    this.socket.on("open", () => this.socket.send(askFrame(Y.encodeStateVector(this.doc))))
    this.socket.on("message", (data: Buffer) => this.read(data))
    this.doc.on("update", (update: Uint8Array) => {
      if (!this.isApplying) this.send(updateFrame(update))
    })
  }

  /** Someone who has the text. Throws: Error with the close code and reason if the line is closed before it has come. */
  static async at(url: string, token: string, query = ""): Promise<Delegate> {
    const delegate = new Delegate(url, token, query)
    const closing = await Promise.race([delegate.synced, delegate.closed])
    if (closing) throw new Error(`The line was closed before the text came: ${closing.code} ${closing.reason}`)
    return delegate
  }

  /** Writes as an editor would: in one transaction, sent at once. */
  write(act: (doc: Y.Doc) => void): void {
    this.doc.transact(() => act(this.doc))
  }

  send(frame: Uint8Array): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frame)
  }

  sendUpdate(update: Uint8Array): void {
    this.send(updateFrame(update))
  }

  sendPresence(...entries: PresenceEntry[]): void {
    this.send(presenceFrame(writePresence(entries)))
  }

  /** Resolves when all sent before is on disk. */
  stored(): Promise<void> {
    const number = ++this.asked
    this.send(storedFrame(number))
    return new Promise((resolve) => this.waiting.set(number, resolve))
  }

  /** Resolves when it has been told of the meeting; from then on it is told of each change. */
  async asksMeeting(): Promise<void> {
    const told = new Promise<void>((resolve) => {
      this.onMeeting = resolve
    })
    this.send(askMeetingFrame)
    await told
  }

  /** Announces a frame of so many bytes and sends none of them. */
  announce(bytes: number): void {
    const header = Buffer.alloc(14)
    header.set([0x82, 0xff])
    header.writeBigUInt64BE(BigInt(bytes), 2)
    // ws has no public way to send part of a frame.
    ;(this.socket as unknown as { _socket: Duplex })._socket.write(header)
  }

  /** Stops reading from the line, or begins again. */
  pause(isPaused: boolean): void {
    if (isPaused) this.socket.pause()
    else this.socket.resume()
  }

  ping(): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.ping()
  }

  leave(): void {
    this.socket.close()
  }

  private read(bytes: Buffer): void {
    const decoder = createDecoder(new Uint8Array(bytes))
    switch (readVarUint(decoder)) {
      case 0:
        this.readSync(readVarUint(decoder), readVarUint8Array(decoder))
        break
      case 1:
        for (const { client, state } of readPresence(readVarUint8Array(decoder)) ?? [])
          if (state === null) this.presence.delete(client)
          else this.presence.set(client, state)
        break
      case 4:
        this.waiting.get(readVarUint(decoder))?.()
        break
      case 5:
        this.readMeeting(JSON.parse(new TextDecoder().decode(readVarUint8Array(decoder))))
    }
  }

  private readMeeting(message: MeetingMessage): void {
    if ("whole" in message) this.meeting = message.whole
    else if (this.meeting !== null) this.meeting = afterChange(this.meeting, message.change)
    this.onMeeting()
  }

  private readSync(step: number, bytes: Uint8Array): void {
    if (step === 0) {
      this.send(answerFrame(Y.encodeStateAsUpdate(this.doc, bytes)))
      return
    }
    this.updates += step === 2 ? 1 : 0
    this.isApplying = true
    Y.applyUpdate(this.doc, bytes)
    this.isApplying = false
    if (step === 1) this.onSynced()
  }
}
