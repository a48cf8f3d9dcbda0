import type { Cell } from "./register-table.ts"

/**
 * Comma-separated values, as spreadsheets read them: CRLF between rows, quotation marks doubled, a byte order mark first
 * so that letters of every script are read as UTF-8.
 *
 * Words that a spreadsheet would take for a formula stand behind an apostrophe: a note that begins with "=" must not
 * do anything on the computer of whoever opens the register.
 *
 * Source: RFC 4180; OWASP, "CSV Injection".
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(fieldOf).join(",")).join("\r\n")}\r\n`

function fieldOf(cell: Cell): string {
  if (cell === null) return ""
  if (typeof cell === "number") return String(cell)
  if (cell instanceof Date) return cell.toISOString()
  return `"${harmless(cell).replaceAll('"', '""')}"`
}

/** Signs that begin a formula, and white space that some programs pass over to find one. */
const harmless = (words: string): string => (/^[\s]*[=+\-@\t\r]/.test(words) ? `'${words}` : words)
