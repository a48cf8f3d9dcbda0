import { memo, type ReactNode } from "react"
import { Redline } from "#components/document/redline.tsx"
import { Codes } from "#components/people/delegation-code.tsx"
import type { ParagraphId } from "#model/ids.ts"
import type { Decision, RuledParagraph, Verdict } from "#model/protocol.ts"
import style from "./decision-entry.module.css"
import { decisionTime } from "./decision-time.ts"
import { changesWords, redline } from "./redline.ts"
import { RedlineText } from "./redline-text.tsx"
import { verdictWord, words } from "./words.ts"

type Props = {
  decision: Decision
  timeZone?: string | undefined
  /** The decision that reopened it, or null. */
  reopenedIn?: number | null
  onGo?: (paragraph: ParagraphId) => void
  /** Shows who stood where then: live in the room, as they are on paper. */
  showPositions?: (bound: Decision["positions"]) => ReactNode
  /** Null for whoever may not decide. */
  onReopen?: ((number: number) => void) | null
}

/** One line of the register, as it will be argued about afterwards. */
export const DecisionEntry = memo(function DecisionEntry({
  decision,
  timeZone,
  reopenedIn = null,
  onGo,
  showPositions,
  onReopen,
}: Props) {
  const heading = `decision-${decision.number}`
  return (
    <article className={style.entry} aria-labelledby={heading}>
      <header className={style.header}>
        <span className={style.number}>{decision.number}</span>
        <h3 className={style.item} id={heading}>
          {decision.item}: <span data-verdict={decision.verdict}>{verdictWord(decision)}</span>
        </h3>
      </header>
      <p className={style.when}>
        <time dateTime={new Date(decision.at).toISOString()} suppressHydrationWarning>
          {decisionTime(decision.at, timeZone)}
        </time>{" "}
        · {decision.by}
      </p>
      {decision.paragraphs.map((paragraph) => (
        <Ruled key={paragraph.id} paragraph={paragraph} verdict={decision.verdict} onGo={onGo} />
      ))}
      {decision.note !== null && (
        <p className={style.note}>
          {words.note}: {decision.note}
        </p>
      )}
      {showPositions?.(decision.positions)}
      <p className={style.present}>
        {decision.present.length === 0 ? words.presentNone : `${words.present}: `}
        {decision.present.length > 0 && <Codes codes={decision.present} />}
      </p>
      {decision.left?.map(({ text, why }) => (
        <p key={`${why} ${text}`} className={style.note}>
          {words.notPutBack}: <q>{text}</q> ({words.leftOut[why]})
        </p>
      ))}
      {reopenedIn !== null && <p className={style.note}>{words.reopenedIn(reopenedIn)}</p>}
      {onReopen && reopenedIn === null && decision.trace && (
        <button
          type="button"
          className={style.reopen}
          aria-label={words.reopenDecision(decision.number)}
          onClick={() => onReopen(decision.number)}
        >
          {words.reopen}
        </button>
      )}
      <AsRecorded decision={decision} />
    </article>
  )
})

/** Lifting brackets agrees nothing: what stood in them is open as before. */
const unchanged: Record<Verdict, string> = {
  accept: words.unchangedWords,
  reject: words.unchangedText,
  lift: words.liftedBrackets,
  restore: words.restoredWords,
  defer: words.deferredWords,
  reopen: words.reopenedWords,
}

function Ruled({ paragraph, verdict, onGo }: { paragraph: RuledParagraph; verdict: Verdict; onGo: Props["onGo"] }) {
  const isChanged = changesWords(redline(paragraph.before, paragraph.after))
  return (
    <div className={style.paragraph}>
      <p className={style.place}>
        {onGo ? (
          <button type="button" aria-label={words.goTo(paragraph.place)} onClick={() => onGo(paragraph.id)}>
            {paragraph.place}
          </button>
        ) : (
          paragraph.place
        )}
      </p>
      <RedlineText before={paragraph.before} after={paragraph.after} />
      {!isChanged && <p className={style.unchanged}>{unchanged[verdict]}</p>}
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
