import { useMemo, useState } from "react"
import { useKept } from "#components/room/use-kept.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { OpenItem } from "#model/protocol.ts"
import { isSameList } from "#model/same-list.ts"
import { delegationsBehind, everything, type FilterRoom, filterOpen } from "./open-filter.ts"

export type FilterSection = {
  readonly paragraph: ParagraphId
  readonly title: string
  readonly paragraphs: readonly ParagraphId[]
}

type Given = Omit<FilterRoom, "sectionOf"> & {
  readonly open: readonly OpenItem[]
  readonly sections: readonly FilterSection[]
}

/** What is open as somebody filters it. It outlives the list: walking goes on through the same things with the list away. */
export function useOpenFilter({ open, sections, acting, isOpposed }: Given) {
  const [filter, setFilter] = useState(everything)
  const sectionOf = useMemo(
    () => new Map(sections.flatMap(({ paragraph, paragraphs }) => paragraphs.map((id) => [id, paragraph] as const))),
    [sections],
  )
  const items = useKept(
    useMemo(
      () => filterOpen(open, filter, { sectionOf, acting, isOpposed }),
      [open, filter, sectionOf, acting, isOpposed],
    ),
    isSameList,
  )
  const delegations = useKept(
    useMemo(() => delegationsBehind(open), [open]),
    isSameList,
  )
  const hasPositions = isOpposed !== null
  const choice = useMemo(
    () => ({ filter, setFilter, delegations, sections, acting, hasPositions }),
    [filter, delegations, sections, acting, hasPositions],
  )
  return useMemo(() => ({ items, choice }), [items, choice])
}

export type FilteredOpen = ReturnType<typeof useOpenFilter>
/** The filter and what it can be set to. */
export type FilterChoice = FilteredOpen["choice"]
