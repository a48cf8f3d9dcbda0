import { useTranslations } from "next-intl"
import { memo } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import { usePlace } from "#components/document/use-place.ts"
import type { ParagraphId } from "#model/ids.ts"
import { LiveCell } from "./live-cell.tsx"
import type { LiveParagraph } from "./live-rows.ts"
import { PlaceCell } from "./place-cell.tsx"
import style from "./table.module.css"
import { useTable } from "./table-context.ts"
import type { TableRow } from "./table-rows.ts"
import { TabledCell } from "./tabled-cell.tsx"

type Props = {
  row: TableRow
  /** Counted from 0 among the rows that are shown. */
  index: number
  live: readonly LiveParagraph[]
  /** The paragraph of the draft to which the row leads. */
  leadsTo: ParagraphId
  /** The column of the cell that the keyboard is in or comes to; null in other rows. */
  active: string | null
  measure: (element: Element | null) => void
}

/** One row of the table. Drawn anew only when something in it has changed. */
export const ComparisonTableRow = memo(function ComparisonTableRow(props: Props) {
  const { row, index, live, leadsTo, active, measure } = props
  const t = useTranslations("comparison")
  const say = usePlace()
  const { columns } = useTable()
  const cell = (column: string) => ({ "data-column": column, tabIndex: active === column ? 0 : -1 })
  const { id, baseText, style: kind } = row.row
  return (
    <tr
      ref={measure}
      data-index={index}
      data-row={id}
      data-style={kind}
      aria-rowindex={index + 2}
      className={style.row}
    >
      <th scope="row" className={style.place} aria-label={say(row.place)} {...cell("place")}>
        <PlaceCell row={row} leadsTo={leadsTo} />
      </th>
      <td className={style.base} {...cell("base")}>
        {baseText === null ? (
          <span className={style.absent}>{t("notInBase")}</span>
        ) : (
          <p className="words" {...ofTheDocument}>
            {baseText}
          </p>
        )}
      </td>
      {columns.map((column) =>
        column === "now" ? (
          <td key={column} className={style.now} {...cell(column)}>
            <LiveCell live={live} />
          </td>
        ) : (
          <td key={column} className={style.tabled} data-owner={column} {...cell(column)}>
            <TabledCell row={row} delegation={column} />
          </td>
        ),
      )}
    </tr>
  )
})
