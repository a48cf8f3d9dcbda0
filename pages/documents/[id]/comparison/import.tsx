import type { GetServerSidePropsContext, InferGetServerSidePropsType } from "next"
import { useTranslations } from "next-intl"
import { chairsDesk } from "#components/page/chairs-desk.ts"
import { ForChair } from "#components/page/for-chair.tsx"
import { spokenFor } from "#components/page/page-props.ts"
import { Title } from "#components/page/title.tsx"
import { WithoutDocument } from "#components/page/without-document.tsx"
import { ImportPage } from "#components/sheet/import-page.tsx"

type Props = InferGetServerSidePropsType<typeof getServerSideProps>

export async function getServerSideProps(context: GetServerSidePropsContext) {
  const spoken = await spokenFor(context.req, ["document", "guests", "link", "page", "people", "problem", "sheet"])
  return { props: { ...spoken, desk: await chairsDesk(context) } }
}

/** Taking in a comparison table, for the chair. */
export default function ComparisonImportPage({ desk }: Props) {
  const t = useTranslations("sheet")
  if (desk.state === "not-the-chair") return <ForChair />
  if (desk.state !== "open") return <WithoutDocument state={desk.state} />
  return (
    <>
      <Title>{t("title")}</Title>
      <ImportPage person={desk.person} meta={desk.meta} delegations={desk.delegations} />
    </>
  )
}
