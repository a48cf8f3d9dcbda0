import type { Omission } from "./contribution.ts"

/** What a cell says: the letter it begins with, the words for the document, and where it leaves base text out. */
export type TabledText = { readonly label: string | null; readonly words: string; readonly omits: Omission }

/**
 * Reads a cell as delegations write it: `a) that …`, `2 to …`, `recalling 'd) that …'`, `resolves 3 ... does not …`. A call
 * repeated before the words, with its quotation mark or colon, and the letter are no part of the words.
 *
 * Shape: `calls` are the names of the calls of the document.
 */
export function readTabled(text: string, calls: readonly string[] = []): TabledText {
  let rest = text.trim()
  let label: string | null = null
  const cut = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)
    if (found === null || found[0].length === rest.length) return null
    rest = rest.slice(found[0].length)
    return found[1] ?? found[2] ?? ""
  }
  const callsFirst = callPattern(calls)
  for (let step = 0; step < 4; step++) {
    const isCut = callsFirst !== null && cut(callsFirst) !== null
    const found: string | null = label === null ? cut(letterPattern) : null
    label ??= found
    if (!isCut && found === null) break
  }
  const omitsBeginning = cut(/^(?:\.\.\.|…)\s*/) !== null
  const withoutEnd = rest.replace(/\s*(?:\.\.\.|…)$/, "")
  const omitsEnd = withoutEnd !== rest
  return {
    label: label?.replace(/\s+/g, " ") ?? null,
    words: withoutEnd.trim(),
    omits: omission(omitsBeginning, omitsEnd),
  }
}

const numeral = "(?:\\s*(?:bis|ter|quater))?"
/** `a)`, `iii)`, `b bis)`, `2.`; a number stands alone too where words come behind it. */
const letter = `(?:([a-z]{1,2}${numeral}|[ivx]{1,5}${numeral}|\\d{1,3}${numeral})\\s*[).]\\s+|(\\d{1,3}${numeral})\\s+(?=[\\p{L}.…"“'’(]))`
const letterPattern = new RegExp(`^${letter}`, "u")

/**
 * A call at the beginning, in any case, with the marks that stand round it; the longest name first. Only what comes
 * behind it, a letter, a colon, a quotation mark or an omission, tells a repeated call from words that begin like one.
 */
function callPattern(calls: readonly string[]): RegExp | null {
  const names = [...calls].filter((name) => name !== "").sort((a, b) => b.length - a.length)
  if (names.length === 0) return null
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
  const behind = `(?:\\s*[:'"“‘’][\\s:'"“‘’]*|\\s+(?=\\.\\.\\.|…|${letter.replaceAll("(", "(?:").replaceAll("(?:?", "(?")}))`
  return new RegExp(`^["'“‘’]?(?:${escaped.join("|")})${behind}`, "iu")
}

const omission = (beginning: boolean, end: boolean): Omission =>
  beginning ? (end ? "both" : "beginning") : end ? "end" : "none"
