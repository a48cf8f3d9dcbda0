import { useTranslations } from "next-intl"
import { useState } from "react"
import { useTimes } from "#components/language/use-times.ts"
import { Code } from "#components/people/delegation-code.tsx"
import type { Comment, Thread } from "#model/comments.ts"
import { CommentForm } from "./comment-form.tsx"
import style from "./comments.module.css"
import { useMeetingHere } from "./meeting-context.ts"

/** One thread: who began it, who answered, and what may be done with it. */
export function ThreadView({ thread: { first, answers } }: { thread: Thread }) {
  const t = useTranslations("meeting")
  const { acts, person, drafts } = useMeetingHere()
  const draftKey = `answer ${first.id}`
  const [isAnswering, setIsAnswering] = useState(drafts.at(draftKey) !== null)
  const mayResolve = person.role === "chair" || person.delegation === first.delegation
  return (
    <article className={style.thread} aria-label={t("threadOf", { code: first.delegation })}>
      {[first, ...answers].map((comment) => (
        <CommentView key={comment.id} comment={comment} />
      ))}
      {first.resolved !== null && <p className={style.aside}>{t("resolvedBy", { name: first.resolved.by })}</p>}
      {acts !== null && (
        <div className={style.acts}>
          <details open={isAnswering} onToggle={({ currentTarget }) => setIsAnswering(currentTarget.open)}>
            <summary>{t("sendAnswer")}</summary>
            <CommentForm
              draftKey={draftKey}
              label={t("answerLabel")}
              send={t("sendAnswer")}
              onSend={(text) => acts.answer(first.id, text)}
            />
          </details>
          {mayResolve && first.resolved === null && (
            <button type="button" className={style.link} onClick={() => acts.resolve(first.id)}>
              {t("resolve")}
            </button>
          )}
        </div>
      )}
    </article>
  )
}

function CommentView({ comment: { id, delegation, by, at, text, mentions } }: { comment: Comment }) {
  const { exact } = useTimes()
  const { timeZone } = useMeetingHere()
  return (
    <div className={style.comment} data-comment={id}>
      <p className={style.head}>
        <Code code={delegation} />
        <span className={style.aside} title={by}>
          <time dateTime={new Date(at).toISOString()}>{exact(at, timeZone)}</time>
        </span>
      </p>
      <p className={style.text} dir="auto">
        <Called text={text} mentions={mentions} />
      </p>
    </div>
  )
}

/** The words as they were written, the delegations they call set off. */
function Called({ text, mentions }: Pick<Comment, "text" | "mentions">) {
  const calls = new Set(mentions.map((code) => `@${code}`))
  return text.split(/(@[A-Z]{1,8}(?![A-Za-z]))/).map((piece, index) => {
    const key = `${index} ${piece}`
    return calls.has(piece) ? <strong key={key}>{piece}</strong> : <span key={key}>{piece}</span>
  })
}
