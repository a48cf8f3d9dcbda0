import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { DatabaseSync } from "node:sqlite"

/** The invitation a line of the server's output prints: `chair`, `observer`, or a delegation's code. */
export type Links = ReadonlyMap<string, string>

/** A server of a test's own: a process on a free port with a data folder that dies with the test. */
export type RunningServer = {
  readonly url: string
  readonly links: Links
  /** The secret part of a link, as a program presents it. */
  tokenOf(invitation: string): string
  /** `kill -9`: no goodbye, nothing flushed. */
  kill(): Promise<void>
  /** Starts again on the same port and the same data. */
  restart(): Promise<void>
  /** Takes an invitation out of use, as the secretariat does in the database, and starts again. */
  withdraw(invitation: string): Promise<void>
  /** Ends it and removes its data. */
  dispose(): Promise<void>
}

const startTimeoutMs = 30_000

/** Starts the production server as `npm start` does and waits until its links are printed. */
export async function startServer(): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), "negotiation-"))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let { child, links } = await launch(port, dataDir)
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill("SIGKILL")
    await once(child, "exit")
  }
  const restart = async () => {
    await kill()
    ;({ child, links } = await launch(port, dataDir))
  }
  return {
    url,
    get links() {
      return links
    },
    tokenOf: (invitation) => linkOf(links, invitation).split("/").at(-1) as string,
    kill,
    restart,
    withdraw: async (invitation) => {
      await kill()
      const database = new DatabaseSync(join(dataDir, "negotiation.sqlite"))
      database.prepare('update invitation set "revokedAt" = ? where id = ?').run(Date.now(), invitation)
      database.close()
      await restart()
    },
    dispose: async () => {
      await kill()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** The link printed for an invitation. Throws: Error if the server printed none. */
export function linkOf(links: Links, invitation: string): string {
  const link = links.get(invitation)
  if (link === undefined) throw new Error(`the server printed no link for ${invitation}`)
  return link
}

async function launch(port: number, dataDir: string): Promise<{ child: ChildProcess; links: Links }> {
  const own = { NODE_ENV: "production", HOST: "127.0.0.1", PORT: String(port), DATA_DIR: dataDir } as const
  const env = { ...process.env, ...own }
  const child = spawn("node", ["server/main.ts"], { env, stdio: ["ignore", "pipe", "pipe"] })
  let said = ""
  child.stderr.on("data", (chunk) => {
    said += chunk
  })
  const links = new Map<string, string>()
  const printed = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server printed no links in time\n${said}`)), startTimeoutMs)
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}\n${said}`)))
    createInterface({ input: child.stdout }).on("line", (line) => {
      said += `${line}\n`
      const link = /^\s*([A-Za-z]+)\s+(https?:\/\/\S+\/join\/\S+)\s*$/.exec(line)
      if (link) links.set(link[1] as string, link[2] as string)
      if (!links.has("chair") || !links.has("observer")) return
      clearTimeout(timer)
      resolve()
    })
  })
  try {
    await printed
  } catch (failure) {
    child.kill("SIGKILL")
    throw failure
  }
  return { child, links }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, "close")
  return port
}
