import type { NewPlace } from "./contribution.ts"
import type { ParagraphId } from "./ids.ts"
import type { ParagraphStyle } from "./paragraph.ts"
import type { PlainParagraph } from "./projection.ts"

/** One row of the comparison table: a base paragraph, or a new place, whose text is then null. */
export type ComparisonRow = {
  readonly id: ParagraphId
  readonly isNew: boolean
  readonly style: ParagraphStyle
  readonly level: number
  readonly baseLabel: string | null
  readonly baseText: string | null
  /** The call it stands under, itself for a call; null before the first. */
  readonly call: ParagraphId | null
}

/**
 * The rows in the order of the text: base paragraphs with the new places behind them.
 *
 * Shape: `base` is the base text, as `baseOf` reads it. A place whose row is not there any more stands at the end, so that
 *        nothing tabled is out of sight.
 */
export function rowsOf(base: readonly PlainParagraph[], places: readonly NewPlace[]): ComparisonRow[] {
  const behind = new Map<ParagraphId | null, NewPlace[]>()
  for (const place of places) {
    const others = behind.get(place.after)
    if (others) others.push(place)
    else behind.set(place.after, [place])
  }
  const rows: Omit<ComparisonRow, "call">[] = []
  const addPlacesBehind = (row: ParagraphId | null) => {
    const waiting = takeReversed(behind, row)
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      rows.push({ ...newRow, id: place.id, style: place.style, level: place.level })
      waiting.push(...takeReversed(behind, place.id))
    }
  }
  addPlacesBehind(null)
  for (const { id, style, level, label, text } of base) {
    rows.push({ id, isNew: false, style, level, baseLabel: label, baseText: text })
    addPlacesBehind(id)
  }
  for (const row of behind.keys()) addPlacesBehind(row)
  return withCalls(rows)
}

const newRow = { isNew: true, baseLabel: null, baseText: null }

/** Each is taken once, even if places were to stand behind one another in a ring. */
function takeReversed(behind: Map<ParagraphId | null, NewPlace[]>, row: ParagraphId | null): NewPlace[] {
  const places = behind.get(row) ?? []
  behind.delete(row)
  return [...places].reverse()
}

function withCalls(rows: readonly Omit<ComparisonRow, "call">[]): ComparisonRow[] {
  let call: ParagraphId | null = null
  return rows.map((row) => {
    if (row.style === "call") call = row.id
    return { ...row, call }
  })
}
