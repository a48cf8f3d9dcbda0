import { type Connection, closedWhyOf, connectionAfter, connectionClosed } from "#components/room/connection.ts"

export type LineOptions = {
  readonly url: string
  /** A line has come about. */
  readonly onOpen: () => void
  readonly onFrame: (frame: Uint8Array) => void
  readonly onConnection: (connection: Connection) => void
  readonly now: () => number
  readonly Socket: typeof WebSocket
}

/** The server says something every 15 seconds, if only to be heard. */
const silentMs = 30_000
const lookEveryMs = 3_000
const retryMs = { first: 200, longest: 2_500 }

/** A line to the server that comes back by itself, unless the server said that it is no use. */
export class SocketLine {
  private readonly options: LineOptions
  private socket: WebSocket | null = null
  private connection: Connection = { state: "connecting" }
  private failures = 0
  private heardAt = 0
  private retry: ReturnType<typeof setTimeout> | undefined
  private readonly look: ReturnType<typeof setInterval>

  constructor(options: LineOptions) {
    this.options = options
    this.look = setInterval(() => this.dropIfSilent(), lookEveryMs)
    this.open()
  }

  send(frame: Uint8Array<ArrayBuffer>): void {
    if (this.socket?.readyState === this.options.Socket.OPEN) this.socket.send(frame)
  }

  end(): void {
    clearInterval(this.look)
    clearTimeout(this.retry)
    const { socket } = this
    this.socket = null
    socket?.close()
  }

  private open(): void {
    const { Socket, url, now, onOpen, onFrame } = this.options
    const socket = new Socket(url)
    this.socket = socket
    this.heardAt = now()
    socket.binaryType = "arraybuffer"
    socket.onopen = () => {
      if (socket !== this.socket) return
      this.change(connectionAfter(this.connection, "connected", now()))
      onOpen()
    }
    socket.onmessage = ({ data }) => {
      if (socket !== this.socket) return
      this.heardAt = now()
      this.failures = 0
      onFrame(new Uint8Array(data as ArrayBuffer))
    }
    socket.onclose = ({ code, reason }) => this.lost(socket, code, reason)
    // What went wrong is told by the close that follows; a socket left behind fails unheard.
    socket.onerror = () => {}
  }

  private lost(socket: WebSocket, code: number, reason: string): void {
    if (socket !== this.socket) return
    this.socket = null
    const at = this.options.now()
    // As y-websocket has it, what the server says with 4400 to 4499 is its last word.
    if (code >= 4400 && code < 4500) {
      this.change({ state: "closed", why: closedWhyOf(code, reason) ?? "not-understood" })
      return
    }
    this.change(connectionClosed(connectionAfter(this.connection, "disconnected", at), code, at))
    this.failures++
    const wait = Math.min(retryMs.first * 2 ** (this.failures - 1), retryMs.longest)
    this.retry = setTimeout(() => this.open(), wait)
  }

  private dropIfSilent(): void {
    const { socket } = this
    if (socket === null || this.options.now() - this.heardAt < silentMs) return
    socket.close()
    // A dead line may take minutes to notice that it is closed.
    this.lost(socket, 0, "")
  }

  private change(connection: Connection): void {
    if (connection === this.connection) return
    this.connection = connection
    this.options.onConnection(connection)
  }
}
