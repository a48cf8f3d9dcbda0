import { mkdirSync, writeFileSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"
import { requests } from "./api-attacks.ts"
import { Arena, type State } from "./arena.ts"
import type { Attack, Attacks } from "./attack.ts"
import { flipFrames } from "./flipped-frames.ts"
import { floods } from "./flood-attacks.ts"
import { frames } from "./frame-attacks.ts"
import { meetings } from "./meeting-attacks.ts"
import { peoples } from "./people-attacks.ts"
import { presences } from "./presence-attacks.ts"
import { afterKill } from "./restart-attacks.ts"
import { setScene } from "./scene.ts"
import { sessions } from "./socket-attacks.ts"
import { baseText, brackets, forgedUpdates, othersWords, rulings, shapes } from "./text-attacks.ts"
import { watchings } from "./watching-attacks.ts"

// `npm run test:attacks [-- words of a kind or title]`: every unlawful act we know of, against a real server with the
// real sample. Prints a table; ends with status 1 if an act succeeded, was refused for a wrong reason or left a trace.

type Result = Attack & { readonly answered: string; readonly trace: string }

const groups: readonly Attacks[] = [
  othersWords,
  baseText,
  brackets,
  rulings,
  shapes,
  forgedUpdates,
  presences,
  frames,
  watchings,
  sessions,
  requests,
  meetings,
  peoples,
  floods,
  afterKill,
]
/** A busy machine is slow, and slowness is no failure; an act nobody answers is. */
const unansweredMs = 60_000
const flippedFrames = { count: 20_000, seed: 130 }

const wanted = process.argv[2] ?? ""
const isWanted = (title: string, kind: string) => `${title} ${kind}`.includes(wanted)
const results: Result[] = []
const totals: string[] = []

const arena = new Arena()
await arena.open()
try {
  await setScene(arena)
  for (const group of groups) await attempt(group)
} finally {
  await arena.close()
}
if (isWanted("Turned bytes", "")) await turnBytes()

const failed = results.filter((result) => !isRefused(result))
print(`\n${totals.join("\n")}\n`)
for (const result of failed) print(lineOf(result))
print(`${results.length} kinds of attack, ${results.length - failed.length} refused with the state exact`)
mkdirSync(".cache", { recursive: true })
const report = { passed: results.length - failed.length, failed: failed.map(lineOf), results }
writeFileSync(".cache/attacks.json", JSON.stringify(report, null, 1))
process.exitCode = failed.length === 0 && results.length > 0 ? 0 : 1

async function attempt({ title, begins, attacks: all }: Attacks): Promise<void> {
  const attacks = all.filter(({ kind }) => isWanted(title, kind))
  if (attacks.length === 0) return
  print(`\n${title}`)
  await begins?.(arena)
  let refused = 0
  for (const attack of attacks) {
    const result = await resultOf(attack)
    results.push(result)
    print(lineOf(result))
    if (isRefused(result)) refused++
  }
  totals.push(`${title.padEnd(40)} ${refused} of ${attacks.length} refused, state exact`)
}

async function resultOf(attack: Attack): Promise<Result> {
  const before = await arena.state()
  const answered = await Promise.race([
    attack.act(arena).catch((error: Error) => `failed: ${error.message}`),
    wait(unansweredMs, "not answered", { ref: false }),
  ])
  await arena.clear()
  const trace = await traceOf(before)
  await arena.serves()
  return { ...attack, answered, trace }
}

/** What is not as it was, in words; "" if everything is. Carets of who has left take a moment to go. */
async function traceOf(before: State): Promise<string> {
  const now = await arena.state()
  const differences = differencesOf(before, now)
  if (differences.join() !== "presence") return differences.join(", ")
  await arena.until("presence is as it was", async () => differencesOf(before, await arena.state()).length === 0)
  return ""
}

function differencesOf(before: State, now: State): string[] {
  const parts = Object.keys(before) as (keyof State)[]
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(now[part]))
}

/** Frames turned at random have a room of their own, in this process: there are very many of them. */
async function turnBytes(): Promise<void> {
  const { count, seed } = flippedFrames
  const { answers, trace } = await flipFrames(count, seed)
  print(`\nTurned bytes: ${count} lawful frames with bytes turned, left out or put in (seed ${seed})`)
  for (const [answer, times] of [...answers].sort(([, a], [, b]) => b - a))
    print(`  ${String(times).padStart(6)} ${answer}`)
  const kind = `${count} frames with bytes turned`
  const asExpected = "refused, or lawful still"
  results.push({ kind, refused: asExpected, answered: asExpected, trace, act: async () => asExpected })
  totals.push(`${"Turned bytes".padEnd(40)} ${count} frames, state ${trace === "" ? "exact" : trace}`)
}

function isRefused({ refused, answered, trace }: Result): boolean {
  return answered === refused && trace === ""
}

function lineOf(result: Result): string {
  const { kind, refused, answered, trace } = result
  const state = trace === "" ? "exact" : `CHANGED: ${trace}`
  const answer = answered === refused ? answered : `${answered} (should be ${refused})`
  return `${isRefused(result) ? "  " : "✗ "}${kind.padEnd(68)} ${answer.padEnd(36)} ${state}`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
