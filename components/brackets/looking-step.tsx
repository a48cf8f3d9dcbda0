import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import { PlanPreview } from "#components/document/plan-preview.tsx"
import { useDraftText } from "#components/meeting/use-draft.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { LeftOut } from "#model/protocol.ts"
import { ActButton, Buttons } from "./act-button.tsx"
import style from "./card.module.css"
import { NoteField } from "./note-field.tsx"
import type { Planned, Ruling } from "./ruling.ts"
import { noteKey, type RulingWords } from "./rulings-of.ts"

type Props = {
  ruling: Extract<Ruling, { step: "looking" | "asking" }>
  /** What the chair chose to do, as the button said it. */
  label: string
  paragraphs: readonly Paragraph[]
  onConfirm: (words: RulingWords) => void
  onCancel: () => void
}

/**
 * The exact words that will appear and vanish, and what the chair says with the ruling. "Defer…" asks for a
 * reason; the button that then acts says "Defer".
 */
export function LookingStep({ ruling, label, paragraphs, onConfirm, onCancel }: Props) {
  const t = useTranslations("brackets")
  const { planned, request, step } = ruling
  const { value: note, type: setNote } = useDraftText(noteKey(request))
  const places = useMemo(() => new Map(planned.paragraphs.map(({ id, place }) => [id, place])), [planned])
  const isDeferring = request.verdict === "defer"
  const isBusy = step === "asking"
  const said = note.trim() === "" ? {} : { note: note.trim() }
  return (
    <>
      <h3 className={style.stepHeading}>{t("lookFirst")}</h3>
      <PlanPreview plan={planned.plan} text={paragraphs} places={places} />
      <NotPutBack left={planned.left ?? none} />
      <NoteField note={note} onNote={setNote} isReason={isDeferring} />
      <Buttons onCancel={onCancel}>
        <ActButton
          key="confirm"
          isBusy={isBusy || (isDeferring && note.trim() === "")}
          isFirst={!isDeferring}
          onAct={() => onConfirm(said)}
        >
          {isBusy ? t("recording") : label.replace("…", "")}
        </ActButton>
        {request.verdict === "accept" && !isBusy && (
          <button
            type="button"
            className={style.quiet}
            title={t("adReferendumTitle")}
            onClick={() => onConfirm({ ...said, adReferendum: true })}
          >
            {t("adReferendum")}
          </button>
        )}
      </Buttons>
    </>
  )
}

const none: readonly LeftOut[] = []

function NotPutBack({ left }: { left: NonNullable<Planned["left"]> }) {
  const t = useTranslations("brackets")
  if (left.length === 0) return null
  return (
    <div className={style.leftOut}>
      <p>{t("notPutBack")}</p>
      <ul>
        {left.map(({ text, why }) => (
          <li key={`${why} ${text}`}>
            {t.rich("leftOutLine", { text, why: t(`leftOut.${why}`), q: (words) => <q {...ofTheDocument}>{words}</q> })}
          </li>
        ))}
      </ul>
    </div>
  )
}
