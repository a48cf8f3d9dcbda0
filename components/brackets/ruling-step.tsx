import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from "react"
import { PlanPreview } from "#components/document/plan-preview.tsx"
import { RedlineText } from "#components/register/redline-text.tsx"
import { verdictWord } from "#components/register/words.ts"
import { assertNever } from "#model/assert.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { RuledParagraph } from "#model/protocol.ts"
import style from "./card.module.css"
import { lookAhead } from "./look-ahead.ts"
import type { Planned, Ruling } from "./ruling.ts"
import type { RulingRequest } from "./rulings-of.ts"
import { failure, rulingRefusals, words } from "./words.ts"

type Props = {
  ruling: Ruling
  /** What the chair chose to do, as the button said it. */
  label: string
  paragraphs: readonly Paragraph[]
  nextNumber: number
  onLook: (request: RulingRequest) => void
  onConfirm: () => void
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
  const { ruling, label, paragraphs, nextNumber, onLook, onConfirm, onCancel, onNext } = props
  switch (ruling.step) {
    case "choosing":
      return null
    case "looking":
    case "asking":
      return (
        <>
          <h3 className={style.stepHeading}>{words.lookFirst}</h3>
          <WillHappen planned={ruling.planned} text={paragraphs} />
          <Buttons onCancel={onCancel}>
            <ActButton key="confirm" isBusy={ruling.step === "asking"} onAct={onConfirm}>
              {ruling.step === "asking" ? words.recording : label}
            </ActButton>
          </Buttons>
        </>
      )
    case "cannot":
      return (
        <>
          <h3 className={style.stepHeading}>{words.cannot}</h3>
          <p role="alert">{failure(ruling.reason, rulingRefusals)}</p>
          <Buttons onCancel={onCancel}>
            {mayIncludeInner(ruling) && (
              <ActButton key="inner" onAct={() => onLook({ ...ruling.request, includeInner: true })}>
                {words.includeInner(ruling.open.length)}
              </ActButton>
            )}
          </Buttons>
        </>
      )
    case "moved":
      return (
        <>
          <h3 className={style.stepHeading} role="alert">
            {words.movedHeading}
          </h3>
          <Difference planned={ruling.planned} now={lookAhead(paragraphs, ruling.request, nextNumber)} />
          <Buttons onCancel={onCancel}>
            <ActButton key="again" onAct={() => onLook(ruling.request)}>
              {words.lookAgain}
            </ActButton>
          </Buttons>
        </>
      )
    case "taken":
      return (
        <>
          <h3 className={style.stepHeading} role="status">
            {words.taken(ruling.decision.number)}
          </h3>
          <p>{`${ruling.decision.item}: ${verdictWord(ruling.decision.target, ruling.decision.verdict)}.`}</p>
          <div className={style.buttons}>
            <ActButton key="next" onAct={onNext}>
              {words.next}
            </ActButton>
          </div>
        </>
      )
    case "failed":
      return (
        <>
          <p role="alert">{ruling.message}</p>
          <Buttons onCancel={onCancel}>
            <ActButton key="again" onAct={() => onLook(ruling.request)}>
              {words.lookAgain}
            </ActButton>
          </Buttons>
        </>
      )
    default:
      return assertNever(ruling)
  }
}

/** The exact words that will appear and vanish, paragraph by paragraph. */
function WillHappen({ planned, text }: { planned: Planned; text: readonly Paragraph[] }) {
  const places = useMemo(() => new Map(planned.paragraphs.map(({ id, place }) => [id, place])), [planned])
  return <PlanPreview plan={planned.plan} text={text} places={places} />
}

function Difference({ planned, now }: { planned: Planned; now: Ruling }) {
  if (now.step !== "looking")
    return (
      <p>
        {now.step === "cannot" && now.reason !== "not-found" ? failure(now.reason, rulingRefusals) : words.movedGone}
      </p>
    )
  const moved = differing(planned.paragraphs, now.planned.paragraphs)
  return (
    <>
      <p>{moved.length > 0 ? words.movedIntro : words.movedSame}</p>
      {moved.map(({ id, place, was, is }) => (
        <Redlined key={id} place={place} before={was} after={is} />
      ))}
    </>
  )
}

function differing(was: readonly RuledParagraph[], is: readonly RuledParagraph[]) {
  const ids = [...new Set([...was, ...is].map((paragraph) => paragraph.id))]
  return ids.flatMap((id) => {
    const old = was.find((paragraph) => paragraph.id === id)
    const now = is.find((paragraph) => paragraph.id === id)
    const pair = { id, place: now?.place ?? old?.place ?? "", was: old?.before ?? "", is: now?.before ?? "" }
    return pair.was === pair.is ? [] : pair
  })
}

function Redlined({ place, before, after }: { place: string; before: string; after: string }) {
  return (
    <div className={style.redlined}>
      <p className={style.place}>{place}</p>
      <RedlineText before={before} after={after} />
    </div>
  )
}

const mayIncludeInner = ({ reason, request }: Extract<Ruling, { step: "cannot" }>) =>
  reason === "inner-brackets-open" && !request.includeInner

/** Where there is nothing to do but go back, the focus goes to that. */
function Buttons({ children, onCancel }: { children: ReactNode; onCancel: () => void }) {
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!children) cancel.current?.focus({ preventScroll: true })
  }, [children])
  return (
    <div className={style.buttons}>
      {children}
      <button ref={cancel} type="button" className={style.quiet} onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  )
}

type ActProps = { children: ReactNode; onAct: () => void; isBusy?: boolean }

/** The button that acts. It takes the focus, and a key held down from the step before does not press it. */
function ActButton({ children, onAct, isBusy = false }: ActProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus({ preventScroll: true }), [])
  return (
    <button
      ref={button}
      type="button"
      className={style.act}
      aria-disabled={isBusy}
      onKeyDown={(event) => event.repeat && event.preventDefault()}
      onClick={() => !isBusy && onAct()}
    >
      {children}
    </button>
  )
}
