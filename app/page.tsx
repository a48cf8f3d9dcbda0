import { getTranslations } from "next-intl/server"
import { MessagePage } from "#components/shell/message-page.tsx"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Home({ searchParams }: Props) {
  const t = await getTranslations("app")
  if ((await searchParams)["signed-out"] !== undefined) {
    return (
      <MessagePage title={t("signedOut")}>
        <p>{t("signedOutBack")}</p>
      </MessagePage>
    )
  }
  return (
    <MessagePage title={t("name")}>
      <p>{t("homeAbout")}</p>
      <p>{t.rich("homeAgain", { text: (words) => <a href="/documents">{words}</a> })}</p>
    </MessagePage>
  )
}
