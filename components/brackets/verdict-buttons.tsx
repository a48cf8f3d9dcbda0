import style from "./card.module.css"
import type { RulingChoice, RulingRequest } from "./rulings-of.ts"

/** The chair's choices. None acts at once: each first shows what it will do. */
export function VerdictButtons({
  choices,
  label,
  onLook,
}: {
  choices: readonly RulingChoice[]
  label: string
  onLook: (request: RulingRequest, label: string) => void
}) {
  return (
    <fieldset className={style.verdicts} aria-label={label}>
      {choices.map(({ label: words, request, tone }) => (
        <button
          key={words}
          type="button"
          className={style.verdict}
          data-tone={tone}
          data-verdict={request.verdict}
          onClick={() => onLook(request, words)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  )
}
