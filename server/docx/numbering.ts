import type { Document, Element } from "@xmldom/xmldom"
import { allOf, attributeEnding, childrenOf } from "../sheet/office-xml.ts"

/** How one level of a list is counted. Shape: `text` is Word's pattern, "%1)" or "(%2)". Units: `start` from 1. */
type ListLevel = { readonly format: string; readonly text: string; readonly start: number }

type List = {
  readonly counted: string
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly restarts: ReadonlyMap<number, number>
}

/** A number as it is printed before a paragraph. Shape: `bare` is null where it is more than a letter: "Article 5", a bullet. */
export type Printed = { readonly text: string; readonly bare: string | null }

/**
 * Counts the lists of a Word document as Word does (ISO/IEC 29500-1, 17.9): all that stand on one abstract list go on with one
 * another, a deeper level begins anew under each number above it.
 */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(numbering: Document | null) {
    this.#lists = numbering === null ? new Map() : listsOf(numbering)
  }

  /** The number of the next paragraph of a list, counted; null where there is no such list or level, or it prints none. */
  next(id: string, level: number): Printed | null {
    const list = this.#lists.get(id)
    const at = list?.levels.get(level)
    if (!list || !at || at.format === "none") return null
    const counts = this.#counts.get(list.counted) ?? []
    this.#counts.set(list.counted, counts)
    const restart = this.#begun.has(id) ? undefined : list.restarts.get(level)
    this.#begun.add(id)
    counts[level] = restart ?? (counts[level] === undefined ? at.start : counts[level] + 1)
    counts.length = level + 1
    if (at.format === "bullet") return { text: "–", bare: null }
    const text = at.text.replace(/%(\d)/g, (_, digit: string) => {
      const of = Number(digit) - 1
      const part = list.levels.get(of)
      return written(counts[of] ?? part?.start ?? 1, part?.format ?? "decimal")
    })
    return text.trim() === "" ? null : { text, bare: bareOf(text) }
  }
}

/** The letter without its parenthesis or stop, as letters stand in a base text. */
function bareOf(text: string): string | null {
  const bare = text.replace(/^[\s(]+|[\s).:]+$/g, "")
  return /^(?:[a-z]{1,6}|\d{1,3}(?:\.\d{1,3})*)$/i.test(bare) ? bare : null
}

function listsOf(numbering: Document): Map<string, List> {
  const abstract = new Map(allOf(numbering, "abstractNum").map((one) => [attributeEnding(one, "abstractNumId"), one]))
  return new Map(
    allOf(numbering, "num").map((num) => {
      const counted = valueIn(childrenOf(num, "abstractNumId")[0]) ?? ""
      const levels = new Map(levelsIn(abstract.get(counted)))
      const restarts = new Map<number, number>()
      for (const override of childrenOf(num, "lvlOverride")) {
        const start = valueIn(childrenOf(override, "startOverride")[0])
        if (start !== null) restarts.set(Number(attributeEnding(override, "ilvl")), Number(start))
        for (const [level, own] of levelsIn(override)) levels.set(level, own)
      }
      return [attributeEnding(num, "numId") ?? "", { counted, levels, restarts }] as const
    }),
  )
}

const levelsIn = (element: Element | undefined): (readonly [number, ListLevel])[] =>
  (element ? childrenOf(element, "lvl") : []).map((level) => [
    Number(attributeEnding(level, "ilvl")),
    {
      format: valueIn(childrenOf(level, "numFmt")[0]) ?? "decimal",
      text: valueIn(childrenOf(level, "lvlText")[0]) ?? "",
      start: Number(valueIn(childrenOf(level, "start")[0]) ?? 1),
    },
  ])

const valueIn = (element: Element | undefined) => attributeEnding(element, "val")

function written(count: number, format: string): string {
  if (format === "lowerLetter") return letters(count)
  if (format === "upperLetter") return letters(count).toUpperCase()
  if (format === "lowerRoman") return roman(count)
  if (format === "upperRoman") return roman(count).toUpperCase()
  return String(count)
}

/** Word's letters behind z are aa, bb, cc. */
const letters = (count: number) =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(6, Math.ceil(count / 26)))

const romanSigns = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const

function roman(count: number): string {
  let rest = Math.min(count, 3999)
  return romanSigns
    .map(([worth, sign]) => {
      const times = Math.floor(rest / worth)
      rest -= times * worth
      return sign.repeat(times)
    })
    .join("")
}
