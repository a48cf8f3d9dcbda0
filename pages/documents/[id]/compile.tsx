import type { GetServerSidePropsContext, InferGetServerSidePropsType } from "next"
import { useTranslations } from "next-intl"
import { CompilePage } from "#components/compile/compile-page.tsx"
import { chairsDesk } from "#components/page/chairs-desk.ts"
import { ForChair } from "#components/page/for-chair.tsx"
import { spokenFor } from "#components/page/page-props.ts"
import { Title } from "#components/page/title.tsx"
import { WithoutDocument } from "#components/page/without-document.tsx"

type Props = InferGetServerSidePropsType<typeof getServerSideProps>

export async function getServerSideProps(context: GetServerSidePropsContext) {
  const said = ["compile", "document", "documents", "link", "page", "people", "problem"] as const
  return { props: { ...(await spokenFor(context.req, said)), desk: await chairsDesk(context) } }
}

/** Compiling a first draft, for the chair. */
export default function CompiledDraftPage({ desk }: Props) {
  const t = useTranslations("compile")
  if (desk.state === "not-the-chair") return <ForChair />
  if (desk.state !== "open") return <WithoutDocument state={desk.state} />
  return (
    <>
      <Title>{t("title")}</Title>
      <CompilePage meta={desk.meta} delegations={desk.delegations} />
    </>
  )
}
