import { useTranslations } from "next-intl"
import { besideKinds, type LeftOutOfText } from "#model/given-text.ts"
import style from "./new-page.module.css"

/** What a file holds that is no part of the base text, each kind with its number: nothing is left out unsaid. */
export function LeftOutNotes({ leftOut }: { leftOut: LeftOutOfText }) {
  const t = useTranslations("documents")
  const { insertions, deletions } = leftOut
  const beside = besideKinds.filter((kind) => leftOut[kind] > 0)
  if (beside.length === 0 && insertions + deletions === 0) return null
  return (
    <ul className={style.notes}>
      {insertions + deletions > 0 && <li>{t("tracked", { insertions, deletions })}</li>}
      {beside.length > 0 && (
        <li>
          {t("leftOutOf")}{" "}
          <ul>
            {beside.map((kind) => (
              <li key={kind}>{t(`leftOut.${kind}`, { count: leftOut[kind] })}</li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  )
}
