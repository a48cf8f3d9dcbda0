import type { GetServerSidePropsContext, InferGetServerSidePropsType } from "next"
import { useTranslations } from "next-intl"
import { NewDocumentPage } from "#components/documents/new-page.tsx"
import { documentsHere } from "#components/page/documents-here.ts"
import { ForChair } from "#components/page/for-chair.tsx"
import { spokenFor } from "#components/page/page-props.ts"
import { Title } from "#components/page/title.tsx"
import { WithoutDocument } from "#components/page/without-document.tsx"

type Props = InferGetServerSidePropsType<typeof getServerSideProps>

export async function getServerSideProps(context: GetServerSidePropsContext) {
  const spoken = await spokenFor(context.req, ["document", "documents", "link", "page", "problem"])
  return { props: { ...spoken, here: await documentsHere(context) } }
}

/** Beginning a document, for the chair. */
export default function BeginDocumentPage({ here }: Props) {
  const t = useTranslations("documents")
  if (here.state === "no-session") return <WithoutDocument state={here.state} />
  if (here.role !== "chair") return <ForChair />
  return (
    <>
      <Title>{t("newTitle")}</Title>
      <NewDocumentPage person={here.person} documents={here.documents} />
    </>
  )
}
