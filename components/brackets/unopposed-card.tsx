import { useTranslations } from "next-intl"
import { type KeyboardEvent, useMemo, useState } from "react"
import { useDraftText } from "#components/meeting/use-draft.ts"
import { useMeeting } from "#components/meeting/use-meeting.ts"
import type { Plan } from "#model/plan.ts"
import type { BulkLine, DecisionRequest, DocumentView, OpenItem } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"
import { unopposedChanges } from "#model/unopposed.ts"
import { BulkButtons } from "./bulk-buttons.tsx"
import { BulkLines } from "./bulk-lines.tsx"
import style from "./card.module.css"
import { NoteField } from "./note-field.tsx"
import { PointedChange } from "./pointed-change.tsx"
import { UnopposedRow } from "./unopposed-row.tsx"
import { useBulkPreview } from "./use-bulk-preview.ts"

/** Asks for rulings all at once; null if nothing is known of what came of it. */
export type AskRulings = (items: readonly DecisionRequest[]) => Promise<readonly BulkLine[] | string>

export type UnopposedCardProps = {
  view: DocumentView
  ask: AskRulings
  onShow: (item: OpenItem) => void
  onPreview: (plan: Plan | null) => void
  onClose: () => void
}

/** Every change nobody stands against, word for word, before the chair agrees them in one act. */
export function UnopposedCard({ view, ask, onShow, onPreview, onClose }: UnopposedCardProps) {
  const t = useTranslations("brackets")
  const positions = useMeeting()?.positions ?? null
  const items = useMemo(() => unopposedChanges(view.paragraphs, positions ?? []), [view.paragraphs, positions])
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { value: note, type: setNote, drop: dropNote } = useDraftText("ruling unopposed")
  const [asked, setAsked] = useState<Asked>({ step: "looking" })
  const [pointed, setPointed] = useState<OpenItem | null>(null)
  const chosen = items.filter((item) => !left.has(targetKey(item.target)))
  useBulkPreview(view.paragraphs, asked.step === "done" ? none : chosen, onPreview)

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose()
  }
  const handleAsk = async (adReferendum: boolean) => {
    const said = { ...(note.trim() === "" ? {} : { note: note.trim() }), ...(adReferendum ? { adReferendum } : {}) }
    setAsked({ step: "asking" })
    const answer = await ask(chosen.map(({ target, seen }) => ({ target, verdict: "accept", seen, ...said })))
    if (typeof answer !== "string") dropNote(note)
    setAsked(
      typeof answer === "string"
        ? { step: "failed", sentence: answer }
        : { step: "done", lines: answer, items: chosen },
    )
  }
  return (
    <section className={style.card} aria-labelledby="unopposed-heading" onKeyDown={handleKeyDown}>
      <header className={style.header}>
        <h2 className={style.heading} id="unopposed-heading">
          {t("unopposedHeading")}
        </h2>
        <button type="button" className={style.close} onClick={onClose} aria-label={t("close")}>
          ×
        </button>
      </header>
      {asked.step === "done" ? (
        <BulkLines lines={asked.lines} items={asked.items} onDone={onClose} />
      ) : (
        <>
          <PointedChange item={pointed} />
          <p className={style.aside}>{items.length === 0 ? t("unopposedNone") : t("unopposedIntro")}</p>
          <ul className={style.unopposed}>
            {items.map((item) => (
              <UnopposedRow
                key={targetKey(item.target)}
                item={item}
                isChosen={!left.has(targetKey(item.target))}
                onTurn={() => setLeft(turned(left, targetKey(item.target)))}
                onShow={onShow}
                onPoint={setPointed}
              />
            ))}
          </ul>
          {asked.step === "failed" && <p role="alert">{asked.sentence}</p>}
          {items.length > 0 && <NoteField note={note} onNote={setNote} isReason={false} />}
          <BulkButtons count={chosen.length} isAsking={asked.step === "asking"} onAsk={handleAsk} onCancel={onClose} />
        </>
      )}
    </section>
  )
}

const none: readonly OpenItem[] = []

type Asked =
  | { readonly step: "looking" | "asking" }
  | { readonly step: "failed"; readonly sentence: string }
  | { readonly step: "done"; readonly lines: readonly BulkLine[]; readonly items: readonly OpenItem[] }

function turned(left: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(left)
  if (!next.delete(key)) next.add(key)
  return next
}
