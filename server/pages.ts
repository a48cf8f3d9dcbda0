import type { IncomingMessage, ServerResponse } from "node:http"
import { createServer } from "node:http"
import type { Duplex } from "node:stream"
import next from "next"
import { StartupProblem } from "./startup-problem.ts"

/** What shows pages to people. */
export interface Pages {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Next's own socket for development; false if the request is not for it. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): boolean
  close(): Promise<void>
}

/**
 * Next in this process.
 *
 * Next hangs its upgrade listener on a server that never listens, since on ours it would close the rooms' sockets;
 * what it needs in development is passed on to it.
 *
 * Throws:  StartupProblem if the pages have not been built.
 */
export async function openPages({ dev, host, port }: { dev: boolean; host: string; port: number }): Promise<Pages> {
  const neverListening = createServer()
  // A negotiation's server reports to nobody.
  process.env.NEXT_TELEMETRY_DISABLED = "1"
  // What Next says of itself is for the log: standard output carries the links and nothing else.
  console.log = console.error
  console.info = console.error
  const app = next({ dev, hostname: host, port, httpServer: neverListening })
  try {
    await app.prepare()
  } catch (error) {
    if (!/production build|BUILD_ID/i.test(String(error))) throw error
    throw new StartupProblem('The pages have not been built; start the server with "npm start", which builds them.')
  }
  const handle = app.getRequestHandler()
  return {
    handle: (request, response) => handle(request, response),
    upgrade(request, stream, head) {
      if (!dev || !request.url?.startsWith("/_next/")) return false
      return neverListening.emit("upgrade", request, stream, head)
    },
    close: () => app.close(),
  }
}
