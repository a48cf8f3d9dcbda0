import type { Metadata } from "next"
import { linkProblemOf, linkProblems } from "#components/shell/link-problem.ts"
import { MessagePage } from "#components/shell/message-page.tsx"

export const metadata: Metadata = { title: "This link does not open", robots: { index: false } }

type Props = { searchParams: Promise<{ why?: string | string[] }> }

export default async function LinkProblemPage({ searchParams }: Props) {
  const problem = linkProblems[linkProblemOf((await searchParams).why)]
  return (
    <MessagePage title={problem.title}>
      {problem.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </MessagePage>
  )
}
