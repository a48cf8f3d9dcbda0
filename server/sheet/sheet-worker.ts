import { parentPort, workerData } from "node:worker_threads"
import type { TableToWrite } from "#model/sheet/sheet-of.ts"
import type { SheetContext } from "#model/sheet/understand.ts"
import { readSheetFile } from "./read-sheet.ts"
import { type SheetEnding, writeSheetFile } from "./write-sheet.ts"

// The thread that reads a file somebody sent, or writes one: the room goes on typing meanwhile, and a file made to fill the
// memory, or to take for ever, takes only this thread down.

export type SheetTask =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly context: SheetContext }
  | { readonly kind: "write"; readonly table: TableToWrite; readonly ending: SheetEnding }

const task = workerData as SheetTask
parentPort?.postMessage(
  task.kind === "read" ? readSheetFile(task.bytes, task.context) : writeSheetFile(task.table, task.ending),
)
