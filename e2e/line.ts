import { once } from "node:events"
import { connect, createServer, type Socket } from "node:net"
import type { RunningServer } from "./server.ts"

/** The line between one window and the server, which a test can cut and mend; silenced, it stands and carries nothing. */
export type Line = { url: string; cut(): void; silence(): void; mend(): void; close(): Promise<void> }

export async function openLine(server: RunningServer): Promise<Line> {
  const sockets = new Set<Socket>()
  let isCut = false
  const proxy = createServer((from) => {
    if (isCut) return from.destroy()
    const to = connect(Number(new URL(server.url).port), "127.0.0.1")
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(socket)
      socket.pipe(other)
      socket.on("error", () => other.destroy())
      socket.on("close", () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
  })
  proxy.listen(0, "127.0.0.1")
  await once(proxy, "listening")
  const drop = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${(proxy.address() as { port: number }).port}`,
    cut: () => {
      isCut = true
      drop()
    },
    silence: () => {
      for (const socket of sockets) socket.unpipe()
    },
    mend: () => {
      isCut = false
    },
    close: async () => {
      drop()
      proxy.close()
      await once(proxy, "close")
    },
  }
}
