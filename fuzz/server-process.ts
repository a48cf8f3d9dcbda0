import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import type { SettingName } from "./drafts.ts"

const script = fileURLToPath(new URL("serve.ts", import.meta.url))

/** The server as a process that can be killed and started again on the same folder. */
export class ServerProcess {
  port = 0
  private readonly folder: string
  private readonly setting: SettingName
  private child: ChildProcess | null = null
  private links: readonly { readonly name: string; readonly url: string }[] = []

  constructor(folder: string, setting: SettingName) {
    this.folder = folder
    this.setting = setting
  }

  /** Throws: Error if the server ends before it serves; what it said is on standard error. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [script, this.folder, this.setting], { stdio: ["ignore", "pipe", "inherit"] })
    this.child = child
    const said = once(createInterface(child.stdout), "line")
    const ended = once(child, "exit").then(([code]) => {
      throw new Error(`the server ended with ${code} before it served`)
    })
    const [line] = (await Promise.race([said, ended])) as [string]
    ended.catch(() => {})
    const { port, links } = JSON.parse(line)
    this.port = port
    this.links = links
  }

  /** As if the machine had lost its power. */
  async kill(): Promise<void> {
    await this.end("SIGKILL")
  }

  async stop(): Promise<void> {
    await this.end("SIGTERM")
  }

  token(name: string): string {
    const token = this.links.find((link) => link.name === name)?.url.split("/join/")[1]
    if (token === undefined) throw new Error(`there is no link for ${name}`)
    return token
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, "exit")
    child.kill(signal)
    await gone
  }
}
