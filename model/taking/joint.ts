import { type Change, readChanges } from "../change.ts"
import type { ChangeId } from "../ids.ts"
import { isRevision } from "../marks.ts"
import type { Paragraph } from "../paragraph.ts"
import { type ReadableWord, type Reader, readableIn } from "./readable.ts"
import { editsTo, keptBy } from "./rewording.ts"

/**
 * The changes of one paragraph which a delegation proposes with others, and of whose words the wanted text has less than half:
 * it leaves them before it proposes that text. Of any other it stays a sponsor, and strikes in them what it does not want.
 *
 * Shape: `wanted` is null where it wants the whole paragraph out.
 */
export function jointlyUnwanted(
  paragraphs: readonly Paragraph[],
  paragraph: Paragraph,
  reader: Reader,
  wanted: readonly string[] | null,
): ChangeId[] {
  const words = readableIn(paragraph, reader, "joint")
  const kept = wanted === null ? new Set<number>() : keptBy(editsTo(words, wanted), words)
  const found = { paragraph, kept, read: placesOf(words), isOut: wanted === null }
  return readChanges(paragraphs).flatMap((change) =>
    isJointHere(change, paragraph, reader) && isUnwanted(change.id, found) ? [change.id] : [],
  )
}

const placesOf = (words: readonly ReadableWord[]) => new Set(words.flatMap(({ places }) => places))

const isJointHere = (change: Change, { id, runs }: Paragraph, { delegation }: Reader): boolean =>
  change.isOpen &&
  change.proposers.length > 1 &&
  change.proposers.includes(delegation) &&
  change.paragraphs.every((one) => one === id) &&
  !runs.some(({ marks }) => marks.some((mark) => isRevision(mark) && mark.id === change.id && mark.decision !== null))

type Found = {
  readonly paragraph: Paragraph
  /** The letters the wanted text leaves or brings back, of those that can be read. */
  readonly kept: ReadonlySet<number>
  readonly read: ReadonlySet<number>
  readonly isOut: boolean
}

/** What it inserts tells; of a change that only strikes, what it strikes. */
function isUnwanted(id: ChangeId, { paragraph, kept, read, isOut }: Found): boolean {
  if (paragraph.deleted === id) return !isOut
  const found = { insertion: { asWanted: 0, all: 0 }, deletion: { asWanted: 0, all: 0 } }
  let offset = 0
  for (const { text, marks } of paragraph.runs) {
    const mark = marks.filter(isRevision).find((one) => one.id === id)
    for (let i = 0; mark !== undefined && i < text.length; i++) {
      if (!read.has(offset + i)) continue
      found[mark.type].all++
      if (kept.has(offset + i) === (mark.type === "insertion")) found[mark.type].asWanted++
    }
    offset += text.length
  }
  const { asWanted, all } = found.insertion.all > 0 ? found.insertion : found.deletion
  return 2 * asWanted < all
}
