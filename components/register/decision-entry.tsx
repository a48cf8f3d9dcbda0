import { useTranslations } from "next-intl"
import { memo, type ReactNode } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import { Redline } from "#components/document/redline.tsx"
import { usePlace } from "#components/document/use-place.ts"
import { useTimes } from "#components/language/use-times.ts"
import { Codes } from "#components/people/delegation-code.tsx"
import type { ParagraphId } from "#model/ids.ts"
import type { Decision, RuledParagraph } from "#model/protocol.ts"
import { agreedWords } from "./agreed-words.ts"
import style from "./decision-entry.module.css"
import { changesWords, redline } from "./redline.ts"
import { RedlineText } from "./redline-text.tsx"
import { useItemWords } from "./use-item-words.ts"
import { useVerdictWord } from "./use-verdict-word.ts"

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
  const t = useTranslations("register")
  const { exact } = useTimes()
  const verdictWord = useVerdictWord()
  const itemWords = useItemWords()
  const heading = `decision-${decision.number}`
  return (
    <article className={style.entry} aria-labelledby={heading}>
      <header className={style.header}>
        <span className={style.number}>{decision.number}</span>
        <h3 className={style.item} id={heading}>
          {t.rich("itemAndVerdict", {
            item: () => <bdi>{itemWords(decision.item)}</bdi>,
            verdict: () => <span data-verdict={decision.verdict}>{verdictWord(decision)}</span>,
          })}
        </h3>
      </header>
      <p className={style.when}>
        <time dateTime={new Date(decision.at).toISOString()} suppressHydrationWarning>
          {exact(decision.at, timeZone)}
        </time>{" "}
        · {decision.by}
      </p>
      {decision.paragraphs.map((paragraph) => (
        <Ruled key={paragraph.id} paragraph={paragraph} decision={decision} onGo={onGo} />
      ))}
      {decision.note !== null && <p className={style.note}>{t("note", { note: decision.note })}</p>}
      {showPositions?.(decision.positions)}
      <p className={style.present}>
        {decision.present.length === 0 ? t("presentNone") : t("present")}{" "}
        {decision.present.length > 0 && <Codes codes={decision.present} />}
      </p>
      {decision.left?.map(({ text, why }) => (
        <p key={`${why} ${text}`} className={style.note}>
          {t.rich("notPutBack", { text, why: t(`leftOut.${why}`), q: (words) => <q {...ofTheDocument}>{words}</q> })}
        </p>
      ))}
      {reopenedIn !== null && <p className={style.note}>{t("reopenedIn", { number: reopenedIn })}</p>}
      {onReopen && reopenedIn === null && decision.trace && (
        <button
          type="button"
          className={style.reopen}
          aria-label={t("reopenDecision", { number: decision.number })}
          onClick={() => onReopen(decision.number)}
        >
          {t("reopen")}
        </button>
      )}
      {onReopen && reopenedIn === null && !decision.trace && decision.verdict !== "reopen" && (
        <p className={style.note}>{t("notTraced")}</p>
      )}
      <AsRecorded decision={decision} />
    </article>
  )
})

type RuledProps = { paragraph: RuledParagraph; decision: Decision; onGo: Props["onGo"] }

function Ruled({ paragraph, decision, onGo }: RuledProps) {
  const t = useTranslations("register")
  const say = usePlace()
  const compared = redline(paragraph.before, paragraph.after)
  const isChanged = changesWords(compared)
  const agreed = agreedWords(decision, paragraph.id)
  // Where words come or go the comparison shows that; only what was struck before and stays struck it cannot.
  const isAgreedAsMarked = agreed !== null && (!isChanged || agreed.some(({ kind }) => kind === "gone"))
  return (
    <div className={style.paragraph}>
      <p className={style.place}>
        {onGo ? (
          <button
            type="button"
            aria-label={t("goTo", { place: say(paragraph.place) })}
            onClick={() => onGo(paragraph.id)}
          >
            {say(paragraph.place)}
          </button>
        ) : (
          say(paragraph.place)
        )}
      </p>
      <RedlineText pieces={isAgreedAsMarked ? agreed : compared} />
      {!isChanged && (
        <p className={style.unchanged}>{t(agreed ? "agreedAsMarked" : `unchanged.${decision.verdict}`)}</p>
      )}
    </div>
  )
}

function AsRecorded({ decision }: { decision: Decision }) {
  const t = useTranslations("register")
  return (
    <details className={style.recorded}>
      <summary>{t("asRecorded")}</summary>
      <Redline paragraphs={decision.paragraphs} />
      <p className={style.seal}>
        {t("seal")} <code>{decision.hash}</code>
      </p>
    </details>
  )
}
