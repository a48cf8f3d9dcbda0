import type { ParagraphId } from "./ids.ts"
import { attributeDefaults, type Paragraph, type ParagraphStyle } from "./paragraph.ts"

/**
 * Reads a base text out of plain text, a paragraph a line: title, subtitle, calls, items with their letters at three
 * levels, and body text. A letter alone on its line belongs to the line below.
 *
 * Shape: ids are `n1`, `n2`… in order. Which letters begin a list below another is told by how they go on: `i)` behind `h)` is
 *        the next letter, unless `h)` ends in a colon.
 */
export function readBaseText(text: string): Paragraph[] {
  const lines = joinLetters(
    text
      .split(/\r\n?|\n/)
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => line !== ""),
  )
  const firstCall = lines.findIndex(isCall)
  const outline = new Outline()
  return lines.map((line, i): Paragraph => {
    const read = readLine(line, i, firstCall, outline)
    return {
      ...attributeDefaults,
      id: `n${i + 1}` as ParagraphId,
      style: read.style,
      level: read.level,
      baseLabel: read.label,
      runs: [{ text: read.text, marks: [] }],
    }
  })
}

type Line = {
  readonly style: ParagraphStyle
  readonly level: number
  readonly label: string | null
  readonly text: string
}

const plain = (style: ParagraphStyle, text: string): Line => ({ style, level: 0, label: null, text })

function readLine(line: string, index: number, firstCall: number, outline: Outline): Line {
  if (isCall(line)) {
    outline.end()
    return plain("call", line)
  }
  const isHead = index < (firstCall < 0 ? 2 : firstCall) && index < 2 && !/[,;.:]$/.test(line)
  if (isHead) return plain(index === 0 ? "title" : "subtitle", line)
  const [, letter, number, text] = letterPattern.exec(line) ?? []
  const label = letter ?? number
  if (label === undefined || text === undefined) {
    outline.pass(line)
    return plain("body", line)
  }
  return { style: "item", level: outline.levelOf(label, text), label, text }
}

const numeral = "(?: (?:bis|ter|quater))?"
/** A letter stands with its parenthesis or stop; a number may stand alone. */
const letterPattern = new RegExp(
  `^\\(?(?:([a-z]{1,2}${numeral}|[ivx]{1,6}${numeral})[).]|(\\d{1,3}${numeral})[).]?) (\\S.*)$`,
  "u",
)
const aloneLetter = new RegExp(`^\\(?(?:(?:[a-z]{1,2}|[ivx]{1,6})${numeral}\\)|\\d{1,3}${numeral}[).]?)$`, "u")

function joinLetters(lines: readonly string[]): string[] {
  const joined: string[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last !== undefined && aloneLetter.test(last)) joined[joined.length - 1] = `${last} ${line}`
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
