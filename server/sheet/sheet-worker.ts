import { parentPort, workerData } from "node:worker_threads"
import { compile } from "#model/compile/compile.ts"
import type { Tabled } from "#model/contribution.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { TableToWrite } from "#model/sheet/sheet-of.ts"
import type { SheetContext } from "#model/sheet/understand.ts"
import { readTextFile } from "../docx/read-text.ts"
import { readSheetFile } from "./read-sheet.ts"
import { type SheetEnding, writeSheetFile } from "./write-sheet.ts"

// The thread that reads a file somebody sent, or writes one, or compiles a draft: the room goes on typing
// meanwhile, and a file made to fill the
// memory, or to take for ever, takes only this thread down.

export type SheetTask =
  | { readonly kind: "read-text"; readonly bytes: Uint8Array }
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly context: SheetContext }
  | { readonly kind: "write"; readonly table: TableToWrite; readonly ending: SheetEnding }
  | { readonly kind: "compile"; readonly base: readonly Paragraph[]; readonly tabled: Tabled }

const answerTo = (task: SheetTask) => {
  switch (task.kind) {
    case "read":
      return readSheetFile(task.bytes, task.context)
    case "read-text":
      return readTextFile(task.bytes)
    case "write":
      return writeSheetFile(task.table, task.ending)
    case "compile":
      return compile(task.base, task.tabled)
  }
}

parentPort?.postMessage(answerTo(workerData as SheetTask))
