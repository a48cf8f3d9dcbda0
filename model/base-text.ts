import type { ParagraphId } from "./ids.ts"
import { attributeDefaults, type Paragraph, type ParagraphStyle } from "./paragraph.ts"

/** A paragraph of a base text. Shape: `label` is its bare letter, null for none; `level` counts from 0 and is 0 for all but items. */
export type BaseLine = {
  readonly style: ParagraphStyle
  readonly level: number
  readonly label: string | null
  readonly text: string
}

/**
 * A line as it came, with what a file says of it beyond its words.
 *
 * Shape: `label` is a letter the file counts itself, bare; `level` is how deep it counts it, null where that is not said.
 *        `hint` is what its looks are for: a title, or a call.
 */
export type GivenLine = {
  readonly text: string
  readonly label: string | null
  readonly level: number | null
  readonly hint: "title" | "call" | null
}

/**
 * Reads a base text out of plain text, a paragraph a line: title, subtitle, calls, items with their letters at three
 * levels, and body text. A letter alone on its line belongs to the line below.
 *
 * Shape: ids are `n1`, `n2`… in order.
 */
export const readBaseText = (text: string): Paragraph[] => paragraphsOf(readBaseLines(linesOf(text)))

/** The lines of a plain text, of which nothing more is known. */
export const linesOf = (text: string): GivenLine[] =>
  text.split(/\r\n?|\n/).map((line) => ({ text: line, label: null, level: null, hint: null }))

/** Paragraphs of a base text. Shape: ids are `n1`, `n2`… in order. */
export const paragraphsOf = (lines: readonly BaseLine[]): Paragraph[] =>
  lines.map(({ style, level, label, text }, i) => ({
    ...attributeDefaults,
    id: `n${i + 1}` as ParagraphId,
    style,
    level,
    baseLabel: label,
    runs: [{ text, marks: [] }],
  }))

/**
 * Tells what each line is: title, subtitle, call, item with its letter and level, or body text; blank lines are none.
 *
 * Which letters begin a list below another is told by how they go on: `i)` behind `h)` is the next letter, unless `h)` ends
 * in a colon. Where a file counts its letters itself, at several depths, its depths are believed.
 */
export function readBaseLines(given: readonly GivenLine[]): BaseLine[] {
  const lines = joinLetters(
    given.map((line) => ({ ...line, text: line.text.replace(/\s+/g, " ").trim() })).filter(({ text }) => text !== ""),
  )
  const firstCall = lines.findIndex((line) => isCallLine(line))
  const hasDepths = lines.some(({ level }) => (level ?? 0) > 0)
  const outline = new Outline()
  return lines.map((line, i) => readLine(hasDepths ? line : { ...line, level: null }, i, firstCall, outline))
}

const plain = (style: ParagraphStyle, text: string): BaseLine => ({ style, level: 0, label: null, text })

const isCallLine = ({ text, label, hint }: GivenLine) => label === null && (hint === "call" || isCall(text))

function readLine(line: GivenLine, index: number, firstCall: number, outline: Outline): BaseLine {
  const { text } = line
  if (isCallLine(line)) {
    outline.end()
    return plain("call", text)
  }
  if (line.label !== null) {
    const level = line.level ?? outline.levelOf(line.label, text)
    return { style: "item", level: Math.min(level, deepest), label: line.label, text }
  }
  const isAbove = index < (firstCall < 0 ? 2 : firstCall)
  const isHead = isAbove && index < 2 && (line.hint === "title" || !/[,;.:]$/.test(text))
  if (isHead) return plain(index === 0 ? "title" : "subtitle", text)
  const [, letter, number, words] = letterPattern.exec(text) ?? []
  const label = letter ?? number
  if (label === undefined || words === undefined) {
    outline.pass(text)
    return plain("body", text)
  }
  return { style: "item", level: outline.levelOf(label, words), label, text: words }
}

const deepest = 2

