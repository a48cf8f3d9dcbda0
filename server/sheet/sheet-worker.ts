import { parentPort, workerData } from "node:worker_threads"
import type { SheetContext } from "#model/sheet/understand.ts"
import { readSheetFile } from "./read-sheet.ts"

// The thread that reads a file somebody sent: the room goes on typing meanwhile, and a file made to fill the memory, or to
// take for ever, takes only this thread down.

const { bytes, context } = workerData as { bytes: Uint8Array; context: SheetContext }
parentPort?.postMessage(readSheetFile(bytes, context))
