import { type ChildProcess, fork } from "node:child_process"
import { once } from "node:events"
import { cpSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { DatabaseSync } from "node:sqlite"
import { setTimeout as wait } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import * as Y from "yjs"
import type { DocumentAnswer } from "#model/protocol.ts"
import { sortedJson } from "#model/sorted-json.ts"
import { openSqlite } from "../storage/sqlite.ts"
import { Delegate } from "../testing/delegate.ts"
import { type Answer, temporaryFolder } from "../testing/server.ts"
import { contentOf, propose, wordsOf } from "../testing/writing.ts"

/** Nothing is given up sooner: a busy machine is slow, and slowness is no failure. */
const patienceMs = 30_000
const documentPath = "/api/v1/documents/resolution-130"

/** All that an unlawful act must leave as it was: what the server says, what others see, and what is on disk. */
export type State = {
  readonly textHash: string
  readonly baseHash: string
  readonly register: string
  /** Positions, floor, comments: all but notes to oneself. */
  readonly meeting: string
  /** The chair's, a member's and an observer's copies. */
  readonly replicas: readonly string[]
  /** How many frames with edits each of them was sent: nobody was shown anything, not even for a moment. */
  readonly framesShown: readonly number[]
  readonly presence: string
  /** Number of steps on disk, and the document a second server would load from there. */
  readonly stored: string
}

type Witnesses = { readonly chair: Delegate; readonly member: Delegate; readonly observer: Delegate }

/**
 * A server in a process of its own with Resolution 130, a chair, a member and an observer who watch, and raw clients
 * that come with the links of others. Only one act happens at a time.
 */
export class Arena {
  private readonly folder = temporaryFolder()
  private child: ChildProcess | null = null
  private readonly tokens = new Map<string, string>()
  private witnesses: Witnesses | null = null
  private readonly guests: Delegate[] = []
  url = ""

  async open(): Promise<void> {
    const script = fileURLToPath(new URL("../testing/serve.ts", import.meta.url))
    const child = fork(script, [this.folder, "resolution-130"], { stdio: ["ignore", "pipe", logOfServer(), "ipc"] })
    this.child = child
    const [line] = await once(createInterface(child.stdout as NodeJS.ReadableStream), "line")
    const { url, links } = JSON.parse(line as string)
    this.url = url
    // A link that was taken back is printed no more; whoever had it still has it.
    for (const { name, url: link } of links) this.tokens.set(name, link.split("/join/")[1])
    const [chair, member, observer] = await Promise.all(["chair", "RCC", "observer"].map((name) => this.seat(name)))
    this.witnesses = { chair, member, observer } as Witnesses
    this.member.sendPresence({ client: this.member.doc.clientID, clock: 1, state: { cursor: null } })
    await this.until("the chair sees the member", () => this.chair.presence.size > 0)
  }

  /** `kill -9`, and the same again from what is on disk; in between an invitation comes to its end. */
  async restart({ expiring }: { expiring: string }): Promise<void> {
    await this.kill()
    const database = new DatabaseSync(join(this.folder, "negotiation.sqlite"))
    database.prepare('update invitation set "expiresAt" = 1000 where id = ?').run(expiring)
    database.close()
    await this.open()
  }

  async close(): Promise<void> {
    await this.kill()
    await rm(this.folder, { recursive: true })
  }

  get member(): Delegate {
    return (this.witnesses as Witnesses).member
  }

  get chair(): Delegate {
    return (this.witnesses as Witnesses).chair
  }

  get observer(): Delegate {
    return (this.witnesses as Witnesses).observer
  }

  token(name: string): string {
    const token = this.tokens.get(name)
    if (token === undefined) throw new Error(`there is no link for ${name}`)
    return token
  }

  /** Signs links and sessions; known here only to forge what is almost right. */
  get secret(): string {
    return readFileSync(join(this.folder, "session-secret"), "utf8").trim()
  }

  /** A raw client with a link, not yet connected. It leaves when the act is over. */
  comes(name: string, query = "", headers: Record<string, string> = {}): Delegate {
    const guest = new Delegate(this.url, name === "" ? "" : this.token(name), query, headers)
    this.guests.push(guest)
    return guest
  }

  /** A raw client with the chair's link, at another address. */
  elsewhere(path: string): Delegate {
    const guest = new Delegate(this.url, this.token("chair"), "", {}, path)
    this.guests.push(guest)
    return guest
  }

  /** A raw client that has the text. */
  async sits(name: string, query = "", headers: Record<string, string> = {}): Promise<Delegate> {
    const guest = this.comes(name, query, headers)
    await guest.synced
    return guest
  }

  /** A browser that opened a link: its cookie, and the `Origin` its pages send. */
  async browser(name: string): Promise<{ Cookie: string; Origin: string }> {
    const answer = await fetch(`${this.url}/join/${this.token(name)}`, { redirect: "manual" })
    return { Cookie: (answer.headers.get("set-cookie") as string).split(";")[0] as string, Origin: this.url }
  }

  /** Asks the API as whoever holds a link; `body` given makes it a POST, or what `method` says. */
  async ask(name: string, path: string, body?: unknown, method?: string): Promise<Answer> {
    return await this.fetch(path, {
      method: method ?? (body === undefined ? "GET" : "POST"),
      headers: { Authorization: `Bearer ${this.token(name)}` },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  }

  /** Asks the API with headers and body of one's own making. */
  async fetch(path: string, request: RequestInit = {}): Promise<Answer> {
    const address = path.startsWith("/") ? path : `${documentPath}${path && `/${path}`}`
    const response = await fetch(this.url + address, { redirect: "manual", ...request })
    const text = await response.text()
    return { status: response.status, body: text.startsWith("{") ? JSON.parse(text) : text }
  }

  async view(): Promise<DocumentAnswer> {
    return (await this.ask("chair", "")).body
  }

  async revoke(invitation: string): Promise<void> {
    const done = once(this.child as ChildProcess, "message")
    this.child?.send({ revoke: invitation })
    await done
  }

  /** Bytes of memory the server's process holds. */
  memory(): number {
    const status = readFileSync(`/proc/${this.child?.pid}/status`, "utf8")
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024
  }

  /** Waits until something holds. Throws: Error saying what did not come about. */
  async until(what: string, holds: () => unknown): Promise<void> {
    const end = Date.now() + patienceMs
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`it never came about that ${what}`)
      await wait(5)
    }
  }

  /** Everything as it is now, once all that was sent has arrived. */
  async state(): Promise<State> {
    const { chair, member, observer } = this.witnesses as Witnesses
    const watching = [chair, member, observer]
    await Promise.all(watching.map((each) => each.stored()))
    const { textHash, baseHash } = await this.view()
    const { register } = (await this.ask("chair", "register")).body
    return {
      textHash,
      baseHash,
      register: JSON.stringify(register),
      meeting: sortedJson((await this.ask("chair", "meeting")).body),
      replicas: watching.map((each) => stateOf(each.doc)),
      framesShown: watching.map((each) => each.updates),
      presence: JSON.stringify([...chair.presence].sort(([a], [b]) => a - b)),
      stored: await this.stored(),
    }
  }

  /** That somebody else writes, is seen and is stored, as if nothing had been. */
  async serves(): Promise<void> {
    const { member, observer } = this.witnesses as Witnesses
    const before = stateOf(member.doc)
    member.write((doc) => propose(doc, servedIn, 0, "still served ", "RCC.served"))
    await member.stored()
    await this.until("the observer sees what the member writes", () => stateOf(observer.doc) === stateOf(member.doc))
    if (stateOf(member.doc) === before) throw new Error("the member could not write")
    member.write((doc) => wordsOf(doc, servedIn).delete(0, "still served ".length))
    await member.stored()
    await this.until("the observer sees it go", () => stateOf(observer.doc) === stateOf(member.doc))
  }

  /** Whoever came for the last act leaves, and is no longer shown. */
  async clear(): Promise<void> {
    const leaving = this.guests.splice(0)
    for (const guest of leaving) guest.leave()
    await Promise.all(leaving.map((guest) => guest.closed))
  }

  /** What a second server would load: a copy of the files, as a crash at this moment would leave them. */
  private async stored(): Promise<string> {
    const copy = temporaryFolder()
    try {
      cpSync(this.folder, copy, { recursive: true })
      const storage = await openSqlite(join(copy, "negotiation.sqlite"))
      const document = await storage.loadDocument("resolution-130")
      const { notes, ...meeting } = await storage.meetings.load("resolution-130")
      await storage.close()
      if (document === null) throw new Error("the document is not on disk")
      const doc = new Y.Doc()
      for (const update of [document.snapshot, ...document.updates]) Y.applyUpdate(doc, update)
      return `${document.head} ${stateOf(doc)} ${JSON.stringify([meeting, [...notes]])}`
    } finally {
      await rm(copy, { recursive: true })
    }
  }

  private async seat(name: string): Promise<Delegate> {
    return await Delegate.at(this.url, this.token(name))
  }

  private async kill(): Promise<void> {
    const { child } = this
    if (child === null || child.exitCode !== null) return
    const gone = once(child, "exit")
    child.kill("SIGKILL")
    await gone
  }
}

/** What the server says of all this, for whoever looks into a failure. */
function logOfServer(): number {
  mkdirSync(".cache", { recursive: true })
  return openSync(".cache/attacks-server.log", "a")
}

/** Where witnesses write: a paragraph that no attack is about. */
const servedIn = "n38"

const stateOf = (doc: Y.Doc): string =>
  `${contentOf(doc)}${JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b))}`

/** How a raw client's act was answered: by closing its socket, or not at all. */
export async function answerOf(client: Delegate): Promise<string> {
  const letIn = client.stored().then(() => "let in")
  return await Promise.race([closingOf(client), letIn])
}

/** Waits for the socket to be closed: "4409 not-own". */
export async function closingOf(client: Pick<Delegate, "closed">): Promise<string> {
  const { code, reason } = await client.closed
  return `${code} ${reason}`.trim()
}

/** How the API answered: "HTTP 403 not-the-chair". */
export const statusOf = ({ status, body }: Answer): string => `HTTP ${status} ${body?.error?.code ?? ""}`.trim()
