import { useFormatter, useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useRef } from "react"
import { useMeetingHere } from "#components/meeting/meeting-context.ts"
import { useItemWords } from "#components/register/use-item-words.ts"
import { useVerdictWord } from "#components/register/use-verdict-word.ts"
import { assertNever } from "#model/assert.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Decision } from "#model/protocol.ts"
import { subjectOf } from "#model/subject.ts"
import { ActButton, Buttons } from "./act-button.tsx"
import style from "./card.module.css"
import { Difference } from "./difference.tsx"
import { lookAhead } from "./look-ahead.ts"
import { LookingStep } from "./looking-step.tsx"
import type { Ruling } from "./ruling.ts"
import { noteKey, type RulingRequest, type RulingWords } from "./rulings-of.ts"
import { useRefusals } from "./use-refusals.ts"
import { WhatBecame } from "./what-became.tsx"

type Props = {
  ruling: Ruling
  /** What the chair chose to do, as the button said it. */
  label: string
  paragraphs: readonly Paragraph[]
  register: readonly Decision[]
  /** Where it stands, or stood; left out where a decision is reopened. */
  paragraph?: ParagraphId
  onLook: (request: RulingRequest) => void
  onConfirm: (words: RulingWords) => void
  onCancel: () => void
  /** Goes on to what is open next. */
  onNext: () => void
}

/** The look before the leap: what a ruling will do, and then, if the chair says so again, the ruling. */
export function RulingStep(props: Props) {
  const { ruling, onCancel } = props
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return
    event.stopPropagation()
    onCancel()
  }
  // A card long enough to scroll begins again at its top: the summary comes before the details.
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (ruling.step !== "choosing") place.current?.closest("section")?.parentElement?.scrollTo({ top: 0 })
  }, [ruling.step])
  if (ruling.step === "choosing") return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes back from wherever inside the focus is.
    <div ref={place} className={style.step} data-step={ruling.step} onKeyDown={handleKeyDown}>
      <Step {...props} />
    </div>
  )
}

function Step(props: Props) {
  const t = useTranslations("brackets")
  const format = useFormatter()
  const refusals = useRefusals()
  const verdictWord = useVerdictWord()
  const itemWords = useItemWords()
  const { ruling, label, paragraphs, register, onLook, onConfirm, onCancel, onNext } = props
  if (isWithoutAnswer(ruling) && props.paragraph && isGone(ruling, paragraphs)) {
    return (
      <>
        <h3 className={style.stepHeading} role="alert">
          {t("notDecided", { act: label })}
        </h3>
        <WhatBecame {...{ target: ruling.request.target, register, paragraphs, paragraph: props.paragraph }} />
        <Buttons onCancel={onCancel} />
      </>
    )
  }
  switch (ruling.step) {
    case "choosing":
      return null
    case "looking":
    case "asking":
      return <LookingStep {...{ ruling, label, paragraphs, onConfirm, onCancel }} />
    case "cannot":
      return (
        <>
          <h3 className={style.stepHeading}>{t("cannot")}</h3>
          <p role="alert">{refusals.ofRuling(ruling.reason)}</p>
          {isOfDecisions(ruling.reason) && (
            <p>{t("theseDecisions", { numbers: format.list(ruling.open, { type: "unit" }) })}</p>
          )}
          <WhatBecame {...{ target: ruling.request.target, register, paragraphs }} />
          <Buttons onCancel={onCancel}>
            {mayIncludeInner(ruling) && (
              <ActButton key="inner" onAct={() => onLook({ ...ruling.request, includeInner: true })}>
                {t("includeInner", { count: ruling.open.length })}
              </ActButton>
            )}
          </Buttons>
        </>
      )
    case "moved":
      return (
        <>
          <h3 className={style.stepHeading} role="alert">
            {t("movedHeading")}
          </h3>
          <Difference planned={ruling.planned} now={lookAhead(paragraphs, ruling.request, register)} />
          <Buttons onCancel={onCancel}>
            <ActButton key="again" onAct={() => onLook(ruling.request)}>
              {t("lookAgain")}
            </ActButton>
          </Buttons>
        </>
      )
    case "taken":
      return (
        <>
          <NoteUsed request={ruling.request} />
          <h3 className={style.stepHeading} role="status">
            {t("taken", { number: ruling.decision.number })}
          </h3>
          <p>{t("ruled", { item: itemWords(ruling.decision.item), verdict: verdictWord(ruling.decision) })}</p>
          <div className={style.buttons}>
            <ActButton key="next" onAct={onNext}>
              {t("next")}
            </ActButton>
          </div>
        </>
      )
    case "failed":
      return (
        <>
          <p role="alert">{ruling.message}</p>
          <WhatBecame {...{ target: ruling.request.target, register, paragraphs }} />
          <Buttons onCancel={onCancel}>
            <ActButton key="again" onAct={() => onLook(ruling.request)}>
              {t("lookAgain")}
            </ActButton>
          </Buttons>
        </>
      )
    default:
      return assertNever(ruling)
  }
}

/** What was said with a ruling that was taken stands in the register, and is no longer being typed. */
function NoteUsed({ request }: { request: RulingRequest }) {
  const { drafts } = useMeetingHere()
  useEffect(() => drafts.put(noteKey(request), null), [drafts, request])
  return null
}

type WithoutAnswer = Extract<Ruling, { step: "looking" | "cannot" | "failed" }>

/** Nothing is on its way: what goes meanwhile does not go by this ruling. */
const isWithoutAnswer = (ruling: Ruling): ruling is WithoutAnswer =>
  ruling.step === "looking" || ruling.step === "cannot" || ruling.step === "failed"

/** Withdrawn while the chair looked, or decided from another window. */
const isGone = ({ request: { target } }: { request: RulingRequest }, paragraphs: readonly Paragraph[]): boolean =>
  target.kind !== "decision" && target.kind !== "selection" && subjectOf(paragraphs, target) === null

const mayIncludeInner = ({ reason, request }: Extract<Ruling, { step: "cannot" }>) =>
  reason === "inner-brackets-open" && !request.includeInner

const isOfDecisions = (reason: string) => reason === "later-decision" || reason === "already-reopened"
