import { Worker } from "node:worker_threads"
import type { SheetContext } from "#model/sheet/understand.ts"
import type { SheetAnswer } from "./read-sheet.ts"

const longestMs = 60_000
const resourceLimits = { maxOldGenerationSizeMb: 512 }

/** One file after another: each may take a core for some seconds. */
let last: Promise<unknown> = Promise.resolve()

/** Reads a file in a thread of its own. Refuses: "takes-too-long" as well, for one that is not read in a minute or fills the memory. */
export function readInThread(bytes: Uint8Array, context: SheetContext): Promise<SheetAnswer> {
  const read = last.then(() => readOne(bytes, context))
  last = read
  return read
}

function readOne(bytes: Uint8Array, context: SheetContext): Promise<SheetAnswer> {
  const worker = new Worker(new URL("sheet-worker.ts", import.meta.url), {
    workerData: { bytes, context },
    execArgv: [],
    resourceLimits,
  })
  return new Promise<SheetAnswer>((resolve) => {
    const giveUp = () => resolve({ ok: false, reason: "takes-too-long" })
    const timer = setTimeout(giveUp, longestMs)
    worker.once("message", (answer: SheetAnswer) => resolve(answer))
    worker.once("error", giveUp)
    worker.once("exit", () => {
      clearTimeout(timer)
      giveUp()
    })
  }).finally(() => void worker.terminate())
}
