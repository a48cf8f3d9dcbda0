import { useLocale, useTranslations } from "next-intl"
import style from "./language-form.module.css"
import { languageOf, languages, ownNames } from "./languages.ts"

/** The languages as a line of buttons, for pages that need no script for anything else. */
export function LanguageForm() {
  const t = useTranslations("language")
  const now = languageOf(useLocale())
  return (
    <form method="post" action="/language" className={style.form} aria-label={t("label")}>
      {languages.map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-current={language === now ? "true" : undefined}
        >
          {ownNames[language]}
        </button>
      ))}
    </form>
  )
}
