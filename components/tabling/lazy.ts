import { lazily } from "#components/shell/lazily.tsx"
import type { FortunesProps } from "./fortunes-list.tsx"
import type { TableDialogProps } from "./table-dialog.tsx"
import type { TakeDialogProps } from "./take-dialog.tsx"

/** What works out how a text would stand in the draft, or how far it has moved: whoever only reads the table is not sent it. */
export const TakeDialog = lazily<TakeDialogProps>(async () => (await import("./take-dialog.tsx")).TakeDialog)
export const TableDialog = lazily<TableDialogProps>(async () => (await import("./table-dialog.tsx")).TableDialog)
export const FortunesList = lazily<FortunesProps>(async () => (await import("./fortunes-list.tsx")).FortunesList)
