import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import type { PlaceTarget, Thread } from "#model/comments.ts"
import { targetKey } from "#model/target-key.ts"
import { CommentForm } from "./comment-form.tsx"
import style from "./comments.module.css"
import { useMeetingHere } from "./meeting-context.ts"
import { ThreadView } from "./thread-view.tsx"
import { useThreads } from "./use-meeting.ts"

/** What is said to everybody about one thing: open threads first, those that are resolved folded away. */
export function Comments({ on }: { on: PlaceTarget }) {
  const t = useTranslations("meeting")
  const { acts, drafts } = useMeetingHere()
  const draftKey = `comment ${targetKey(on)}`
  const threads = useThreads(on)
  const open = threads.filter(({ first }) => first.resolved === null)
  const resolved = threads.filter(({ first }) => first.resolved !== null)
  // A thread that begins unfolds them; that one is closed takes nothing away from who reads it.
  const [isUnfolded, setIsUnfolded] = useState(drafts.at(draftKey) !== null)
  useEffect(() => {
    if (open.length > 0) setIsUnfolded(true)
  }, [open.length])
  if (threads.length === 0 && acts === null) return null
  return (
    <details
      className={style.comments}
      open={isUnfolded}
      onToggle={({ currentTarget }) => setIsUnfolded(currentTarget.open)}
    >
      <summary>
        {t("comments")} <span className={style.count}>{countOf(threads) || ""}</span>
      </summary>
      {open.map((thread) => (
        <ThreadView key={thread.first.id} thread={thread} />
      ))}
      {acts !== null && (
        <CommentForm
          key={draftKey}
          draftKey={draftKey}
          label={t("commentLabel")}
          placeholder={t("commentPlaceholder")}
          send={t("sendComment")}
          onSend={(text) => acts.comment(on, text)}
        />
      )}
      {resolved.length > 0 && (
        <details className={style.resolved}>
          <summary>{t("resolvedThreads", { count: resolved.length })}</summary>
          {resolved.map((thread) => (
            <ThreadView key={thread.first.id} thread={thread} />
          ))}
        </details>
      )}
    </details>
  )
}

const countOf = (threads: readonly Thread[]): number =>
  threads.reduce((count, { answers }) => count + 1 + answers.length, 0)
