import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { MessagePage } from "./message-page.tsx"

/** What is read where a page could not be shown. */
export function FaultPage({ onAgain }: { onAgain: () => void }) {
  const t = useTranslations("app")
  const again = (words: ReactNode) => (
    <button type="button" onClick={onAgain}>
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
