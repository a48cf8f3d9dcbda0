import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { type Seed, seedStorage } from "#server/seed.ts"
import { openSqlite } from "#server/storage/sqlite.ts"

/** The production server in a process of its own, on data that dies with it. */
export type Served = { linkOf(invitation: string): string; end(): Promise<void> }

/**
 * Starts it; without a seed it begins with the sample.
 * Throws: Error if it ends before it has printed its links.
 */
export async function serve(seed: Seed | null): Promise<Served> {
  const root = mkdtempSync(join(tmpdir(), "negotiation-bench-"))
  const dataDir = join(root, "data")
  if (seed !== null) {
    mkdirSync(dataDir)
    const storage = await openSqlite(join(dataDir, "negotiation.sqlite"))
    await seedStorage(storage, seed, Date.now())
    await storage.close()
  }
  const PORT = process.env.PORT ?? "4190"
  const own = { NODE_ENV: "production" as const, HOST: "127.0.0.1", PORT, DATA_DIR: dataDir }
  const server = spawn("node", ["server/main.ts"], {
    env: { ...process.env, ...own },
    stdio: ["ignore", "pipe", "inherit"],
  })
  const links = await printedLinks(server)
  return {
    linkOf(invitation) {
      const link = links.get(invitation)
      if (link === undefined) throw new Error(`the server printed no link for ${invitation}`)
      return link
    },
    async end() {
      server.kill("SIGKILL")
      await once(server, "exit")
      rmSync(root, { recursive: true, force: true })
    },
  }
}

function printedLinks(server: ChildProcess): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const links = new Map<string, string>()
    server.once("exit", (code) => reject(new Error(`the server ended with ${code}`)))
    createInterface({ input: server.stdout as NodeJS.ReadableStream }).on("line", (line) => {
      const [who, link] = line.trim().split(/\s+/)
      if (link?.includes("/join/")) links.set(who as string, link)
      if (links.has("observer")) resolve(links)
    })
  })
}
