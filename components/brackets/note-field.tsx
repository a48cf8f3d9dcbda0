import { useTranslations } from "next-intl"
import { useEffect, useRef } from "react"
import { limits } from "#model/limits.ts"
import style from "./card.module.css"

type Props = {
  note: string
  onNote: (note: string) => void
  /** A reason must be given: whoever comes here begins with it. */
  isReason: boolean
}

/** What the chair says with a ruling; it stands in the register. */
export function NoteField({ note, onNote, isReason }: Props) {
  const t = useTranslations("brackets")
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (isReason) field.current?.focus({ preventScroll: true })
  }, [isReason])
  return (
    <label className={style.note}>
      {isReason ? t("ruleReason") : t("ruleNote")}
      <textarea
        dir="auto"
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
