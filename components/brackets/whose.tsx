import { useTranslations } from "next-intl"
import { Codes } from "#components/people/delegation-code.tsx"
import type { Wording } from "#model/wording.ts"
import style from "./card.module.css"

/** Whose words are read here: the base text's, with whoever proposes to change it, or those of their proposers. */
export function Whose({ wording: { isBase, proposers } }: { wording: Wording }) {
  const t = useTranslations("brackets")
  if (proposers.length === 0) return isBase ? <span className={style.whose}>{t("ofBaseText")}</span> : null
  return (
    <>
      {isBase && <span className={style.whose}>{t("ofBaseTextChanged")} </span>}
      <Codes codes={proposers} />
    </>
  )
}
