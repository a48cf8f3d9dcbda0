import { useTranslations } from "next-intl"
import type { LinkProblemCode } from "./link-problem.ts"
import { MessagePage } from "./message-page.tsx"

/** What somebody sees whom the server does not know. */
export function NoSession({ problem }: { problem: LinkProblemCode }) {
  const t = useTranslations("link")
  return (
    <MessagePage title={t(`${problem}.title`)}>
      <p>{t(`${problem}.why`)}</p>
      <p>{t(`${problem}.toDo`)}</p>
    </MessagePage>
  )
}
