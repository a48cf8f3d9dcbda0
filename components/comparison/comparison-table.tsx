import { useTranslations } from "next-intl"
import { type CSSProperties, Fragment, type RefObject, useLayoutEffect } from "react"
import type { ParagraphId } from "#model/ids.ts"
import type { Delegation } from "#model/protocol.ts"
import type { LiveParagraph, LiveRows } from "./live-rows.ts"
import style from "./table.module.css"
import { useTable } from "./table-context.ts"
import { TableHead } from "./table-head.tsx"
import { ComparisonTableRow } from "./table-row.tsx"
import type { TableRow } from "./table-rows.ts"
import type { useCellFocus } from "./use-cell-focus.ts"
import { useHeadHeight } from "./use-head-height.ts"
import { useLitWords } from "./use-lit-words.ts"
import { useRowsInSight } from "./use-rows-in-sight.ts"
import type { TableFind } from "./use-table-find.ts"

type Props = {
  scroller: RefObject<HTMLElement | null>
  table: RefObject<HTMLTableElement | null>
  rows: readonly TableRow[]
  live: LiveRows
  delegations: readonly Delegation[]
  cells: ReturnType<typeof useCellFocus>
  find: TableFind
}

/** The table itself. A real one, so that its head stands on each printed page, and read out as a grid. */
export function ComparisonTable({ scroller, table, rows, live, delegations, cells, find }: Props) {
  const t = useTranslations("comparison")
  const { columns } = useTable()
  const headHeight = useHeadHeight(table)
  const { active, arrive, handleFocus, handleKeyDown } = cells
  const activeIndex = active === null ? -1 : rows.findIndex(({ row }) => row.id === active.row)
  const kept = activeIndex < 0 ? null : activeIndex
  const { drawn, gapBehind, measure } = useRowsInSight(scroller, rows, { kept, headHeight })
  // Before the next key can come: it is for the cell that the last one went to.
  useLayoutEffect(arrive)
  useLitWords(table, find)
  const activeAt = (index: number): string | null => {
    if (kept === null) return index === 0 ? "base" : null
    return index === kept && active !== null ? active.column : null
  }
  return (
    <table
      ref={table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells take the keyboard, one at a time.
      role="grid"
      aria-label={t("title")}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 2}
      className={style.table}
      style={
        {
          "--columns": columns.filter((column) => column !== "now").length,
          "--head-height": `${headHeight}px`,
        } as CSSProperties
      }
      data-ends={columns.at(-1)}
      data-finding={find.wanted.trim() !== ""}
      onFocus={handleFocus}
      onKeyDown={handleKeyDown}
    >
      <colgroup>
        <col className={style.placeWidth} />
        <col className={style.baseWidth} />
        {columns.map((column) => (
          <col key={column} className={column === "now" ? style.nowWidth : style.tabledWidth} />
        ))}
      </colgroup>
      <TableHead columns={columns} delegations={delegations} />
      <tbody>
        {drawn.map(({ index, gap }) => {
          const row = rows[index]
          return (
            row && (
              <Fragment key={row.row.id}>
                {gap > 0 && <Gap height={gap} />}
                <ComparisonTableRow
                  row={row}
                  index={index}
                  live={live.get(row.row.id) ?? nothingLive}
                  leadsTo={leadsTo(rows, index, live)}
                  active={activeAt(index)}
                  measure={measure}
                />
              </Fragment>
            )
          )
        })}
        {gapBehind > 0 && <Gap height={gapBehind} />}
      </tbody>
    </table>
  )
}

const nothingLive: readonly LiveParagraph[] = []

/** The rows that are not drawn. */
function Gap({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row of a grid takes no keyboard, its cells do, and this has none.
    <tr aria-hidden="true" className={style.gap}>
      <td style={{ blockSize: height }} />
    </tr>
  )
}

/** Where a row stands in the draft; one that is not in it, behind the row before it. */
function leadsTo(rows: readonly TableRow[], index: number, live: LiveRows): ParagraphId {
  for (let at = index; at >= 0; at--) {
    const here = live.get(rows[at]?.row.id as ParagraphId)
    const found = at === index ? here?.[0] : here?.at(-1)
    if (found) return found.paragraph.id
  }
  return rows[index]?.row.id as ParagraphId
}
