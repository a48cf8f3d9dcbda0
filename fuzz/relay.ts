import { connect, createServer, type Server, type Socket } from "node:net"
import type { Random } from "./random.ts"

/** Stands between pages and server: keeps every piece for a while, and drops lines. */
export class Relay {
  private readonly server: Server
  private readonly random: Random
  private readonly latencyMs: number
  private readonly lines = new Set<{ readonly near: Socket; readonly far: Socket }>()
  /** Where the server listens now; 0 while there is none. */
  target = 0

  constructor(random: Random, latencyMs: number) {
    this.random = random
    this.latencyMs = latencyMs
    this.server = createServer((near) => this.carry(near))
  }

  /** Answers with the port of the relay. Shape: 0 takes any that is free. */
  async listen(port: number): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(port, "127.0.0.1", resolve))
    return (this.server.address() as { port: number }).port
  }

  /** Cuts one line, without a word to either end. */
  drop(): boolean {
    const lines = [...this.lines]
    if (lines.length === 0) return false
    const { near, far } = this.random.pick(lines)
    near.destroy()
    far.destroy()
    return true
  }

  close(): void {
    for (const { near, far } of this.lines) {
      near.destroy()
      far.destroy()
    }
    this.server.close()
  }

  private carry(near: Socket): void {
    if (this.target === 0) {
      near.destroy()
      return
    }
    const far = connect(this.target, "127.0.0.1")
    const line = { near, far }
    this.lines.add(line)
    this.pass(near, far)
    this.pass(far, near)
    const end = () => {
      this.lines.delete(line)
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) {
      socket.setNoDelay(true)
      socket.on("error", end)
    }
    near.on("close", end)
    // What the server said before it closed still has its way to go.
    far.on("close", () => setTimeout(end, this.latencyMs * 2))
  }

  /** Whichever timer rings, the piece that came first goes first. */
  private pass(from: Socket, to: Socket): void {
    const waiting: Buffer[] = []
    let last = 0
    from.on("data", (piece) => {
      const now = performance.now()
      last = Math.max(last, now + this.random.below(this.latencyMs + 1))
      waiting.push(piece)
      setTimeout(() => {
        const first = waiting.shift()
        if (first && to.writable) to.write(first)
      }, last - now)
    })
  }
}
