import type { GetServerSidePropsContext, InferGetServerSidePropsType } from "next"
import { useTranslations } from "next-intl"
import { DocumentsList } from "#components/documents/documents-list.tsx"
import { documentsHere } from "#components/page/documents-here.ts"
import { spokenFor } from "#components/page/page-props.ts"
import { Title } from "#components/page/title.tsx"
import { WithoutDocument } from "#components/page/without-document.tsx"

type Props = InferGetServerSidePropsType<typeof getServerSideProps>

export async function getServerSideProps(context: GetServerSidePropsContext) {
  const spoken = await spokenFor(context.req, ["documents", "link"])
  return { props: { ...spoken, here: await documentsHere(context) } }
}

/** The documents there are, for whoever has a session. */
export default function DocumentsPage({ here }: Props) {
  const t = useTranslations("documents")
  if (here.state === "no-session") return <WithoutDocument state={here.state} />
  return (
    <>
      <Title>{t("list")}</Title>
      <DocumentsList documents={here.documents} isChair={here.role === "chair"} />
    </>
  )
}
