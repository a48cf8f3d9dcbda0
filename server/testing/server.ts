import { mkdtempSync } from "node:fs"
import { rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pino } from "pino"
import type { Seed } from "../seed.ts"
import { type RunningServer, startServer } from "../start.ts"
import { seed } from "./seed.ts"

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
export type Answer = { status: number; body: any }

/** A server on a real port and a real folder, without pages. */
export type TestServer = RunningServer & {
  readonly dataDir: string
  readonly url: string
  /** The token of a link: `token("chair")`, `token("ARB")`. */
  token(name: string): string
  /** Asks the API as whoever holds a link. With a body it is a POST, or what `method` says. */
  ask(name: string, path: string, body?: unknown, method?: string): Promise<Answer>
  /** Stops the server and removes its folder. */
  remove(): Promise<void>
}

const document = "/api/v1/documents/resolution-130"

/**
 * Shape:  `from` is what an empty folder begins with: a short draft of our own, unless another is given. `hear` gets
 *         each warning in the log.
 */
export async function startTestServer(
  dataDir = temporaryFolder(),
  from: () => Seed = seed,
  hear: (line: string) => void = () => {},
): Promise<TestServer> {
  const port = 0
  const host = "127.0.0.1"
  const running = await startServer({
    config: { port, host, dataDir, publicUrl: "http://room.test", sessionSecret: null, logLevel: "silent" },
    seed: from,
    openPages: null,
    log: pino({ level: "warn" }, { write: hear }),
  })
  const url = `http://${host}:${running.port}`
  const token = (name: string) => running.links.find((link) => link.name === name)?.url.split("/join/")[1] ?? name
  return {
    ...running,
    dataDir,
    url,
    token,
    async ask(name, path, body, method = body === undefined ? "GET" : "POST") {
      const response = await fetch(`${url}${path.startsWith("/") ? path : `${document}${path && `/${path}`}`}`, {
        method,
        headers: { Authorization: `Bearer ${token(name)}`, "Content-Type": "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      const text = await response.text()
      return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : text }
    },
    async remove() {
      await running.close()
      await rm(dataDir, { recursive: true })
    },
  }
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), "negotiation-"))
