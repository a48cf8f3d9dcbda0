import { setTimeout as wait } from "node:timers/promises"
import * as Y from "yjs"
import type { Decision, DocumentAnswer } from "#model/protocol.ts"
import { Delegate } from "./delegate.ts"
import { endProcess, type ServerProcess, serverProcess, spawnServer } from "./process.ts"
import { contentOf, propose, wordsOf } from "./writing.ts"

/** What was promised and checked over all the rounds of a run. */
export type CrashCounts = {
  kills: number
  /** Of those, while the server was starting. */
  killsAtStart: number
  edits: number
  acknowledgements: number
  rulings: number
  /** Longest time from the start of a process to its answer, in milliseconds. */
  slowestStartMs: number
}

export type CrashRun = {
  readonly folder: string
  readonly times: number
  /** The next of a series of numbers from 0 up to 1. */
  readonly random: () => number
  readonly onRound?: (counts: CrashCounts) => void
}

/** What the server told somebody before it was killed. */
type Promised = {
  /** Documents that must be contained whole in what the server has afterwards. */
  readonly states: Uint8Array[]
  readonly rulings: Decision[]
}

const document = "/api/v1/documents/resolution-130"
const longestLifeMs = 600
const longestStartMs = 700
/** One kill in so many comes before the server answers. */
const startsKilled = 6

/**
 * Two delegates write and take words back, the chair rules, an observer watches; the server is killed at some moment
 * and started again on the same folder, time after time. Each time all that was acknowledged to a delegate or the
 * chair, and all that the observer was shown, must be there (law L9).
 *
 * Throws:  Error saying what was lost.
 */
export async function crash({ folder, times, random, onRound }: CrashRun): Promise<CrashCounts> {
  const counts: CrashCounts = {
    kills: 0,
    killsAtStart: 0,
    edits: 0,
    acknowledgements: 0,
    rulings: 0,
    slowestStartMs: 0,
  }
  let promised: Promised = { states: [], rulings: [] }
  while (counts.kills < times) {
    if (Math.floor(random() * startsKilled) === 0) {
      const child = spawnServer(folder)
      await wait(random() * longestStartMs)
      await endProcess(child, "SIGKILL")
      counts.kills++
      counts.killsAtStart++
      continue
    }
    const since = performance.now()
    const server = await serverProcess(folder)
    counts.slowestStartMs = Math.max(counts.slowestStartMs, performance.now() - since)
    const observer = await Delegate.at(server.url, server.token("observer"))
    check(observer.doc, promised, counts.kills)
    promised = await live({ server, observer, round: counts.kills, random, counts })
    counts.kills++
    onRound?.(counts)
  }
  const last = await serverProcess(folder)
  check((await Delegate.at(last.url, last.token("observer"))).doc, promised, counts.kills)
  await last.end("SIGKILL")
  return counts
}

type Life = {
  readonly server: ServerProcess
  readonly observer: Delegate
  readonly round: number
  readonly random: () => number
  readonly counts: CrashCounts
}

/** Everybody works until the server is killed. */
async function live({ server, observer, round, random, counts }: Life): Promise<Promised> {
  const states: Uint8Array[] = []
  const rulings: Decision[] = []
  const writers = await Promise.all(["ARB", "RCC"].map((name) => Delegate.at(server.url, server.token(name))))
  // Where nobody types meanwhile, or the chair's ruling would always come too late.
  writers[0]?.write((doc) => propose(doc, "p3", 0, `${round} `, `ARB.s${round}`))
  await writers[0]?.stored()
  let isOver = false
  const work = writers.map(async (writer, i) => {
    const [delegation, paragraph] = i === 0 ? ["ARB", "p1"] : ["RCC", "p2"]
    let typed = 0
    while (!isOver) {
      const takesBack = typed > 20 && random() < 0.1
      if (takesBack) writer.write((doc) => wordsOf(doc, paragraph as string).delete(0, 10))
      else
        writer.write((doc) => propose(doc, paragraph as string, 0, `${round}.${typed++} `, `${delegation}.r${round}`))
      counts.edits++
      if (random() < 0.3) {
        const state = Y.encodeStateAsUpdate(writer.doc)
        writer.stored().then(() => {
          // Of several, the last holds the others.
          states[i] = state
          counts.acknowledgements++
        })
      }
      await wait(random() * 4)
    }
  })
  const ruling = rule(server, random)
    .then((decision) => decision && rulings.push(decision))
    .catch(() => {})
  await wait(random() * longestLifeMs)
  await server.end("SIGKILL")
  await observer.closed
  isOver = true
  await Promise.all([...work, ruling])
  counts.rulings += rulings.length
  return { states: [...states.filter(Boolean), Y.encodeStateAsUpdate(observer.doc)], rulings }
}

/** The chair rules on something of an earlier round; mostly against it, or the text would grow without end. */
async function rule(server: ServerProcess, random: () => number): Promise<Decision | null> {
  const headers = { authorization: `Bearer ${server.token("chair")}`, "content-type": "application/json" }
  const view = (await (await fetch(`${server.url}${document}`, { headers })).json()) as DocumentAnswer
  const item = view.open.find(({ target }) => target.kind === "change" && /\.s\d+$/.test(target.id))
  if (item === undefined) return null
  const verdict = random() < 0.2 ? "accept" : "reject"
  const body = JSON.stringify({ target: item.target, verdict, seen: item.seen })
  const answer = await fetch(`${server.url}${document}/decisions`, { method: "POST", headers, body })
  return answer.status === 201 ? ((await answer.json()) as Decision) : null
}

function check(now: Y.Doc, { states, rulings }: Promised, round: number): void {
  const before = contentOf(now)
  const vector = Y.encodeStateVector(now).toString()
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(now))
  for (const state of states) Y.applyUpdate(copy, state)
  const isWhole =
    contentOf(copy) === before &&
    Y.encodeStateVector(copy).toString() === vector &&
    copy.store.pendingStructs === null &&
    copy.store.pendingDs === null
  if (!isWhole) throw new Error(`after kill ${round} something acknowledged or shown is no longer there`)
  const register = now.getMap("record").toJSON().register as Decision[]
  for (const { number, hash } of rulings)
    if (register[number - 1]?.hash !== hash)
      throw new Error(`after kill ${round} decision ${number} is no longer there`)
}
