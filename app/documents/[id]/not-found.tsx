import type { Metadata } from "next"
import { useTranslations } from "next-intl"
import { getTranslations } from "next-intl/server"
import { MessagePage } from "#components/shell/message-page.tsx"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app")
  return { title: t("noDocument") }
}

export default function DocumentNotFound() {
  const t = useTranslations("app")
  return (
    <MessagePage title={t("noDocumentTitle")}>
      <p>{t("noDocumentWhy")}</p>
      <p>{t("noDocumentToDo")}</p>
    </MessagePage>
  )
}
