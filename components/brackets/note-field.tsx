import { useEffect, useRef } from "react"
import { limits } from "#model/protocol.ts"
import style from "./card.module.css"
import { words } from "./words.ts"

type Props = {
  note: string
  onNote: (note: string) => void
  /** A reason must be given: whoever comes here begins with it. */
  isReason: boolean
}

/** What the chair says with a ruling; it stands in the register. */
export function NoteField({ note, onNote, isReason }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isReason) field.current?.focus({ preventScroll: true })
  }, [isReason])
  return (
    <label className={style.note}>
      {isReason ? words.ruleReason : words.ruleNote}
      <textarea
        ref={field}
        rows={2}
        maxLength={limits.maxNoteLength}
        required={isReason}
        value={note}
        onChange={(event) => onNote(event.target.value)}
      />
    </label>
  )
}
