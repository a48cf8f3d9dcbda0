import type { Metadata } from "next"
import { cookies, headers } from "next/headers"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { cache } from "react"
import { Catalogue } from "#components/language/catalogue.tsx"
import { FirstVisit } from "#components/marks/first-visit.tsx"
import { marksCookie } from "#components/marks/known.ts"
import { Marks } from "#components/marks/marks.tsx"
import { LeaveForm } from "#components/shell/leave-form.tsx"
import { NoSession } from "#components/shell/no-session.tsx"
import { RoomForRole } from "#components/shell/room-for-role.tsx"
import { sentencesFor } from "#components/shell/sentences-for.ts"
import { whatToShow } from "#components/shell/what-to-show.ts"
import { WithoutScript } from "#components/shell/without-script.tsx"
import { roomsBridge } from "#model/bridge.ts"

type Props = { params: Promise<{ id: string }> }

/** Looked up once for each request, though title and page both ask. */
const lookUp = cache(async (id: string) => whatToShow(roomsBridge(), id, (await headers()).get("cookie")))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await lookUp((await params).id)
  if (found.state === "no-document") return { title: (await getTranslations("app"))("noDocument") }
  if (found.state === "no-session")
    return { title: (await getTranslations("link"))("missing.title"), robots: { index: false } }
  return { title: `${found.view.meta.title}, ${found.view.meta.name}`, robots: { index: false } }
}

/** The text under negotiation, as it stands now, for whoever the session says. */
export default async function DocumentPage({ params }: Props) {
  const found = await lookUp((await params).id)
  if (found.state === "no-document") notFound()
  if (found.state === "no-session") return <NoSession problem="missing" />
  const { person, view, notes } = found
  const knowsMarks = (await cookies()).has(marksCookie)
  const above = (
    <>
      <WithoutScript />
      {!knowsMarks && (
        <FirstVisit>
          <Marks owner={view.delegations[0]?.code ?? null} />
        </FirstVisit>
      )}
    </>
  )
  return (
    <Catalogue of={sentencesFor(person.role)}>
      <RoomForRole person={person} view={view} notes={notes} leave={<LeaveForm />} above={above} />
    </Catalogue>
  )
}
