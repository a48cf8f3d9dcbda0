import { useTranslations } from "next-intl"
import { type FormEvent, useId, useMemo, useState } from "react"
import { type ItemWords, useItemWords } from "#components/register/use-item-words.ts"
import { limits } from "#model/limits.ts"
import { type Condition, isPositionTarget, type Position, type PositionTarget } from "#model/positions.ts"
import type { DocumentView, OpenItem } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"
import type { GivenPosition } from "./acts.ts"
import { Newer } from "./newer.tsx"
import style from "./positions.module.css"
import { More } from "./tally.tsx"
import { useDraft } from "./use-draft.ts"
import { type NameOfItem, useNameOfItem } from "./use-name-of-item.ts"

type Props = {
  own: Position
  view: DocumentView
  onSave: (more: Pick<GivenPosition, "note" | "condition">) => void
  onTakeBack: () => void
}

/** What may be added to a position: why, and what it hangs on. */
export function PositionDetails({ own, view, onSave, onTakeBack }: Props) {
  const t = useTranslations("meeting")
  const kept = useMemo(() => detailsOf(own), [own])
  const draft = useDraft(`position ${targetKey(own.target)} ${own.delegation}`, kept, isSameDetails)
  const { note, hangsOn, outcome } = draft.value
  const type = (change: Partial<Details>) => draft.type({ ...draft.value, ...change })
  const [isOpen, setIsOpen] = useState(draft.isTyped)
  const noteId = useId()
  const nameOfItem = useNameOfItem(view)
  const item = useItemWords()
  const choices = useMemo(
    () => (isOpen ? choicesOf(own, view.open, { open: nameOfItem, item }) : []),
    [isOpen, own, view.open, nameOfItem, item],
  )

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    draft.sending()
    const target = choices.find((choice) => choice.key === hangsOn)?.target
    onSave({ note, ...(target ? { condition: { target, outcome } } : {}) })
  }
  return (
    <details className={style.details} open={isOpen} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t("addDetails")}</summary>
      <form onSubmit={handleSubmit}>
        <label htmlFor={noteId}>{t("note")}</label>
        <textarea
          dir="auto"
          id={noteId}
          rows={2}
          maxLength={limits.maxNoteLength}
          placeholder={t("notePlaceholder")}
          value={note}
          onChange={(event) => type({ note: event.target.value })}
        />
        <label>
          <span>{t("conditionIf")}</span>
          <select value={hangsOn} onChange={(event) => type({ hangsOn: event.target.value })}>
            <option value="">{t("noCondition")}</option>
            {choices.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {hangsOn !== "" && (
          <select
            aria-label={t("outcomeLabel")}
            value={outcome}
            onChange={(event) => type({ outcome: event.target.value as Details["outcome"] })}
          >
            <option value="accepted">{t("outcome.accepted")}</option>
            <option value="rejected">{t("outcome.rejected")}</option>
          </select>
        )}
        {draft.isOvertaken && (own.note !== null || own.condition !== null) && (
          <Newer says={t("newerPosition", { code: own.delegation })} onTake={() => draft.drop()}>
            <More position={own} />
          </Newer>
        )}
        <div className={style.buttons}>
          <button type="submit" className={style.button}>
            {t("saveDetails")}
          </button>
          <button type="button" className={style.button} onClick={onTakeBack}>
            {t("takeBack")}
          </button>
        </div>
      </form>
    </details>
  )
}

type Details = { readonly note: string; readonly hangsOn: string; readonly outcome: Condition["outcome"] }

const detailsOf = ({ note, condition }: Position): Details => ({
  note: note ?? "",
  hangsOn: condition === null ? "" : targetKey(condition.target),
  outcome: condition?.outcome ?? "accepted",
})

/** What must become of something counts only where the position hangs on it. */
const isSameDetails = (a: Details, b: Details): boolean =>
  a.note.trim() === b.note.trim() && a.hangsOn === b.hangsOn && (a.hangsOn === "" || a.outcome === b.outcome)

type Choice = { readonly key: string; readonly name: string; readonly target: PositionTarget }

type Says = { readonly open: NameOfItem; readonly item: ItemWords }

/** What is open besides, in document order; what it hangs on now stays to be chosen when it is no longer open. */
function choicesOf({ target, condition }: Position, open: readonly OpenItem[], says: Says): Choice[] {
  const own = targetKey(target)
  const choices = open.flatMap((item): Choice[] => {
    if (!isPositionTarget(item.target) || targetKey(item.target) === own) return []
    return [{ key: targetKey(item.target), name: says.open(item), target: item.target }]
  })
  if (condition === null || choices.some(({ key }) => key === targetKey(condition.target))) return choices
  return [{ key: targetKey(condition.target), name: says.item(condition.item), target: condition.target }, ...choices]
}
