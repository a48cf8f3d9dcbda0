import type { IncomingMessage } from "node:http"
import type { Duplex } from "node:stream"
import { type WebSocket, WebSocketServer } from "ws"
import { limits } from "#model/limits.ts"
import { closeCode, closeReason } from "#model/protocol.ts"
import { Allowance } from "./allowance.ts"
import { type ClientMessage, idleFrame, readFrame } from "./frames.ts"
import type { LastMoments } from "./last-moments.ts"
import type { Admission } from "./people.ts"
import type { Room } from "./room.ts"
import type { RoomSocket } from "./room-socket.ts"
import { wireOf } from "./wire.ts"

const heartbeatMs = 15_000
/** A client that does not answer the closing handshake is cut off. */
const closeWithinMs = 3_000

/** Who opens a connection, where to, and under which Yjs client id if they say so. */
export type Opening = { readonly admission: Admission; readonly room: Room; readonly client: number | null }

/** Turns HTTP requests into sockets and gives them their seats; the only file that knows the `ws` package. */
export class Connections {
  private readonly server = new WebSocketServer({
    noServer: true,
    maxPayload: limits.maxFrameBytes,
    perMessageDeflate: false,
    // Pings count among the frames a socket may send, so they are answered here.
    autoPong: false,
    clientTracking: false,
  })
  private readonly heartbeats = new Set<() => void>()
  private readonly timer = setInterval(() => {
    for (const beat of this.heartbeats) beat()
  }, heartbeatMs).unref()
  private readonly now: () => number

  private readonly moments: Pick<LastMoments, "note">

  constructor(now: () => number, moments: Pick<LastMoments, "note">) {
    this.now = now
    this.moments = moments
  }

  /** Opens the socket and seats it. */
  open(request: IncomingMessage, stream: Duplex, head: Buffer, { admission, room, client }: Opening): void {
    this.server.handleUpgrade(request, stream, head, (socket) => {
      const roomSocket = new WsRoomSocket(socket, stream)
      socket.on("error", () => socket.terminate())
      const seat = room.join(roomSocket, admission.person, client)
      if (seat === null) return
      const noteMoment = () => this.moments.note(admission.person.id, this.now())
      noteMoment()
      const dismiss = (code: number, reason: string) => {
        // What is still on its way from there is not even read.
        for (const event of ["message", "ping"]) socket.removeAllListeners(event)
        room.dismiss(seat, code, reason)
      }
      const allowance = new Allowance(limits.frames, this.now())
      const isWithin = (frames: number) => {
        const may = allowance.take(frames, this.now())
        if (!may) dismiss(closeCode.flood, "too many frames")
        return may
      }
      socket.on("message", (data: Buffer, isBinary: boolean) => {
        const message = isBinary ? readFrame(data) : null
        if (!isWithin(asksForAll(message) ? limits.framesPerQuestion : 1)) return
        // Carets come by themselves, every few seconds; who writes is there.
        if (message?.type === "update") noteMoment()
        if (message !== null) room.receive(seat, message)
        else dismiss(closeCode.malformed, "the frame cannot be read")
      })
      // Who fetches nothing gets no answers to wait for.
      socket.on("ping", (data: Buffer) => {
        if (isWithin(1) && roomSocket.waitingBytes === 0) socket.pong(data)
      })
      const beat = heartbeat(socket, roomSocket, () => {
        const isExpired = admission.expiresAt !== null && admission.expiresAt <= this.now()
        if (isExpired) room.dismiss(seat, closeCode.noSession, closeReason.expired)
      })
      this.heartbeats.add(beat)
      socket.on("close", () => {
        this.heartbeats.delete(beat)
        noteMoment()
        room.leave(seat)
      })
    })
  }

  /** Opens the socket only to say why it is closed again: a refused upgrade tells a browser nothing. */
  refuse(request: IncomingMessage, stream: Duplex, head: Buffer, code: number, reason: string): void {
    this.server.handleUpgrade(request, stream, head, (socket) => {
      socket.on("error", () => socket.terminate())
      new WsRoomSocket(socket, stream).close(code, reason)
    })
  }

  end(): void {
    clearInterval(this.timer)
    this.server.close()
  }
}

/** Answering is then far more work than asking. */
const asksForAll = (message: ClientMessage | null): boolean =>
  message?.type === "ask" || message?.type === "ask-meeting" || message?.type === "watch"

/** Notices lines that have gone dead, and keeps y-websocket from taking a quiet room for one. */
function heartbeat(socket: WebSocket, roomSocket: RoomSocket, check: () => void): () => void {
  let isAlive = true
  socket.on("pong", () => {
    isAlive = true
  })
  return () => {
    if (isAlive) {
      isAlive = false
      socket.ping()
      roomSocket.send(idleFrame)
      check()
    } else socket.terminate()
  }
}

class WsRoomSocket implements RoomSocket {
  private readonly socket: WebSocket
  private readonly stream: Duplex

  constructor(socket: WebSocket, stream: Duplex) {
    this.socket = socket
    this.stream = stream
  }

  /** Writes past `ws`, which would frame the message anew; without compression it keeps no queue of its own. */
  send(message: Uint8Array): void {
    if (this.socket.readyState === this.socket.OPEN) this.stream.write(wireOf(message))
  }

  get waitingBytes(): number {
    return this.stream.writableLength
  }

  close(code: number, reason: string): void {
    this.socket.close(code, reason)
    setTimeout(() => this.socket.terminate(), closeWithinMs).unref()
  }
}
