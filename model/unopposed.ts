import { openExtents } from "./agreed.ts"
import { type Extent, isInside, type Point } from "./extent.ts"
import type { Mark } from "./marks.ts"
import { isOpenRevision } from "./marks.ts"
import { openItems } from "./open-items.ts"
import type { Paragraph } from "./paragraph.ts"
import { currentPositions, type Position } from "./positions.ts"
import type { OpenItem } from "./protocol.ts"
import { targetKey } from "./target-key.ts"

/**
 * The undecided changes nobody stands against: no bracket and no option touches them, no other change is proposed on
 * their words, and no delegation reserves its position on them or opposes them. Brackets round the whole text are left
 * aside: they are lifted last.
 *
 * Shape: in document order, each with the hash that a ruling on it must name.
 */
export function unopposedChanges(paragraphs: readonly Paragraph[], positions: readonly Position[]): OpenItem[] {
  const disputed = disputedIn(paragraphs)
  const objected = objectedTo(positions)
  return openItems(paragraphs).filter(
    ({ target }) => target.kind === "change" && !disputed.has(target.id) && !objected.has(targetKey(target)),
  )
}

/** The changes that something in the text speaks against. */
function disputedIn(paragraphs: readonly Paragraph[]): Set<string> {
  const disputed = new Set<string>()
  const extents = openExtents(paragraphs)
  paragraphs.forEach((paragraph, index) => {
    const within = extents.filter(({ from, to }) => from.paragraph <= index && index <= to.paragraph)
    const breaks = [paragraph.inserted, paragraph.deleted].filter((id) => id !== null)
    if (isDisputedBreak(within, index)) for (const id of breaks) disputed.add(id)
    let offset = 0
    for (const { text, marks } of paragraph.runs) {
      const ids = undecidedIn(marks)
      if (ids.size > 1 || isIn(within, { paragraph: index, offset })) for (const id of ids) disputed.add(id)
      offset += text.length
    }
  })
  return disputed
}

const isIn = (extents: readonly Extent[], at: Point) => extents.some((extent) => isInside(extent, at))

const isDisputedBreak = (extents: readonly Extent[], index: number) =>
  extents.some(({ from }) => from.paragraph < index || from.offset === 0)

const undecidedIn = (marks: readonly Mark[]): Set<string> =>
  new Set(marks.flatMap((mark) => (isOpenRevision(mark) ? [mark.id] : [])))

function objectedTo(positions: readonly Position[]): Set<string> {
  const objected = new Set<string>()
  for (const [key, held] of currentPositions(positions))
    if (held.some(({ stance }) => stance === "opposes" || stance === "reserves")) objected.add(key)
  return objected
}
