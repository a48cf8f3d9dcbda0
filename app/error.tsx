"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { MessagePage } from "#components/shell/message-page.tsx"

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("app")
  const again = (words: ReactNode) => (
    <button type="button" onClick={reset}>
      {words}
    </button>
  )
  return (
    <MessagePage title={t("faultTitle")}>
      <p>{t("faultSafe")}</p>
      <p>{t.rich("faultAgain", { again })}</p>
    </MessagePage>
  )
}
