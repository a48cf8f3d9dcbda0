import type { linkProblems } from "./link-problem.ts"
import { MessagePage } from "./message-page.tsx"

type Props = { problem: (typeof linkProblems)[keyof typeof linkProblems] }

/** What somebody sees whom the server does not know. */
export function NoSession({ problem }: Props) {
  return (
    <MessagePage title={problem.title}>
      {problem.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </MessagePage>
  )
}
