import { plainly } from "../same-words.ts"
import { readTabled } from "../tabled-text.ts"

/** One contribution of a cell, as it stands there. Shape: `call` is the call that the cell repeats above it, null for none. */
export type CellPart = { readonly text: string; readonly call: string | null }

/**
 * Cuts a cell into what is tabled in it. A line that begins with a letter or a number begins a part; so does one behind a
 * line that ends as a paragraph ends. A line that only repeats a call belongs to the part below it; a letter alone on
 * its line, to the words below it.
 *
 * Shape: `calls` are the names of the calls of the document.
 */
export function partsOfCell(text: string, calls: readonly string[]): CellPart[] {
  const names = new Set(calls.map(nameOf))
  const parts: { lines: string[]; call: string | null }[] = []
  let call: string | null = null
  let above: string[] = []
  for (const line of text.split("\n").map((one) => one.trim())) {
    if (line === "") continue
    const last = parts.at(-1)
    if (names.has(nameOf(line))) {
      call = line
      above = [line]
    } else if (last && above.length === 0 && goesOn(last.lines, line, calls)) last.lines.push(line)
    else {
      parts.push({ lines: [...above, line], call })
      above = []
    }
  }
  if (above.length > 0) parts.push({ lines: above, call })
  return parts.map(({ lines, call: under }) => ({ text: joined(lines), call: under }))
}

const nameOf = (line: string) =>
  plainly(line)
    .replace(/[\s,:;]+$/, "")
    .toLowerCase()

const aloneLetter = /^(?:[a-z]{1,3}\)|[ivx]{1,5}\)|\d{1,3}[.)]?)$/

function goesOn(lines: readonly string[], line: string, calls: readonly string[]): boolean {
  const last = lines.at(-1) ?? ""
  if (aloneLetter.test(last)) return true
  if (aloneLetter.test(line) || readTabled(line, calls).label !== null) return false
  return !/[;,.:”"']$/.test(last)
}

/** Lines of one paragraph are one line; a repeated call stays above it. */
const joined = (lines: readonly string[]): string => lines.join(" ").replace(/\s+/g, " ")
