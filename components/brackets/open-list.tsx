import { useTranslations } from "next-intl"
import { type FocusEvent, type KeyboardEvent, memo, useEffect, useMemo, useRef, useState } from "react"
import type { ItemTarget, OpenItem } from "#model/protocol.ts"
import { isSameList } from "#model/same-list.ts"
import { FilterBar } from "./filter-bar.tsx"
import { everything } from "./open-filter.ts"
import style from "./open-list.module.css"
import type { OnOpen } from "./open-row.tsx"
import { RowBlock, rowsInBlock } from "./row-block.tsx"
import { sameTarget } from "./target.ts"
import type { FilteredOpen } from "./use-open-filter.ts"

type Props = { filtered: FilteredOpen; target: ItemTarget | null; onOpen: OnOpen }

/** Everything open, in document order. The arrows move among the rows, Enter opens; J and K are the page's. */
export const OpenList = memo(function OpenList({ filtered, target, onOpen }: Props) {
  const t = useTranslations("brackets")
  const { items, choice } = filtered
  const { filter, setFilter } = choice
  const list = useRef<HTMLDivElement>(null)
  const lastBlocks = useRef<readonly Block[]>([])
  const blocks = useMemo(() => {
    lastBlocks.current = blocksOf(items, lastBlocks.current)
    return lastBlocks.current
  }, [items])
  const current = items.findIndex((item) => sameTarget(item.target, target))
  const [focused, setFocused] = useState<number | null>(null)
  const reachable = Math.min(items.length - 1, focused ?? Math.max(0, current))

  useEffect(() => {
    const row = focused === null ? null : rowIn(list.current, focused)
    row?.focus({ preventScroll: true })
    if (row) bringIntoPanel(row)
  }, [focused])
  // Whoever walks on with J and K from a row of the list stays in the list.
  useEffect(() => {
    setFocused(list.current?.contains(document.activeElement) && current >= 0 ? current : null)
    const row = current < 0 ? null : rowIn(list.current, current)
    if (row) bringIntoPanel(row)
  }, [current])

  const handleKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const at = Number((document.activeElement as HTMLElement | null)?.dataset.row ?? reachable)
    setFocused(Math.min(items.length - 1, Math.max(0, at + step)))
  }
  const handleBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setFocused(null)
  }
  return (
    <section className={style.open} aria-label={t("listHeading")}>
      <FilterBar choice={choice} />
      {items.length === 0 && (
        <p className={style.empty}>
          {filter === everything ? t("nothingOpen") : t("nothingLikeThis")}{" "}
          {filter !== everything && (
            <button type="button" onClick={() => setFilter(everything)}>
              {t("showEverything")}
            </button>
          )}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among the rows' buttons. */}
      <div className={style.blocks} ref={list} onKeyDown={handleKeyDown} onBlur={handleBlur}>
        {blocks.map(({ first, items: rows }) => (
          <RowBlock
            key={first}
            items={rows}
            first={first}
            count={items.length}
            current={within(current, first, rows.length)}
            reachable={within(reachable, first, rows.length)}
            isDrawnAtOnce={first < rowsInBlock}
            onOpen={onOpen}
          />
        ))}
      </div>
    </section>
  )
})

const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -1e6, End: 1e6 }

type Block = { readonly first: number; readonly items: readonly OpenItem[] }

/** A block that holds what it held stays the same value, and is not drawn anew. */
const blocksOf = (items: readonly OpenItem[], last: readonly Block[]): Block[] =>
  Array.from({ length: Math.ceil(items.length / rowsInBlock) }, (_, index) => {
    const first = index * rowsInBlock
    const block = { first, items: items.slice(first, first + rowsInBlock) }
    const before = last[index]
    return before && isSameList(before.items, block.items) ? before : block
  })

const within = (index: number, first: number, length: number): number | null =>
  index >= first && index < first + length ? index : null

const rowIn = (list: HTMLElement | null, index: number) =>
  list?.querySelector<HTMLButtonElement>(`[data-row="${index}"]`) ?? null

/** Only the panel scrolls: scrollIntoView would move the frame round it as well. */
function bringIntoPanel(row: HTMLElement): void {
  const panel = row.closest("[role=tabpanel]")
  if (panel === null) return
  const [seen, box] = [panel.getBoundingClientRect(), row.getBoundingClientRect()]
  const filters = panel.querySelector("fieldset")?.parentElement?.offsetHeight ?? 0
  if (box.top < seen.top + filters) panel.scrollTop += box.top - seen.top - filters
  else if (box.bottom > seen.bottom) panel.scrollTop += box.bottom - seen.bottom
}
