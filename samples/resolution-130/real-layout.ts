import { plainCell, type Sheet, type SheetCell } from "#model/sheet/sheet.ts"
import type { CellRow } from "./contributions.ts"
import type { Sample } from "./load.ts"

/** The heads of the columns as the secretariat wrote them. */
const columns = [
  { delegation: "B", heading: "Brazil --- MOD B/75/4" },
  { delegation: "RCC", heading: "RCC" },
  { delegation: "ARB", heading: "Arab" },
  { delegation: "INS", heading: "Indonesia" },
  { delegation: "CUB", heading: "Cuba" },
  { delegation: "EUR", heading: "CEPT --- MOD EUR/80A1/14" },
] as const

/** So many base paragraphs stand in one cell of the first column, as a rule. */
const paragraphsInCell = 3

/**
 * The comparison table laid out as the secretariat laid it out: a title, a row of heads, a row in capitals for each section,
 * several base paragraphs in a cell, and what delegations tabled about any of them in one cell beside it; rows with new texts
 * and no base text; blank rows; reasons at the end.
 */
export function realLayout({ rows, base }: Sample): Sheet {
  const lines: SheetCell[][] = [
    ["Texts modifications suggested"].map(plainCell),
    ["Original (Rev. Guadalajara 2010) - complete version", ...columns.map(({ heading }) => heading)].map(plainCell),
  ]
  const texts = new Map(base.map((paragraph) => [paragraph.number, paragraph]))
  for (const section of sectionsOf(rows)) {
    const call = texts.get(section[0]?.base ?? 0)
    if (call?.style === "call") lines.push([plainCell(call.text.toUpperCase())])
    for (const block of blocksOf(section)) {
      const paragraphs = block.flatMap(({ base: number }) => (number === null ? [] : [texts.get(number)]))
      const first = paragraphs.map((one) => (one?.label ? `${shown(one.label)} ${one.text}` : (one?.text ?? "")))
      lines.push([plainCell(first.join("\n")), ...columns.map(({ delegation }) => cellOf(block, delegation))])
    }
    lines.push([])
  }
  return { rows: lines, merges: [], details: null }
}

const shown = (label: string) => (/^\d/.test(label) ? label : `${label})`)

function sectionsOf(rows: readonly CellRow[]): CellRow[][] {
  const sections: CellRow[][] = []
  for (const row of rows) {
    const last = sections.at(-1)
    if (last?.[0]?.section === row.section) last.push(row)
    else sections.push([row])
  }
  return sections
}

/** A few base paragraphs with the new places round them; places that begin a block have a row of their own. */
function blocksOf(rows: readonly CellRow[]): CellRow[][] {
  const blocks: CellRow[][] = []
  for (const row of rows) {
    const last = blocks.at(-1)
    const count = last?.filter(({ base }) => base !== null).length ?? 0
    const isFull = last === undefined || (row.base !== null && count >= paragraphsInCell) || row.number === 123
    if (isFull) blocks.push([row])
    else last.push(row)
  }
  return blocks
}

const cellOf = (block: readonly CellRow[], delegation: string): SheetCell =>
  plainCell(
    block
      .flatMap(({ contributions }) => contributions.filter((cell) => cell.delegation === delegation))
      .map(({ text }) => text)
      .join("\n"),
  )
