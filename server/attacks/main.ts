import { mkdirSync, writeFileSync } from "node:fs"
import { requests } from "./api-attacks.ts"
import { Arena, type State } from "./arena.ts"
import type { Attack, Attacks } from "./attack.ts"
import { floods } from "./flood-attacks.ts"
import { frames } from "./frame-attacks.ts"
import { presences } from "./presence-attacks.ts"
import { setScene } from "./scene.ts"
import { sessions } from "./socket-attacks.ts"
import { baseText, brackets, forgedUpdates, othersWords, rulings, shapes } from "./text-attacks.ts"

// `npm run test:attacks [-- words of a kind]`: every unlawful act we know of, against a real server with the real
// sample. Closes with a table; ends with status 1 if one succeeded, was refused for a wrong reason, or left a trace.

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
  sessions,
  requests,
  floods,
]
const wanted = process.argv[2] ?? ""
const isWanted = (title: string, kind: string) => `${title} ${kind}`.includes(wanted)

const arena = new Arena()
await arena.open()
const results: Result[] = []
try {
  await setScene(arena)
  for (const { title, attacks } of groups) {
    const chosen = attacks.filter(({ kind }) => isWanted(title, kind))
    if (chosen.length > 0) print(`\n${title}`)
    for (const attack of chosen) {
      const result = await attempt(attack)
      results.push(result)
      print(lineOf(result))
    }
  }
} finally {
  await arena.close()
}

const failed = results.filter((result) => !isRefused(result))
print(`\n${results.length} kinds of attack, ${results.length - failed.length} refused with the state exact`)
mkdirSync(".cache", { recursive: true })
writeFileSync(
  ".cache/attacks.json",
  JSON.stringify({ passed: results.length - failed.length, failed: failed.length, results }),
)
process.exitCode = failed.length === 0 && results.length > 0 ? 0 : 1

async function attempt(attack: Attack): Promise<Result> {
  const before = await arena.state()
  const answered = await attack.act(arena).catch((error: Error) => `failed: ${error.message}`)
  await arena.clear()
  const trace = await traceOf(before)
  await arena.serves()
  return { ...attack, answered, trace }
}

/** What is not as it was, in words; "" if everything is. Carets of who has left take a moment to go. */
async function traceOf(before: State): Promise<string> {
  const differences = (now: State) =>
    Object.keys(before).filter(
      (part) => JSON.stringify(before[part as keyof State]) !== JSON.stringify(now[part as keyof State]),
    )
  let now = await arena.state()
  if (differences(now).join() === "presence")
    await arena.until("presence is as it was", async () => {
      now = await arena.state()
      return differences(now).length === 0
    })
  return differences(now).join(", ")
}

function isRefused({ refused, answered, trace }: Result): boolean {
  return answered === refused && trace === ""
}

function lineOf(result: Result): string {
  const { kind, refused, answered, trace } = result
  const state = trace === "" ? "exact" : `CHANGED: ${trace}`
  const answer = answered === refused ? answered : `${answered} (should be ${refused})`
  return `${isRefused(result) ? "  " : "✗ "}${kind.padEnd(62)} ${answer.padEnd(34)} ${state}`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
