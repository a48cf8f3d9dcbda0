import { useTranslations } from "next-intl"
import type { FormEvent } from "react"
import style from "./leave-form.module.css"
import bar from "./top-bar.module.css"

/** The way out. A plain form, so that it works without a script. */
export function LeaveForm({ onSubmit }: { onSubmit?: (event: FormEvent) => void }) {
  const t = useTranslations("shell")
  return (
    <form method="post" action="/leave" className={style.form} onSubmit={onSubmit}>
      <button type="submit" className={bar.icon} aria-label={t("signOut")} title={t("signOut")}>
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path
            d="M8 3.5H5a1.5 1.5 0 0 0-1.5 1.5v10A1.5 1.5 0 0 0 5 16.5h3M9 10h8m-3-3 3 3-3 3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </button>
    </form>
  )
}
