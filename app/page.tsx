import { useTranslations } from "next-intl"
import { MessagePage } from "#components/shell/message-page.tsx"

export default function Home() {
  const t = useTranslations("app")
  return (
    <MessagePage title={t("name")}>
      <p>{t("homeAbout")}</p>
      <p>{t.rich("homeAgain", { text: (words) => <a href="/documents">{words}</a> })}</p>
    </MessagePage>
  )
}
