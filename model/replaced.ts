import { type Extent, indexesIn, isInside, spanOf } from "./extent.ts"
import type { ChangeId } from "./ids.ts"
import { isDeletion, isInsertion } from "./marks.ts"
import type { Option, OptionGroup } from "./option.ts"
import type { Paragraph } from "./paragraph.ts"

/**
 * Words that alternatives would replace: struck, beside the options of a group, under a change that inserts one of them.
 *
 * Shape: `extents` is where they stand, run by run, in the paragraphs of the group and the one before it.
 *        `changesOf` are the open insertions in an option.
 */
export type Replaced = {
  readonly extents: readonly Extent[]
  readonly changesOf: (option: Option) => ReadonlySet<ChangeId>
}

export function replacedBy(paragraphs: readonly Paragraph[], group: OptionGroup): Replaced {
  const span = spanOf(group.options)
  const indexes = indexesIn(Math.max(0, span.from.paragraph - 1), span.to.paragraph)
  const changes = new Map<Option, Set<ChangeId>>(group.options.map((option) => [option, new Set()]))
  forEachRun(paragraphs, indexes, (run, extent) => {
    for (const option of group.options)
      if (isInside(option, extent.from))
        for (const mark of run.marks) if (isInsertion(mark) && mark.decision === null) changes.get(option)?.add(mark.id)
  })
  const all = new Set([...changes.values()].flatMap((ids) => [...ids]))
  const extents: Extent[] = []
  forEachRun(paragraphs, indexes, ({ marks }, extent) => {
    const isStruck = marks.some((mark) => isDeletion(mark) && mark.decision === null && all.has(mark.id))
    if (isStruck && !group.options.some((option) => isInside(option, extent.from))) extents.push(extent)
  })
  return { extents, changesOf: (option) => changes.get(option) ?? new Set() }
}

function forEachRun(
  paragraphs: readonly Paragraph[],
  indexes: readonly number[],
  look: (run: Paragraph["runs"][number], extent: Extent) => void,
): void {
  for (const index of indexes) {
    let offset = 0
    for (const run of (paragraphs[index] as Paragraph).runs) {
      const to = offset + run.text.length
      look(run, { from: { paragraph: index, offset }, to: { paragraph: index, offset: to } })
      offset = to
    }
  }
}
