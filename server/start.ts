import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { getRequestListener } from "@hono/node-server"
import type { Logger } from "pino"
import { createApi } from "./api/api.ts"
import { RoomClosed } from "./batches.ts"
import { hangBridge } from "./bridge.ts"
import { clockProblem, steadyClock } from "./clock.ts"
import type { Config } from "./config.ts"
import { Connections } from "./connection.ts"
import { lost, openDataFolder } from "./data-folder.ts"
import { LastMoments } from "./last-moments.ts"
import type { Pages } from "./pages.ts"
import { People } from "./people.ts"
import { Progress } from "./progress.ts"
import { Rooms } from "./rooms.ts"
import { type Seed, seedStorage } from "./seed.ts"
import { StartupProblem } from "./startup-problem.ts"
import { whyNotStored } from "./storage/cannot-store.ts"
import { openSqlite } from "./storage/sqlite.ts"
import { upgrade } from "./upgrade.ts"

export type StartRequest = {
  readonly config: Omit<Config, "sample">
  /** What an empty data folder begins with. */
  readonly seed: () => Seed
  /** Null serves no pages: the rooms and the API alone. */
  readonly openPages: (() => Promise<Pages>) | null
  readonly log: Logger
}

/** A server that takes requests. */
export type RunningServer = {
  readonly port: number
  /** Name and address of each invitation that holds, the same at each start. */
  readonly links: readonly { readonly name: string; readonly url: string }[]
  /** Takes an invitation back, and closes the sockets of all who came by it. */
  revoke(invitation: string): Promise<void>
  /** Takes everything to disk and stops. Throws: what kept something from the disk, once all else has stopped. */
  close(): Promise<void>
}

/** Starts the server. Throws: StartupProblem saying in a sentence what keeps it from starting. */
export async function startServer({ config, seed, openPages, log }: StartRequest): Promise<RunningServer> {
  const folder = openDataFolder(config.dataDir, config.sessionSecret)
  const storage = await openSqlite(folder.databaseFile)
  let pages: Pages | null = null
  try {
    const content = seed()
    if (folder.isUsed && (await storage.documentIds()).length === 0) throw new StartupProblem(lost(config.dataDir))
    const latest = await storage.latestAt()
    const late = clockProblem(latest, Date.now())
    if (late !== null) log.warn(late)
    const now = steadyClock(latest)
    await seedStorage(storage, content, now())
    const secret = folder.secret()
    const people = new People(storage, secret, now)
    const rooms = new Rooms({ storage, people, log, now })
    await rooms.openAll()
    await people.invite(rooms.delegations())
    const moments = new LastMoments(storage, (error) => tellUnlessFull(error, log))
    const { publicUrl } = config
    const progress = new Progress({ storage, rooms, now, onTrouble: (error) => tellUnlessFull(error, log) })
    await progress.countAll()
    await hangBridge({ rooms, people, storage, moments, progress, publicUrl, now })
    pages = (await openPages?.()) ?? null
    const connections = new Connections(now, moments)
    const api = createApi({ people, rooms, storage, moments, progress, pages, publicUrl, secret, now, log })
    const answer = requestListener(getRequestListener(api.fetch), pages)
    const server = createServer((request, response) => {
      answer(request, response).catch((error) => {
        log.error({ error }, "request failed")
        response.destroy()
      })
    })
    server.on("upgrade", (request, stream, head) => {
      stream.on("error", () => stream.destroy())
      if (pages?.upgrade(request, stream, head)) return
      upgrade(request, stream, head, { people, rooms, connections, publicUrl }).catch((error) => {
        log.error({ error }, "upgrade failed")
        stream.destroy()
      })
    })
    const port = await listen(server, config)
    const links = (await people.links()).map(({ name, token }) => ({ name, url: `${publicUrl}/join/${token}` }))
    return {
      port,
      links,
      revoke: (invitation) => rooms.revoke(invitation),
      async close() {
        server.close()
        await progress.end()
        try {
          await rooms.end()
        } finally {
          connections.end()
          await moments.end()
          await pages?.close()
          server.closeAllConnections()
          await storage.close()
        }
      },
    }
  } catch (error) {
    await pages?.close()
    await storage.close()
    throw error
  }
}

/** A full disk is told of already, and who was here when, or how much was open, is of no account beside it. */
function tellUnlessFull(error: unknown, log: Logger): void {
  if (whyNotStored(error) === null && !(error instanceof RoomClosed)) log.error(error)
}

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const apiPath = /^\/(api|join|leave|healthz)(\/|\?|$)/

function requestListener(api: Listener, pages: Pages | null): Listener {
  return (request, response) =>
    pages === null || apiPath.test(request.url ?? "/") ? api(request, response) : pages.handle(request, response)
}

function listen(server: Server, { port, host }: Pick<Config, "port" | "host">): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? "another program is using it" : (error.code ?? error.message)
      reject(new StartupProblem(`The server cannot listen on ${host}:${port}: ${why}; name another PORT or HOST.`))
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}
