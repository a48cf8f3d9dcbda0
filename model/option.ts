import { type Extent, findExtents, paragraphsOf } from "./extent.ts"
import { type DelegationCode, type GroupId, type OptionId, ownerOf, type ParagraphId } from "./ids.ts"
import type { Mark } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"

/** One alternative. Shape: `text` is what it would read like: without words proposed for removal, "\n" between paragraphs. */
export type Option = Extent & {
  readonly id: OptionId
  readonly number: number
  readonly owner: DelegationCode
  readonly proposers: readonly DelegationCode[]
  readonly paragraphs: readonly ParagraphId[]
  readonly text: string
}

/** Alternatives of which at most one survives (law L6), by number. */
export type OptionGroup = { readonly id: GroupId; readonly options: readonly Option[] }

/** All option groups in the order in which they begin. */
export function readGroups(paragraphs: readonly Paragraph[]): OptionGroup[] {
  const groups = new Map<GroupId, Option[]>()
  for (const { mark, from, to, proposers } of findExtents(paragraphs, "option")) {
    const option = {
      id: mark.id,
      number: mark.number,
      owner: ownerOf(mark.id) as DelegationCode,
      proposers,
      from,
      to,
      paragraphs: paragraphsOf(paragraphs, { from, to }),
      text: readingOf(paragraphs, { from, to }),
    }
    const options = groups.get(mark.group)
    if (options) options.push(option)
    else groups.set(mark.group, [option])
  }
  return [...groups].map(([id, options]) => ({ id, options: options.sort((a, b) => a.number - b.number) }))
}

/** The words of an extent as they would stand if all that is proposed in it were taken. */
export function readingOf(paragraphs: readonly Paragraph[], { from, to }: Extent): string {
  const lines = paragraphs.slice(from.paragraph, to.paragraph + 1).map((paragraph, i) => {
    const index = from.paragraph + i
    let offset = 0
    let line = ""
    for (const { text, marks } of paragraph.runs) {
      const isBefore = index === from.paragraph && offset < from.offset
      const isBehind = index === to.paragraph && offset >= to.offset
      if (!isBefore && !isBehind && !marks.some(isDeletion)) line += text
      offset += text.length
    }
    return line
  })
  return lines.join("\n")
}

const isDeletion = (mark: Mark) => mark.type === "deletion"
