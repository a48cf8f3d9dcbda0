import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { useTranslations } from "next-intl"
import { getTranslations } from "next-intl/server"
import { Catalogue } from "#components/language/catalogue.tsx"
import { GuestsPage } from "#components/people/guests-page.tsx"
import { MessagePage } from "#components/shell/message-page.tsx"
import { NoSession } from "#components/shell/no-session.tsx"
import { shownHere } from "#components/shell/shown-here.ts"
import { roomsBridge } from "#model/bridge.ts"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("guests")
  const found = await shownHere((await params).id)
  const title = found.state === "open" ? t("titleOf", { name: found.view.meta.title }) : t("title")
  return { title, robots: { index: false } }
}

/** Who may come in and who is here. The server gives it to the chair alone; nobody else's page holds any of it. */
export default async function PeoplePage({ params }: Props) {
  const { id } = await params
  const found = await shownHere(id)
  if (found.state === "no-document") notFound()
  if (found.state === "no-session") return <NoSession problem="missing" />
  const guests = (await roomsBridge()?.guests(id, found.person)) ?? null
  if (guests === null) return <ForChair />
  return (
    <Catalogue of={["guests", "people", "problem"]}>
      <GuestsPage meta={found.view.meta} first={guests} />
    </Catalogue>
  )
}

function ForChair() {
  const t = useTranslations("guests")
  return (
    <MessagePage title={t("forChair")}>
      <p>{t("forChairWhy")}</p>
    </MessagePage>
  )
}
