import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding"
import { WebSocket } from "ws"
import { messageType } from "#model/protocol.ts"
import { afterPatch, type Watched, type WatchedAt, type WatchMessage } from "#model/watching.ts"
import { askWatchingFrame } from "../frames.ts"
import type { Closing } from "./delegate.ts"

const room = "/collaboration/resolution-130"
export const nothingYet: WatchedAt = { room: "", version: 0 }

/** Someone who only watches, without a document of their own: they are shown it. */
export class Spectator {
  /** What they see; null before anything was shown. */
  watched: Watched | null = null
  at: WatchedAt = nothingYet
  /** How many times the whole came, and how many patches. */
  wholes = 0
  patches = 0
  /** Types of all frames that came. */
  readonly types = new Set<number>()
  readonly closed: Promise<Closing>
  private readonly socket: WebSocket

  /** Shape: `url` of the server; `token` of a link; `before` is who they were before the line was lost. */
  constructor(url: string, token: string, before?: Pick<Spectator, "watched" | "at">) {
    this.watched = before?.watched ?? null
    this.at = before?.at ?? nothingYet
    this.socket = new WebSocket(url.replace("http", "ws") + room, { headers: { Authorization: `Bearer ${token}` } })
    this.closed = new Promise((resolve) => {
      this.socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() }))
      this.socket.on("error", (error) => resolve({ code: 0, reason: error.message }))
    })
    this.socket.on("open", () => this.ask(this.at))
    this.socket.on("message", (data: Buffer) => this.read(new Uint8Array(data)))
  }

  ask(at: WatchedAt): void {
    this.send(askWatchingFrame(at))
  }

  send(frame: Uint8Array): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frame)
  }

  /** Stops reading from the line, or begins again. */
  pause(isPaused: boolean): void {
    if (isPaused) this.socket.pause()
    else this.socket.resume()
  }

  leave(): void {
    this.socket.close()
  }

  private read(bytes: Uint8Array): void {
    const decoder = createDecoder(bytes)
    const type = readVarUint(decoder)
    this.types.add(type)
    if (type === messageType.watching) this.see(JSON.parse(new TextDecoder().decode(readVarUint8Array(decoder))))
  }

  private see(message: WatchMessage): void {
    if ("whole" in message) {
      this.watched = message.whole
      this.at = message.at
      this.wholes++
      return
    }
    if (this.watched === null || message.version !== this.at.version + 1) throw new Error("a patch is missing")
    this.watched = afterPatch(this.watched, message.patch)
    this.at = { ...this.at, version: message.version }
    this.patches++
  }
}
