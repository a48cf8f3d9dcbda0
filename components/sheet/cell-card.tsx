import { useTranslations } from "next-intl"
import { ofTheDocument } from "#components/document/document-language.ts"
import tools from "#components/page/tools-page.module.css"
import { Code } from "#components/people/delegation-code.tsx"
import { contributionKinds } from "#model/contribution.ts"
import {
  asUnderstood,
  type CellCorrection,
  type CellSite,
  partName,
  type Rows,
  withKind,
} from "#model/sheet/correct.ts"
import type { UnderstoodCell } from "#model/sheet/understood.ts"
import style from "./cell-card.module.css"
import type { RowNames } from "./row-names.ts"
import { SiteChoice } from "./site-choice.tsx"

type Props = {
  cell: UnderstoodCell
  /** Null where nothing was said of it yet. */
  correction: CellCorrection | null
  around: Rows
  names: RowNames
  onCorrect: (correction: CellCorrection | null) => void
  /** Says that it is as it should be, and goes on to the next. */
  onRight: () => void
}

/** One cell in full, how it was understood and why, and what the chair makes of it. */
export function CellCard({ cell, correction, around, names, onCorrect, onRight }: Props) {
  const t = useTranslations("sheet")
  const now = correction ?? asUnderstood(cell)
  const { kind, site } = now
  const base = names.baseText(site)
  return (
    <section className={style.card} aria-label={t("cell", { cell: partName(cell) })}>
      <h2 className={style.title}>
        {t("cell", { cell: partName(cell) })} <Code code={cell.delegation} />
      </h2>
      {cell.parts > 1 && (
        <p className={tools.faint}>{t("partOf", { part: cell.part, parts: cell.parts, cell: cell.cell })}</p>
      )}
      <p className={style.text} {...ofTheDocument}>
        {cell.text}
      </p>
      <label className={style.field}>
        {t("understoodAs")}
        <select
          value={kind ?? ""}
          onChange={({ target }) => onCorrect(withKind(now, (target.value || null) as CellCorrection["kind"], around))}
        >
          {contributionKinds.map((each) => (
            <option key={each} value={each}>
              {t(`kindsAtLength.${each}`)}
            </option>
          ))}
          <option value="">{t("leaveOut")}</option>
        </select>
      </label>
      {kind !== null && (
        <SiteChoice kind={kind} site={site} names={names} onChoose={(site: CellSite) => onCorrect({ kind, site })} />
      )}
      {base !== null && kind !== null && (
        <>
          <h3 className={style.small}>{t("heads.baseText")}</h3>
          <p className={style.base} {...ofTheDocument}>
            {base}
          </p>
        </>
      )}
      <p className={tools.faint}>{correction === null ? t(`because.${cell.reason}`) : t("yourWord")}</p>
      {cell.doubt && (
        <p className={tools.faint}>
          {cell.doubt.otherwise.length > 0
            ? t("maybeOf", { others: cell.doubt.otherwise.join(", "), why: cell.doubt.why })
            : t("doubtful", { why: cell.doubt.why })}
        </p>
      )}
      <p className={tools.buttons}>
        <button type="button" className={tools.primary} onClick={onRight}>
          {t("right")}
        </button>
        {correction !== null && (
          <button type="button" className={tools.quiet} onClick={() => onCorrect(null)}>
            {t("takeBack")}
          </button>
        )}
      </p>
    </section>
  )
}
