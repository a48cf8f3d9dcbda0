import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { LeaveForm } from "#components/shell/leave-form.tsx"
import { linkProblems } from "#components/shell/link-problem.ts"
import { MessagePage } from "#components/shell/message-page.tsx"
import { RoomForRole } from "#components/shell/room-for-role.tsx"
import { roomsBridge } from "#model/bridge.ts"

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const rooms = roomsBridge()
  const view = await rooms?.document((await params).id)
  if (!rooms || !view) return { title: "No such document" }
  const person = await rooms.session((await headers()).get("cookie"))
  return {
    title: person ? `${view.meta.title}, ${view.meta.name}` : linkProblems.missing.title,
    robots: { index: false },
  }
}

/** The text under negotiation, as it stands now, for whoever the session says. */
export default async function DocumentPage({ params }: Props) {
  const { id } = await params
  const cookie = (await headers()).get("cookie")
  const rooms = roomsBridge()
  const view = (await rooms?.document(id)) ?? null
  if (rooms === null || view === null) notFound()
  const person = await rooms.session(cookie)
  if (person === null) return <NoSession />
  const notes = person.role === "chair" ? rooms.notes(id) : []
  return <RoomForRole person={person} view={view} notes={notes} leave={<LeaveForm />} />
}

function NoSession() {
  return (
    <MessagePage title={linkProblems.missing.title}>
      {linkProblems.missing.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </MessagePage>
  )
}
