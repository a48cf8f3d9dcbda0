import type { GetServerSidePropsContext, InferGetServerSidePropsType } from "next"
import { useTranslations } from "next-intl"
import { choiceCookie, choiceRead } from "#components/comparison/columns.ts"
import { ComparisonRoom } from "#components/comparison/comparison-room.tsx"
import { firstPart } from "#components/comparison/first-part.ts"
import { foundFor } from "#components/page/found-for.ts"
import { spokenFor } from "#components/page/page-props.ts"
import { Title } from "#components/page/title.tsx"
import { WithoutDocument } from "#components/page/without-document.tsx"
import { cookiesIn } from "#components/page/worn.ts"
import { roomsBridge } from "#model/bridge.ts"

type Props = InferGetServerSidePropsType<typeof getServerSideProps>

export async function getServerSideProps(context: GetServerSidePropsContext) {
  const { id, ...found } = await foundFor(context)
  const spoken = await spokenFor(context.req, [
    "comparison",
    "document",
    "link",
    "people",
    "problem",
    "room",
    "shell",
    "tabling",
  ])
  const choice = choiceRead(cookiesIn(context.req.headers.cookie ?? "").get(choiceCookie))
  const comparison = found.state === "open" ? await roomsBridge()?.comparison(id) : null
  if (found.state !== "open" || !comparison) return { props: { ...spoken, found: null, state: found.state } }
  const { person, view } = found
  const { meta, delegations, labelledGroups, paragraphs } = view
  const first = firstPart(comparison, paragraphs)
  const shown = { person, view: { meta, delegations, labelledGroups, paragraphs: first.paragraphs }, choice }
  return { props: { ...spoken, found: { ...shown, comparison: first.comparison }, state: found.state } }
}

/** What was tabled, beside the base text and the text as it stands now, for whoever the session says. */
export default function ComparisonPage({ found, state }: Props) {
  const t = useTranslations("comparison")
  if (found === null) return <WithoutDocument state={state === "open" ? "no-document" : state} />
  return (
    <>
      <Title>{t("windowTitle", { name: found.view.meta.title })}</Title>
      <ComparisonRoom {...found} />
    </>
  )
}
