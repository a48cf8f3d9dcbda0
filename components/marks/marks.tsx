import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import type { DelegationCode } from "#model/ids.ts"
import style from "./marks.module.css"

// The text is in its own language, and so is what stands for it here.
const sample = {
  before: "Member States ",
  inserted: "and Sector Members ",
  struckBefore: "to report ",
  struck: "without delay",
  struckAfter: " to",
  bracketed: "on a voluntary basis",
  options: [
    { label: "Option 1", text: "to study" },
    { label: "Option 2", text: "to continue to study" },
  ],
} as const

/** The four marks as the sheet draws them, each with what it says. Needs no script. */
export function Marks({ owner }: { owner: DelegationCode | null }) {
  const t = useTranslations("marks")
  const whose = owner ?? "DRAFT"
  return (
    <dl className={style.marks}>
      <Mark name={t("insertion")} says={t("insertionSays")}>
        {sample.before}
        <ins data-owner={whose}>{sample.inserted}</ins>
      </Mark>
      <Mark name={t("deletion")} says={t("deletionSays")}>
        {sample.struckBefore}
        <del data-owner={whose}>{sample.struck}</del>
        {sample.struckAfter}
      </Mark>
      <Mark name={t("bracket")} says={t("bracketSays")}>
        <span className="bracket-glyph depth-1">[</span>
        {sample.bracketed}
        <span className="bracket-glyph depth-1">]</span>
      </Mark>
      <Mark name={t("option")} says={t("optionSays")}>
        {sample.options.map(({ label, text }) => (
          <span key={label} className={style.option}>
            <span className={style.label}>{label}</span> {text}
          </span>
        ))}
      </Mark>
    </dl>
  )
}

function Mark({ name, says, children }: { name: string; says: string; children: ReactNode }) {
  return (
    <div className={style.mark}>
      <dt className={style.name}>{name}</dt>
      <dd className={`words ${style.sample}`} {...ofTheDocument}>
        {children}
      </dd>
      <dd className={style.says}>{says}</dd>
    </div>
  )
}
