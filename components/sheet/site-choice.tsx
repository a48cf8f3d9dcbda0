import { useTranslations } from "next-intl"
import type { ContributionKind } from "#model/contribution.ts"
import type { CellSite } from "#model/sheet/correct.ts"
import style from "./cell-card.module.css"
import type { RowNames } from "./row-names.ts"

type Props = {
  kind: ContributionKind
  site: CellSite
  names: RowNames
  onChoose: (site: CellSite) => void
}

/** Which row a text belongs to: of the base text for what changes it, a new place for a new text, any for a remark. */
export function SiteChoice({ kind, site, names, onChoose }: Props) {
  const t = useTranslations("sheet")
  const takesNew = kind === "ADD" || kind === "note" || kind === "reasons"
  const base = names.rows.filter(({ row }) => !row.isNew)
  const there = names.rows.filter(({ row }) => row.isNew)
  return (
    <label className={style.field}>
      {t("belongsTo")}
      <select value={optionOf(site)} onChange={({ target }) => onChoose(siteOf(target.value))}>
        {kind !== "ADD" && (
          <optgroup label={t("baseRows")}>
            {base.map(({ row, name }) => (
              <option key={row.id} value={optionOf({ at: row.id })}>
                {t("rowAndWords", { row: name, words: beginning(row.baseText ?? "") })}
              </option>
            ))}
          </optgroup>
        )}
        {takesNew && (
          <optgroup label={t("placesThere")}>
            {names.places.map(({ key, name, cell }) => (
              <option key={key} value={optionOf({ at: key })}>
                {t("placeOfCell", { place: name, cell })}
              </option>
            ))}
            {there.map(({ row, name }) => (
              <option key={row.id} value={optionOf({ at: row.id })}>
                {t("placeInTable", { place: name })}
              </option>
            ))}
          </optgroup>
        )}
        {kind === "ADD" && (
          <optgroup label={t("newPlaces")}>
            <option value={optionOf({ behind: null })}>{names.of({ behind: null })}</option>
            {base.map(({ row }) => (
              <option key={row.id} value={optionOf({ behind: row.id })}>
                {names.of({ behind: row.id })}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  )
}

const optionOf = (site: CellSite): string => ("at" in site ? `at ${site.at}` : `behind ${site.behind ?? ""}`)

const siteOf = (value: string): CellSite => {
  const [how, row = ""] = [value.slice(0, value.indexOf(" ")), value.slice(value.indexOf(" ") + 1)]
  return how === "at" ? { at: row } : { behind: row === "" ? null : row }
}

const beginning = (text: string) => (text.length > 60 ? `${text.slice(0, 58).trimEnd()}…` : text)
