"use client"

import { useTranslations } from "next-intl"
import { memo } from "react"
import { keys } from "#components/commands/keys.ts"
import { applyTheme, themeInUse } from "./theme.ts"
import bar from "./top-bar.module.css"

/** Turns the page from light to dark and back. Drawn by CSS alone, so that it is right before any script runs. */
export const ThemeToggle = memo(function ThemeToggle() {
  const t = useTranslations("shell")
  const handleToggle = () => applyTheme(themeInUse() === "dark" ? "light" : "dark")
  return (
    <button
      type="button"
      className={bar.icon}
      onClick={handleToggle}
      aria-label={t("toggleTheme")}
      aria-keyshortcuts={keys.theme}
      title={t("toggleTheme")}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
      </svg>
    </button>
  )
})