const numeral = "(?: (?:bis|ter|quater))?"
/** A letter stands with its parenthesis or stop; a number may stand alone. */
const letterPattern = new RegExp(
  `^\\(?(?:([a-z]{1,2}${numeral}|[ivx]{1,6}${numeral})[).]|(\\d{1,3}${numeral})[).]?) (\\S.*)$`,
  "u",
)
const aloneLetter = new RegExp(`^\\(?(?:(?:[a-z]{1,2}|[ivx]{1,6})${numeral}\\)|\\d{1,3}${numeral}[).]?)$`, "u")

function joinLetters(lines: readonly GivenLine[]): GivenLine[] {
  const joined: GivenLine[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    const isBelow = last !== undefined && last.label === null && line.label === null && aloneLetter.test(last.text)
    if (isBelow) joined[joined.length - 1] = { ...line, text: `${last.text} ${line.text}` }
    else joined.push(line)
  }
  return joined
}

const callVerbs =
  "acknowledging|affirming|agrees?|appreciating|approves|aware|bearing in mind|believing|calls|cognizant|concerned|confirming|conscious|considering|convinced|decides?|declares|deeply concerned|deploring|desiring|determined|emphasizing|encourages|expressing|guided|having|invites?|instructs?|mindful|noting|notes|reaffirming|realizing|recalling|recognizing|recommends|regretting|requests?|resolves|seeking|stressing|taking into account|taking note|underlining|undertakes?|urges|welcoming|welcomes"
const callPattern = new RegExp(`^(?:further |also |again )*(?:${callVerbs})\\b`, "i")
const mostWordsOfCall = 30

/** A call stands alone on its line and ends without a stop; `Recalling its resolution 5,` is a paragraph that begins like one. */
function isCall(line: string): boolean {
  return callPattern.test(line) && !/[;.,:]$/.test(line) && line.split(" ").length <= mostWordsOfCall
}

type Series = "number" | "letter" | "roman"
type Level = { readonly series: Series; place: number }

/** Where in the lists of a section one has come to. */
class Outline {
  #levels: Level[] = []
  #opensList = false

  end(): void {
    this.#levels = []
    this.#opensList = false
  }

  pass(text: string): void {
    this.#opensList = text.endsWith(":")
  }

  levelOf(label: string, text: string): number {
    const level = this.#begins(label) ?? this.#goesOn(label) ?? this.#stays(label)
    this.#opensList = text.endsWith(":")
    return level
  }

  /** A first letter behind a colon, or where there is no list it could go on. */
  #begins(label: string): number | null {
    const series = seriesThatBegin(label)[0]
    if (series === undefined || this.#levels.length > 2) return null
    const isFirst = this.#levels.length === 0
    if (!isFirst && !this.#opensList && this.#goesOnAt(label) >= 0) return null
    this.#levels.push({ series, place: 1 })
    return this.#levels.length - 1
  }

  #goesOn(label: string): number | null {
    const level = this.#goesOnAt(label)
    if (level < 0) return null
    this.#levels.length = level + 1
    const at = this.#levels[level] as Level
    at.place = placeIn(label, at.series) ?? at.place
    return level
  }

  #goesOnAt(label: string): number {
    return this.#levels.findLastIndex(({ series, place }) => {
      const bare = label.replace(/ (?:bis|ter|quater)$/, "")
      const next = placeIn(bare, series)
      return next !== null && (bare === label ? next === place + 1 : next === place)
    })
  }

  /** A letter that goes on nowhere counts on from where it stands. */
  #stays(label: string): number {
    const level = Math.max(0, this.#levels.length - 1)
    const series = /^\d/.test(label) ? "number" : "letter"
    this.#levels[level] ??= { series, place: 0 }
    const at = this.#levels[level] as Level
    at.place = placeIn(label, at.series) ?? at.place
    return level
  }
}

const seriesThatBegin = (label: string): Series[] =>
  label === "1" ? ["number"] : label === "a" ? ["letter"] : label === "i" ? ["roman"] : []

const romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi"]

function placeIn(label: string, series: Series): number | null {
  if (series === "number") return /^\d+$/.test(label) ? Number(label) : null
  if (series === "roman") return romans.includes(label) ? romans.indexOf(label) + 1 : null
  if (!/^[a-z]{1,2}$/.test(label)) return null
  const last = label.charCodeAt(label.length - 1) - 96
  return label.length === 1 ? last : 26 * (label.charCodeAt(0) - 96) + last
}
