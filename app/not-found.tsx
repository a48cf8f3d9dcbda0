import type { Metadata } from "next"
import { useTranslations } from "next-intl"
import { getTranslations } from "next-intl/server"
import { MessagePage } from "#components/shell/message-page.tsx"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app")
  return { title: t("nothingHere") }
}

export default function NotFound() {
  const t = useTranslations("app")
  return (
    <MessagePage title={t("nothingHereTitle")}>
      <p>{t("nothingHereWhy")}</p>
      <p>{t("nothingHereToDo")}</p>
    </MessagePage>
  )
}
