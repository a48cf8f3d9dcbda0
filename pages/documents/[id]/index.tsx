import type { GetServerSidePropsContext, InferGetServerSidePropsType } from "next"
import { lazy } from "react"
import { FirstVisit } from "#components/marks/first-visit.tsx"
import { marksCookie } from "#components/marks/known.ts"
import { Marks } from "#components/marks/marks.tsx"
import { foundFor } from "#components/page/found-for.ts"
import { spokenFor } from "#components/page/page-props.ts"
import { Title } from "#components/page/title.tsx"
import { cookiesIn } from "#components/page/worn.ts"
import { LeaveForm } from "#components/shell/leave-form.tsx"
import { RoomForRole } from "#components/shell/room-for-role.tsx"
import { sentencesFor } from "#components/shell/sentences-for.ts"
import { WithoutScript } from "#components/shell/without-script.tsx"

// Most who open this page are shown the document.
const WithoutDocument = lazy(async () => ({
  default: (await import("#components/page/without-document.tsx")).WithoutDocument,
}))

type Props = InferGetServerSidePropsType<typeof getServerSideProps>

export async function getServerSideProps(context: GetServerSidePropsContext) {
  const { id, ...found } = await foundFor(context)
  const spoken = await spokenFor(context.req, found.state === "open" ? sentencesFor(found.person.role) : ["link"])
  return { props: { ...spoken, found, knowsMarks: cookiesIn(context.req.headers.cookie ?? "").has(marksCookie) } }
}

/** The text under negotiation, as it stands now, for whoever the session says. */
export default function DocumentPage({ found, knowsMarks }: Props) {
  if (found.state !== "open") return <WithoutDocument state={found.state} />
  const { person, view, notes } = found
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
    <>
      <Title>{`${view.meta.title}, ${view.meta.name}`}</Title>
      <RoomForRole person={person} view={view} notes={notes} leave={<LeaveForm />} above={above} />
    </>
  )
}
