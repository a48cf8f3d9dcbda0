import { useTranslations } from "next-intl"
import { ofTheDocument } from "#components/document/document-language.ts"
import type { UnderstoodSheet } from "#model/sheet/understood.ts"
import type { RowNames } from "./row-names.ts"
import style from "./sheet-doubts.module.css"

/** What of a sheet does not agree with the base text, behind a line that says so. */
export function SheetDoubts({ sheet, names }: { sheet: UnderstoodSheet; names: RowNames }) {
  const t = useTranslations("sheet")
  const asked = sheet.doubts.find(({ kind }) => kind === "base-or-delegation")
  const unknown = sheet.doubts.flatMap((doubt) => (doubt.kind === "unknown-base-text" ? [doubt] : []))
  const missing = sheet.doubts.flatMap((doubt) => (doubt.kind === "base-text-missing" ? doubt.paragraphs : []))
  const others = sheet.doubts.flatMap((doubt) => (doubt.kind === "other-sheets" ? doubt.names : []))
  return (
    <>
      {asked?.kind === "base-or-delegation" && (
        <p className={style.asked}>{t("baseOrDelegation", { heading: asked.heading, delegation: asked.delegation })}</p>
      )}
      {others.length > 0 && (
        <details className={style.doubt} open>
          <summary>{t("otherSheets", { count: others.length })}</summary>
          <ul>
            {others.slice(0, most).map((name) => (
              <li key={name} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </details>
      )}
      {unknown.length > 0 && (
        <details className={style.doubt}>
          <summary>{t("unknownBase", { count: unknown.length })}</summary>
          <ul>
            {unknown.slice(0, most).map(({ cell, text }) => (
              <li key={cell}>
                <b>{cell}</b> <span {...ofTheDocument}>{text.slice(0, 200)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {missing.length > 0 && (
        <details className={style.doubt}>
          <summary>{t("missingBase", { count: missing.length })}</summary>
          <ul>
            {missing.slice(0, most).map((id) => (
              <li key={id}>{names.of({ at: id })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

/** As many as anybody reads through; the number of all is said. */
const most = 200
