import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { linkProblemOf } from "#components/shell/link-problem.ts"
import { NoSession } from "#components/shell/no-session.tsx"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app")
  return { title: t("linkProblem"), robots: { index: false } }
}

type Props = { searchParams: Promise<{ why?: string | string[] }> }

export default async function LinkProblemPage({ searchParams }: Props) {
  return <NoSession problem={linkProblemOf((await searchParams).why)} />
}
