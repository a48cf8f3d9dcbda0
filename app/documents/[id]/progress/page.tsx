import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ProgressPage } from "#components/progress/progress-page.tsx"
import { NoSession } from "#components/shell/no-session.tsx"
import { shownHere } from "#components/shell/shown-here.ts"
import { roomsBridge } from "#model/bridge.ts"

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ all?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("progress")
  const found = await shownHere((await params).id)
  const title = found.state === "open" ? t("titleOf", { name: found.view.meta.title }) : t("title")
  return { title, robots: { index: false } }
}

/** How much is open over time, and where; for whoever has a session. */
export default async function Progress({ params, searchParams }: Props) {
  const { id } = await params
  const found = await shownHere(id)
  if (found.state === "no-document") notFound()
  if (found.state === "no-session") return <NoSession problem="missing" />
  const { person, view } = found
  return (
    <ProgressPage
      view={view}
      points={(await roomsBridge()?.progress(id)) ?? []}
      positions={roomsBridge()?.meeting(id, person)?.positions ?? null}
      isAll={(await searchParams).all !== undefined}
      now={Date.now()}
    />
  )
}
