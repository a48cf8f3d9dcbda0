import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { ProgressPage } from "#components/progress/progress-page.tsx"
import { NoSession } from "#components/shell/no-session.tsx"
import { whatToShow } from "#components/shell/what-to-show.ts"
import { roomsBridge } from "#model/bridge.ts"

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ all?: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("progress")
  return { title: t("title"), robots: { index: false } }
}

/** How much is open over time, and where; for whoever has a session. */
export default async function Progress({ params, searchParams }: Props) {
  const { id } = await params
  const found = await whatToShow(roomsBridge(), id, (await headers()).get("cookie"))
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
