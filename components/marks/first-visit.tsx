"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import style from "./first-visit.module.css"
import { marksCookie } from "./known.ts"

const yearS = 365 * 24 * 60 * 60

/**
 * Explains the marks to who is here for the first time, above the sheet, so that no word is ever covered. The device
 * remembers that it was read; the help shows it again.
 */
export function FirstVisit({ children }: { children: ReactNode }) {
  const t = useTranslations("marks")
  const [isRead, setRead] = useState(false)
  if (isRead) return null
  const handleClose = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from browsers still found in halls.
    document.cookie = `${marksCookie}=known; path=/; max-age=${yearS}; samesite=lax`
    setRead(true)
    document.getElementById("text")?.focus({ preventScroll: true })
  }
  return (
    <section className={style.card} aria-labelledby="marks-heading">
      <header className={style.header}>
        <h2 id="marks-heading">{t("title")}</h2>
        <button type="button" data-needs-script="" onClick={handleClose}>
          {t("understood")}
        </button>
      </header>
      {children}
    </section>
  )
}
