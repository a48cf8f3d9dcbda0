import { memo } from "react"
import { Redline } from "#components/document/redline.tsx"
import { PositionsThen } from "#components/meeting/positions-then.tsx"
import { Codes } from "#components/people/delegation-code.tsx"
import type { Decision, RuledParagraph, Verdict } from "#model/protocol.ts"
import style from "./decision-entry.module.css"
import { decisionTime } from "./decision-time.ts"
import { changesWords, redline } from "./redline.ts"
import { RedlineText } from "./redline-text.tsx"
import { verdictWord, words } from "./words.ts"

/** One line of the register, as it will be argued about afterwards. */
export const DecisionEntry = memo(function DecisionEntry({ decision }: { decision: Decision }) {
  const heading = `decision-${decision.number}`
  return (
    <article className={style.entry} aria-labelledby={heading}>
      <header className={style.header}>
        <span className={style.number}>{decision.number}</span>
        <h3 className={style.item} id={heading}>
          {decision.item}: <span data-verdict={decision.verdict}>{verdictWord(decision.target, decision.verdict)}</span>
        </h3>
      </header>
      <p className={style.when}>
        <time dateTime={new Date(decision.at).toISOString()} suppressHydrationWarning>
          {decisionTime(decision.at)}
        </time>{" "}
        · {decision.by}
      </p>
      {decision.paragraphs.map((paragraph) => (
        <Ruled key={paragraph.id} paragraph={paragraph} verdict={decision.verdict} />
      ))}
      {decision.note !== null && (
        <p className={style.note}>
          {words.note}: {decision.note}
        </p>
      )}
      <PositionsThen bound={decision.positions} />
      <p className={style.present}>
        {decision.present.length === 0 ? words.presentNone : `${words.present}: `}
        {decision.present.length > 0 && <Codes codes={decision.present} />}
      </p>
      <AsRecorded decision={decision} />
    </article>
  )
})

/** Lifting brackets agrees nothing: what stood in them is open as before. */
function Ruled({ paragraph, verdict }: { paragraph: RuledParagraph; verdict: Verdict }) {
  const isChanged = changesWords(redline(paragraph.before, paragraph.after))
  return (
    <div className={style.paragraph}>
      <p className={style.place}>{paragraph.place}</p>
      <RedlineText before={paragraph.before} after={paragraph.after} />
      {!isChanged && (
        <p className={style.unchanged}>{verdict === "lift" ? words.liftedBrackets : words.unchangedWords}</p>
      )}
    </div>
  )
}

function AsRecorded({ decision }: { decision: Decision }) {
  return (
    <details className={style.recorded}>
      <summary>{words.asRecorded}</summary>
      <Redline paragraphs={decision.paragraphs} />
      <p className={style.seal}>
        {words.seal} <code>{decision.hash}</code>
      </p>
    </details>
  )
}
