import { Worker } from "node:worker_threads"
import type { Compiled } from "#model/compile/compile.ts"
import type { Tabled } from "#model/contribution.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { TableToWrite } from "#model/sheet/sheet-of.ts"
import type { SheetContext } from "#model/sheet/understand.ts"
import type { TextAnswer } from "../docx/read-text.ts"
import type { SheetAnswer } from "./read-sheet.ts"
import type { SheetTask } from "./sheet-worker.ts"
import type { SheetEnding } from "./write-sheet.ts"

const longestMs = 60_000
const resourceLimits = { maxOldGenerationSizeMb: 512 }

/** One file after another: each may take a core for some seconds. */
let last: Promise<unknown> = Promise.resolve()

/** Reads a file in a thread of its own. Refuses: "takes-too-long" as well, for one that is not read in a minute or fills the memory. */
export async function readInThread(bytes: Uint8Array, context: SheetContext): Promise<SheetAnswer> {
  const answer = await inTurn({ kind: "read", bytes, context })
  return (answer as SheetAnswer | null) ?? { ok: false, reason: "takes-too-long" }
}

/** Reads a base text in a thread of its own. Refuses: "takes-too-long" as well. */
export async function readTextInThread(bytes: Uint8Array): Promise<TextAnswer> {
  const answer = await inTurn({ kind: "read-text", bytes })
  return (answer as TextAnswer | null) ?? { ok: false, reason: "takes-too-long" }
}

/** Writes the comparison table in a thread of its own. Throws: Error if that takes more than a minute. */
export async function writeInThread(table: TableToWrite, ending: SheetEnding): Promise<Uint8Array> {
  const bytes = await inTurn({ kind: "write", table, ending })
  if (bytes === null) throw new Error("the comparison table could not be written in a minute: it is too large")
  return bytes as Uint8Array
}

/** Compiles a draft in a thread of its own. Throws: Error if that takes more than a minute. */
export async function compileInThread(base: readonly Paragraph[], tabled: Tabled): Promise<Compiled> {
  const compiled = await inTurn({ kind: "compile", base, tabled })
  if (compiled === null) throw new Error("the draft could not be compiled in a minute: too much was tabled")
  return compiled as Compiled
}

function inTurn(task: SheetTask): Promise<unknown> {
  const done = last.then(() => inThread(task))
  last = done
  return done
}

/** What the thread answers; null if it does not. */
function inThread(workerData: SheetTask): Promise<unknown> {
  const worker = new Worker(new URL("sheet-worker.ts", import.meta.url), { workerData, execArgv: [], resourceLimits })
  return new Promise<unknown>((resolve) => {
    const giveUp = () => resolve(null)
    const timer = setTimeout(giveUp, longestMs)
    worker.once("message", resolve)
    worker.once("error", giveUp)
    worker.once("exit", () => {
      clearTimeout(timer)
      giveUp()
    })
  }).finally(() => void worker.terminate())
}
