import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"

/** A server in a process of its own, which can be killed. */
export type ServerProcess = {
  readonly url: string
  readonly links: readonly { readonly name: string; readonly url: string }[]
  readonly port: number
  /** All it has written to standard error. */
  readonly said: readonly string[]
  token(name: string): string
  exitCode(): number | null
  end(signal: NodeJS.Signals): Promise<void>
}

/** Starts `serve.ts` on a folder. Shape: `via` is a command that runs the server under some limit. */
export function spawnServer(folder: string, via: readonly string[] = []): ChildProcess {
  const script = fileURLToPath(new URL("serve.ts", import.meta.url))
  const [command = process.execPath, ...args] = [...via, process.execPath, script, folder]
  return spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] })
}

/** Resolves when it serves. Throws: Error with what it said if it ends before. */
export async function serverProcess(folder: string, via: readonly string[] = []): Promise<ServerProcess> {
  const child = spawnServer(folder, via)
  const said: string[] = []
  child.stderr?.on("data", (text) => said.push(String(text)))
  const line = await Promise.race([
    once(createInterface(child.stdout as NonNullable<typeof child.stdout>), "line").then(([line]) => line as string),
    once(child, "close").then(() => null),
  ])
  if (line === null) throw new Error(said.join(""))
  const { url, links } = JSON.parse(line) as Pick<ServerProcess, "url" | "links">
  return {
    url,
    links,
    port: Number(new URL(url).port),
    said,
    exitCode: () => child.exitCode,
    token: (name) => links.find((link) => link.name === name)?.url.split("/join/")[1] as string,
    end: (signal) => endProcess(child, signal),
  }
}

export async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, "exit")
  child.kill(signal)
  await gone
}
