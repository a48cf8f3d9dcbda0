import { useTranslations } from "next-intl"
import { MessagePage } from "./message-page.tsx"

/** What is read at the address of a document that there is not. */
export function NoDocument() {
  const t = useTranslations("app")
  return (
    <MessagePage title={t("noDocumentTitle")}>
      <p>{t("noDocumentWhy")}</p>
      <p>{t("noDocumentToDo")}</p>
    </MessagePage>
  )
}
