"use client"

import { useRouter } from "next/router"
import { useLocale, useTranslations } from "next-intl"
import { type ChangeEvent, memo, useState } from "react"
import style from "./language-choice.module.css"
import { languageOf, languages, ownNames } from "./languages.ts"

/**
 * The language of everything round the text. The page is drawn anew where it stands, so that what is being written in
 * it stays; without a line it stays as it is, since a page that is asked for then does not come.
 */
export const LanguageChoice = memo(function LanguageChoice() {
  const t = useTranslations("language")
  const router = useRouter()
  const now = languageOf(useLocale())
  const [isWithoutLine, setWithoutLine] = useState(false)
  const handleChange = async (event: ChangeEvent<HTMLSelectElement>) => {
    const isKept = await keep(event.target.value)
    setWithoutLine(!isKept)
    if (isKept) await router.replace(router.asPath, undefined, { scroll: false })
  }
  return (
    <form method="post" action="/language" className={style.choice}>
      <span aria-hidden="true">{now.toUpperCase()}</span>
      <select name="language" aria-label={t("label")} title={t("label")} value={now} onChange={handleChange}>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {ownNames[language]}
          </option>
        ))}
      </select>
      <button type="submit">{t("choose")}</button>
      <span className={style.note} role="status">
        {isWithoutLine && t("withoutLine")}
      </span>
    </form>
  )
})

/** Whether the server remembers it; it answers by sending back to the page, which is not followed. */
const keep = (language: string): Promise<boolean> =>
  fetch("/language", { method: "POST", body: new URLSearchParams({ language }), redirect: "manual" }).then(
    ({ type }) => type === "opaqueredirect",
    () => false,
  )
