import { useTranslations } from "next-intl"
import type { ParagraphNote } from "#model/protocol.ts"
import style from "./card.module.css"

/** The transcription's doubts about these paragraphs, for the chair alone. */
export function Notes({ notes }: { notes: readonly ParagraphNote[] }) {
  const t = useTranslations("brackets")
  if (notes.length === 0) return null
  return (
    <details className={style.notes} open={notes.length < 3}>
      <summary>{t("notes", { count: notes.length })}</summary>
      <ul>
        {notes.map((note) => (
          <li key={`${note.paragraph} ${note.text}`}>{note.text}</li>
        ))}
      </ul>
    </details>
  )
}
