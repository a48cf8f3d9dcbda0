import { type FormEvent, useId, useMemo, useState } from "react"
import { type Condition, isPositionTarget, type Position, type PositionTarget } from "#model/positions.ts"
import { limits, type OpenItem } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"
import type { GivenPosition } from "./acts.ts"
import { nameOfItem } from "./name-of-item.ts"
import style from "./positions.module.css"
import { words } from "./words.ts"

type Props = {
  own: Position
  open: readonly OpenItem[]
  onSave: (more: Pick<GivenPosition, "note" | "condition">) => void
  onTakeBack: () => void
}

/** What may be added to a position: why, and what it hangs on. */
export function PositionDetails({ own, open, onSave, onTakeBack }: Props) {
  const [note, setNote] = useState(own.note ?? "")
  const [hangsOn, setHangsOn] = useState(own.condition === null ? "" : targetKey(own.condition.target))
  const [outcome, setOutcome] = useState<Condition["outcome"]>(own.condition?.outcome ?? "accepted")
  const noteId = useId()
  const choices = useMemo(() => choicesOf(own, open), [own, open])

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const target = choices.find((choice) => choice.key === hangsOn)?.target
    onSave({ note, ...(target ? { condition: { target, outcome } } : {}) })
  }
  return (
    <details className={style.details}>
      <summary>{words.addDetails}</summary>
      <form onSubmit={handleSubmit}>
        <label htmlFor={noteId}>{words.note}</label>
        <textarea
          id={noteId}
          rows={2}
          maxLength={limits.maxNoteLength}
          placeholder={words.notePlaceholder}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <label>
          <span>{words.conditionIf}</span>
          <select value={hangsOn} onChange={(event) => setHangsOn(event.target.value)}>
            <option value="">{words.noCondition}</option>
            {choices.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {hangsOn !== "" && (
          <select
            aria-label={words.outcomeLabel}
            value={outcome}
            onChange={(event) => setOutcome(event.target.value as Condition["outcome"])}
          >
            <option value="accepted">{words.outcome.accepted}</option>
            <option value="rejected">{words.outcome.rejected}</option>
          </select>
        )}
        <div className={style.buttons}>
          <button type="submit" className={style.button}>
            {words.saveDetails}
          </button>
          <button type="button" className={style.button} onClick={onTakeBack}>
            {words.takeBack}
          </button>
        </div>
      </form>
    </details>
  )
}

type Choice = { readonly key: string; readonly name: string; readonly target: PositionTarget }

/** What is open besides, in document order; what it hangs on now stays to be chosen when it is no longer open. */
function choicesOf({ target, condition }: Position, open: readonly OpenItem[]): Choice[] {
  const own = targetKey(target)
  const choices = open.flatMap((item): Choice[] => {
    if (!isPositionTarget(item.target) || targetKey(item.target) === own) return []
    return [{ key: targetKey(item.target), name: nameOfItem(item), target: item.target }]
  })
  if (condition === null || choices.some(({ key }) => key === targetKey(condition.target))) return choices
  return [{ key: targetKey(condition.target), name: condition.item, target: condition.target }, ...choices]
}
