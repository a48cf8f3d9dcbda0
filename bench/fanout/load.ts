// The load, in a process of its own: writers who type and watchers who only receive. Started by fanout.ts with one
// job as JSON in argv; prints its findings as JSON. A keystroke's latency is the time from the writer's send to a
// watcher's receipt, both on this process' clock.
import * as Y from "yjs"
import { askWatchingFrame } from "#components/watching/frames.ts"
import { formatOf, paragraphElements, textChild } from "#model/document.ts"
import { type ChangeId, type DelegationCode, makeId } from "#model/ids.ts"
import { hocuspocusDialect, yWebsocketDialect } from "./dialect.ts"
import { Keystrokes, type Reach } from "./keystrokes.ts"
import { openRawSocket, type RawSocket } from "./raw-socket.ts"
import { ShownKeys } from "./shown-keys.ts"

export type Job = {
  port: number
  dialect: "y-websocket" | "hocuspocus"
  /** Whether watchers are shown the text, as pages of observers are, or follow it in a document of their own. */
  isShown: boolean
  path: string
  watchers: number
  writers: number
  keysPerSecond: number
  warmUpSeconds: number
  seconds: number
  /** Longest wait for keystrokes still on their way at the end. */
  drainSeconds: number
  /** Bearer tokens for our own server: one for watchers, and one per delegation for writers. */
  tokens: { watcher: string; writers: { delegation: string; token: string }[] } | null
}

export type Findings = {
  keys: number
  delivered: number
  p50: number
  p99: number
  closed: number
  frames: number
}

const job = JSON.parse(process.argv[2] as string) as Job
const dialect = job.dialect === "hocuspocus" ? hocuspocusDialect : yWebsocketDialect(job.path)
const bearer = (token: string | undefined): Record<string, string> =>
  token === undefined ? {} : { authorization: `Bearer ${token}` }

let closed = 0
let frames = 0
const keystrokes = new Keystrokes(job.writers)
/** Who types which change. */
const changes = new Map<string, number>()
const shown = new ShownKeys(changes)
const reachesIn = (frame: Buffer): readonly Reach[] => {
  if (job.isShown) return shown.read(frame)
  // The text as it was at first is none that somebody has typed.
  const update = frame.length > 1 << 16 ? null : dialect.read(frame)
  return update ? keystrokes.reachesOf(update.update) : []
}

const { text, first } = await readText()
const followed = [...dialect.greeting, dialect.syncStep1(Y.encodeStateVectorFromUpdate(text))]
first.close()
const sockets: RawSocket[] = []
const writers = await Promise.all(Array.from({ length: job.writers }, (_, i) => openWriter(i)))
for (let i = 0; i < job.watchers; i += 50) {
  await Promise.all(Array.from({ length: Math.min(50, job.watchers - i) }, () => openWatcher()))
}
await pause(500)

const typing = startTyping()
await pause(job.warmUpSeconds * 1000)
keystrokes.startMeasuring()
process.send?.("measuring")
await pause(job.seconds * 1000)
keystrokes.stopMeasuring()
clearInterval(typing)
process.send?.("measured")
const until = performance.now() + job.drainSeconds * 1000
while (!keystrokes.isAllDelivered(job.watchers) && performance.now() < until) await pause(100)

const findings: Findings = { ...keystrokes.findings(job.watchers), closed, frames }
process.stdout.write(`${JSON.stringify(findings)}\n`)
for (const socket of sockets) socket.close()
process.disconnect?.()

/** The whole text, as the first client to come gets it. */
async function readText(): Promise<{ text: Uint8Array; first: RawSocket }> {
  let take: (text: Uint8Array) => void
  const text = new Promise<Uint8Array>((resolve) => {
    take = resolve
  })
  const first = await openRawSocket(
    { port: job.port, path: dialect.path, headers: bearer(job.tokens?.watcher) },
    {
      onFrame: (frame) => {
        const answer = dialect.read(frame)
        if (answer?.isWholeText) take(answer.update.slice())
      },
      onClose: () => {},
    },
  )
  for (const frame of dialect.greeting) first.send(frame)
  first.send(dialect.syncStep1(new Uint8Array([0])))
  return { text: await text, first }
}

async function open(
  token: string | undefined,
  onFrame: (frame: Buffer) => void,
  asks: readonly Uint8Array[],
): Promise<RawSocket> {
  let isOpen = true
  const socket = await openRawSocket(
    { port: job.port, path: dialect.path, headers: bearer(token) },
    {
      onFrame,
      onClose: () => {
        if (isOpen) closed += 1
        isOpen = false
      },
    },
  )
  sockets.push(socket)
  for (const frame of asks) socket.send(frame)
  return socket
}

async function openWatcher(): Promise<void> {
  const watcher = keystrokes.watcher(reachesIn)
  const count = (frame: Buffer) => {
    frames += 1
    watcher(frame)
  }
  await open(job.tokens?.watcher, count, job.isShown ? [askWatchingFrame({ room: "", version: 0 })] : followed)
}

/** A writer types in a paragraph of their own, each character after the last, under their delegation's marks. */
async function openWriter(number: number): Promise<() => void> {
  const member = job.tokens?.writers[number % job.tokens.writers.length]
  const delegation = (member?.delegation ?? "ARB") as DelegationCode
  const id = makeId<ChangeId>(delegation, `bench${number}`)
  changes.set(id, number)
  const marks = formatOf([
    { type: "insertion", id, decision: null },
    { type: "proposer", change: id, delegation, source: null },
  ])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, text)
  const paragraphs = paragraphElements(doc).map(textChild)
  const own = paragraphs.filter((child) => child !== null && child.length > 0)[10 + number] as Y.XmlText
  keystrokes.addWriter(number, doc.clientID)
  const socket = await open(member?.token, () => {}, followed)
  doc.on("update", (update: Uint8Array) => {
    keystrokes.sent(number, Y.getState(doc.store, doc.clientID))
    socket.send(dialect.update(update))
  })
  let typed = 0
  return () => {
    own.insert(typed, "abcdefgh "[typed % 9] as string, marks)
    typed += 1
  }
}

function startTyping(): NodeJS.Timeout {
  const gapMs = 1000 / (job.writers * job.keysPerSecond)
  const start = performance.now()
  let done = 0
  return setInterval(() => {
    const due = Math.floor((performance.now() - start) / gapMs)
    for (; done < due; done++) writers[done % job.writers]?.()
  }, 2)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
