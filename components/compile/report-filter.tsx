import { useTranslations } from "next-intl"
import type { DelegationCode } from "#model/ids.ts"
import type { Delegation } from "#model/protocol.ts"
import style from "./report.module.css"
import { countSorts, type ReportFilter, type ReportLine, sorts } from "./report.ts"

type Props = {
  lines: readonly ReportLine[]
  delegations: readonly Delegation[]
  filter: ReportFilter
  onFilter: (filter: ReportFilter) => void
}

/** Where contributions went, counted; what is pressed is shown. */
export function ReportFilterBar({ lines, delegations, filter, onFilter }: Props) {
  const t = useTranslations("compile")
  const counts = countSorts(lines, filter.delegation)
  return (
    <fieldset className={style.filter}>
      <legend className="visually-hidden">{t("show")}</legend>
      {sorts.map((sort) => (
        <button
          key={sort}
          type="button"
          className={style.sort}
          aria-pressed={filter.sort === sort}
          onClick={() => onFilter({ ...filter, sort })}
        >
          {t(`sorts.${sort}`)} <b>{counts[sort]}</b>
        </button>
      ))}
      <select
        aria-label={t("ofWhom")}
        value={filter.delegation ?? ""}
        onChange={({ target }) => onFilter({ ...filter, delegation: (target.value || null) as DelegationCode | null })}
      >
        <option value="">{t("ofAll")}</option>
        {delegations.map(({ code }) => (
          <option key={code} value={code}>
            {code}
          </option>
        ))}
      </select>
    </fieldset>
  )
}
