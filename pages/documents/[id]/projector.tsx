import type { GetServerSidePropsContext, InferGetServerSidePropsType } from "next"
import { useTranslations } from "next-intl"
import { foundFor } from "#components/page/found-for.ts"
import { spokenFor } from "#components/page/page-props.ts"
import { Title } from "#components/page/title.tsx"
import { WithoutDocument } from "#components/page/without-document.tsx"
import { ProjectorRoom } from "#components/projector/projector-room.tsx"
import { roomsBridge } from "#model/bridge.ts"

type Props = InferGetServerSidePropsType<typeof getServerSideProps>

export async function getServerSideProps(context: GetServerSidePropsContext) {
  const { id, ...found } = await foundFor(context)
  const spoken = await spokenFor(context.req, [
    "brackets",
    "document",
    "link",
    "meeting",
    "people",
    "projector",
    "register",
    "room",
  ])
  const meeting = found.state === "open" ? (roomsBridge()?.meeting(id, found.person) ?? null) : null
  return { props: { ...spoken, found, meeting } }
}

/** The paragraph in hand, large, for the wall of the hall. Whoever has a session may open it. */
export default function ProjectorPage({ found, meeting }: Props) {
  const t = useTranslations("projector")
  if (found.state !== "open") return <WithoutDocument state={found.state} />
  const { person, view } = found
  return (
    <>
      <Title>{t("title", { name: view.meta.title })}</Title>
      <ProjectorRoom person={person} view={view} meeting={meeting} />
    </>
  )
}
