import { useTranslations } from "next-intl"
import { type FormEvent, useId, useState } from "react"
import { useProblem } from "#components/room/use-problem.ts"
import type { NoteToSelf as Note, PlaceTarget } from "#model/comments.ts"
import { limits } from "#model/limits.ts"
import { targetKey } from "#model/target-key.ts"
import type { MeetingActs } from "./acts.ts"
import style from "./comments.module.css"
import { useMeetingHere } from "./meeting-context.ts"
import { Newer } from "./newer.tsx"
import { useDraftText } from "./use-draft.ts"
import { useMeeting } from "./use-meeting.ts"

/** What one notes on a place for oneself alone. */
export function NoteToSelf({ on }: { on: PlaceTarget }) {
  const { acts } = useMeetingHere()
  const notes = useMeeting()?.notes
  if (acts === null || notes === undefined) return null
  const kept = notes.find((note) => targetKey(note.on) === targetKey(on)) ?? null
  return <NoteForm on={on} kept={kept} acts={acts} />
}

/** Shows what is kept, here or in another window of one's own, unless something else is being typed. */
function NoteForm({ on, kept, acts }: { on: PlaceTarget; kept: Note | null; acts: MeetingActs }) {
  const t = useTranslations("meeting")
  const id = useId()
  const draft = useDraftText(`note ${targetKey(on)}`, kept?.text)
  const [isOpen, setIsOpen] = useState(kept !== null || draft.isTyped)
  const say = useProblem()
  const [problem, setProblem] = useState<string | null>(null)
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (!draft.isTyped) return
    draft.sending()
    const answer = await acts.note(on, draft.value)
    setProblem(answer.ok ? null : say(answer))
  }
  return (
    <details className={style.note} open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t("noteToSelf")}</summary>
      <form className={style.form} onSubmit={handleSubmit}>
        <label htmlFor={id} className={style.aside}>
          {t("noteToSelfHelp")}
        </label>
        <textarea
          dir="auto"
          id={id}
          rows={2}
          maxLength={limits.maxCommentLength}
          value={draft.value}
          onChange={(event) => draft.type(event.target.value)}
        />
        {draft.isOvertaken && kept !== null && (
          <Newer says={t("newerNote")} onTake={() => draft.drop()}>
            <q dir="auto">{kept.text}</q>
          </Newer>
        )}
        <button type="submit" className={style.button} aria-disabled={!draft.isTyped}>
          {!draft.isTyped && kept !== null ? t("kept") : t("saveNote")}
        </button>
        {problem !== null && <p role="alert">{problem}</p>}
      </form>
    </details>
  )
}
