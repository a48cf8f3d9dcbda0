import { useMemo } from "react"
import { whoseChanges } from "#model/markup-of.ts"
import type { DocumentView } from "#model/protocol.ts"
import { Chips } from "./chips.tsx"
import type { Reading } from "./reading.ts"
import style from "./reading-bar.module.css"
import { longName, words } from "./words.ts"

type Props = {
  reading: Reading
  view: Pick<DocumentView, "paragraphs" | "delegations">
  onRead: (reading: Reading) => void
  onBack: () => void
  onTicks: () => void
}

/** Says calmly that this is not the draft, and leads back to it. */
export function ReadingBar({ reading, view, onRead, onBack, onTicks }: Props) {
  return (
    <section className={style.bar} aria-label={words.view}>
      <p className={style.what} title={words.notEditable}>
        <span className={style.lead}>{words.reading}</span> <strong>{longName(reading)}</strong>
      </p>
      <button type="button" className={style.back} onClick={onBack} aria-keyshortcuts="Escape">
        {words.back} <kbd>{words.backKey}</kbd>
      </button>
      {reading.kind === "markup" && <Whose reading={reading} view={view} onRead={onRead} />}
      {reading.kind === "proposed" && (
        <select
          aria-label={words.proposed}
          value={reading.by}
          onChange={(event) => onRead({ kind: "proposed", by: event.target.value as typeof reading.by })}
        >
          {view.delegations.map(({ code }) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      )}
      {reading.kind === "what-if" && (
        <button type="button" className={style.ticks} onClick={onTicks}>
          {words.openTicks}
        </button>
      )}
    </section>
  )
}

function Whose({ reading, view, onRead }: Pick<Props, "view" | "onRead"> & { reading: Reading & { kind: "markup" } }) {
  const who = useMemo(() => whoseChanges(view.paragraphs), [view.paragraphs])
  const { of } = reading
  return (
    <Chips
      label={words.whoseMarks}
      items={who.map(({ code, changes }) => ({ code, title: words.changes(code, changes) }))}
      pressed={of}
      onPress={(code) =>
        onRead({ kind: "markup", of: of.includes(code) ? of.filter((other) => other !== code) : [...of, code] })
      }
    />
  )
}
