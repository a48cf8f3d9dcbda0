import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { cache } from "react"
import { Catalogue } from "#components/language/catalogue.tsx"
import { ProjectorRoom } from "#components/projector/projector-room.tsx"
import { NoSession } from "#components/shell/no-session.tsx"
import { whatToShow } from "#components/shell/what-to-show.ts"
import { roomsBridge } from "#model/bridge.ts"

type Props = { params: Promise<{ id: string }> }

/** Looked up once for each request, though title and page both ask. */
const lookUp = cache(async (id: string) => whatToShow(roomsBridge(), id, (await headers()).get("cookie")))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await lookUp((await params).id)
  const title =
    found.state === "open"
      ? (await getTranslations("projector"))("title", { name: found.view.meta.title })
      : (await getTranslations("link"))("missing.title")
  return { title, robots: { index: false } }
}

/** The paragraph in hand, large, for the wall of the hall. Whoever has a session may open it. */
export default async function ProjectorPage({ params }: Props) {
  const { id } = await params
  const found = await lookUp(id)
  if (found.state === "no-document") notFound()
  if (found.state === "no-session") return <NoSession problem="missing" />
  const { person, view } = found
  return (
    <Catalogue of={["brackets", "document", "meeting", "people", "projector", "register", "room"]}>
      <ProjectorRoom person={person} view={view} meeting={roomsBridge()?.meeting(id, person) ?? null} />
    </Catalogue>
  )
}
