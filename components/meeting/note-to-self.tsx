import { type FormEvent, useId, useState } from "react"
import type { NoteToSelf as Note, PlaceTarget } from "#model/comments.ts"
import { limits } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"
import type { MeetingActs } from "./acts.ts"
import style from "./comments.module.css"
import { useMeetingHere } from "./meeting-context.ts"
import { useMeeting } from "./use-meeting.ts"
import { words } from "./words.ts"

/** What one notes on a place for oneself alone. */
export function NoteToSelf({ on }: { on: PlaceTarget }) {
  const { acts } = useMeetingHere()
  const notes = useMeeting()?.notes
  if (acts === null || notes === undefined) return null
  const kept = notes.find((note) => targetKey(note.on) === targetKey(on)) ?? null
  return <NoteForm key={kept?.at ?? 0} on={on} kept={kept} acts={acts} />
}

/** Drawn anew with what is kept, once it is kept: here or in another window of one's own. */
function NoteForm({ on, kept, acts }: { on: PlaceTarget; kept: Note | null; acts: MeetingActs }) {
  const id = useId()
  const [text, setText] = useState(kept?.text ?? "")
  const [problem, setProblem] = useState<string | null>(null)
  const isKept = text === (kept?.text ?? "")
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (isKept) return
    const answer = await acts.note(on, text)
    setProblem(answer.ok ? null : answer.sentence)
  }
  return (
    <details className={style.note} open={kept !== null ? true : undefined}>
      <summary>{words.noteToSelf}</summary>
      <form className={style.form} onSubmit={handleSubmit}>
        <label htmlFor={id} className={style.aside}>
          {words.noteToSelfHelp}
        </label>
        <textarea
          id={id}
          rows={2}
          maxLength={limits.maxCommentLength}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className={style.button} aria-disabled={isKept}>
          {isKept && kept !== null ? words.kept : words.saveNote}
        </button>
        {problem !== null && <p role="alert">{problem}</p>}
      </form>
    </details>
  )
}
