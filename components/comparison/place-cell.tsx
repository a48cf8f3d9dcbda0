import { useTranslations } from "next-intl"
import { ofTheDocument } from "#components/document/document-language.ts"
import { usePlace } from "#components/document/use-place.ts"
import type { ParagraphId } from "#model/ids.ts"
import style from "./table.module.css"
import { useTable } from "./table-context.ts"
import type { TableRow } from "./table-rows.ts"

/** The letter of a row, and the way to the same place in the draft. */
export function PlaceCell({ row, leadsTo }: { row: TableRow; leadsTo: ParagraphId }) {
  const t = useTranslations("comparison")
  const say = usePlace()
  const { documentId } = useTable()
  // Coming back by the browser's own way back, one stands in this row again.
  const handleClick = () => history.replaceState(history.state, "", `#${row.row.id}`)
  return (
    <a
      href={`/documents/${encodeURIComponent(documentId)}#${leadsTo}`}
      className={style.leads}
      tabIndex={-1}
      aria-label={t("toDraft", { place: say(row.place) })}
      title={t("toDraft", { place: say(row.place) })}
      onClick={handleClick}
    >
      {row.letter !== null && (
        <span className={style.letter} {...ofTheDocument}>
          {row.letter}
        </span>
      )}
      {row.row.isNew && <span className={style.new}>{t("new")}</span>}
      <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden="true">
        <path d="M6 3.5h6.5V10M12 4 4 12" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
    </a>
  )
}
