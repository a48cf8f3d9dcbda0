import { useTranslations } from "next-intl"
import { MessagePage } from "#components/shell/message-page.tsx"
import { Title } from "./title.tsx"

/** What anybody but the chair reads at the address of a page that is the chair's. */
export function ForChair() {
  const t = useTranslations("page")
  return (
    <>
      <Title>{t("forChair")}</Title>
      <MessagePage title={t("forChair")}>
        <p>{t("forChairWhy")}</p>
      </MessagePage>
    </>
  )
}
