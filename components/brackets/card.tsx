import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect, useRef, useState } from "react"
import { usePlace } from "#components/document/use-place.ts"
import type { Translator } from "#components/language/translator.ts"
import { CardMeeting } from "#components/meeting/card-meeting.tsx"
import type { DelegationCode, GroupId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { placeOf } from "#model/place.ts"
import type { Plan } from "#model/plan.ts"
import type { Decision, DocumentView, ItemTarget, OpenItem, ParagraphNote } from "#model/protocol.ts"
import { isUndecided } from "#model/rule-paragraph.ts"
import { targetKey } from "#model/target-key.ts"
import style from "./card.module.css"
import { CardDetails } from "./card-details.tsx"
import { Notes } from "./notes.tsx"
import { PutOff } from "./put-off.tsx"
import type { AskRuling } from "./ruling.ts"
import { RulingStep } from "./ruling-step.tsx"
import { type RulingChoice, type RulingRequest, rulingsAsItStands, rulingsOf } from "./rulings-of.ts"
import type { Selected } from "./selected.ts"
import { SelectionVerdicts } from "./selection-verdicts.tsx"
import type { AskSponsorship } from "./sponsor-buttons.tsx"
import { sameTarget } from "./target.ts"
import { Trail } from "./trail.tsx"
import type { AskRulings } from "./unopposed-card.tsx"
import { useBackToVerdict } from "./use-back-to-verdict.ts"
import { useRuling } from "./use-ruling.ts"
import { VerdictButtons } from "./verdict-buttons.tsx"

/** What the person at this page may do; null for what they may not. */
export type Rights = {
  readonly acting: DelegationCode | null
  readonly rule: AskRuling | null
  readonly ruleAll: AskRulings | null
  readonly sponsor: AskSponsorship | null
}

export type CardProps = {
  view: DocumentView
  labelledGroups: readonly GroupId[]
  register: readonly Decision[]
  selected: Selected
  target: ItemTarget
  notes: readonly ParagraphNote[]
  rights: Rights
  /** Counts how often somebody came here by keyboard: each time the focus goes to what can be done. */
  arrivals: number
  onTarget: (target: ItemTarget) => void
  onPreview: (plan: Plan | null) => void
  onClose: () => void
  /** Goes on to what is open next after a ruling. */
  onNext: () => void
}

/** What is selected, whose it is, and what may be done with it. */
export function Card(props: CardProps) {
  const t = useTranslations("brackets")
  const say = usePlace()
  const { view, selected, target, rights, arrivals, onClose } = props
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (arrivals > 0) focusFirstAct(card.current)
  }, [arrivals])
  const item = view.open.find((item) => sameTarget(item.target, target)) ?? null
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose()
  }
  return (
    <section
      ref={card}
      className={style.card}
      aria-labelledby="card-heading"
      data-commands="selected"
      tabIndex={-1}
      onKeyDown={handleKeyDown}
    >
      <header className={style.header}>
        <h2 className={style.heading} id="card-heading">
          {t(`kind.${target.kind}`)}{" "}
          <span className={style.where}>{say(item?.place ?? placeOfSelected(view, selected))}</span>
        </h2>
        <button type="button" className={style.close} onClick={onClose} aria-label={t("close")}>
          ×
        </button>
      </header>
      <Trail selected={selected} target={target} open={view.open} onTarget={props.onTarget} />
      <Body key={targetKey(target)} {...props} item={item} />
      <CardMeeting
        key={`meeting ${targetKey(target)}`}
        target={target}
        paragraph={selected.paragraph}
        view={view}
        register={props.register}
      />
      {rights.rule !== null && <Notes notes={notesOn(props, item)} />}
    </section>
  )
}

/** What can be done comes first to whoever comes by keyboard; where nothing can, the card itself is read out. */
function focusFirstAct(card: HTMLElement | null): void {
  const act = card?.querySelector<HTMLElement>("[data-verdict], [data-sponsor]")
  ;(act ?? card)?.focus({ preventScroll: true })
}

function Body(props: CardProps & { item: OpenItem | null }) {
  const t = useTranslations("brackets")
  const { view, register, selected, target, rights, onPreview } = props
  const [label, setLabel] = useState("")
  const { ruling, look, cancel, confirm } = useRuling({
    paragraphs: view.paragraphs,
    register,
    ask: rights.rule ?? refuse(t("onlyChair")),
    onPreview,
  })
  // Whoever points at the same thing again, one alternative of several ruled on, goes on with it.
  const pointed = useRef(selected)
  useEffect(() => {
    if (pointed.current !== selected && ruling.step === "taken") cancel()
    pointed.current = selected
  }, [selected, ruling.step, cancel])
  const handleLook = (request: RulingRequest, words: string) => {
    setLabel(words)
    look(request)
  }
  const isChoosing = ruling.step === "choosing"
  const verdicts = useBackToVerdict(isChoosing, label)
  const onLook = rights.rule !== null && isChoosing ? handleLook : null
  const choices = choicesOn(t, target, view.paragraphs)
  const mayRule =
    props.item !== null || view.paragraphs.some(({ id }) => target.kind === "paragraph" && target.id === id)
  return (
    <div ref={verdicts}>
      {isChoosing && <CardDetails {...props} onLook={onLook} />}
      {isChoosing && mayRule && <PutOff target={target} register={register} />}
      {onLook !== null && mayRule && choices.length > 0 && (
        <VerdictButtons choices={choices} label={t("chairRules")} onLook={onLook} />
      )}
      {onLook !== null && selected.words && <SelectionVerdicts target={selected.words} onLook={onLook} />}
      <RulingStep
        ruling={ruling}
        label={label}
        paragraphs={view.paragraphs}
        register={register}
        paragraph={selected.paragraph}
        onLook={look}
        onConfirm={confirm}
        onCancel={cancel}
        onNext={props.onNext}
      />
    </div>
  )
}

/** Where nothing is undecided in a paragraph, it is agreed as it stands. */
function choicesOn(t: Translator<"brackets">, target: ItemTarget, paragraphs: readonly Paragraph[]): RulingChoice[] {
  const paragraph = target.kind === "paragraph" ? paragraphs.find(({ id }) => id === target.id) : undefined
  return paragraph && !isUndecided(paragraph) ? rulingsAsItStands(t, target) : rulingsOf(t, target)
}

const refuse =
  (message: string): AskRuling =>
  async () => ({ state: "refused", code: "not-chair", message })

const placeOfSelected = (view: DocumentView, selected: Selected): string => placeOf(view.paragraphs, selected.paragraph)

/** The notes on the selected paragraph and on those the target lies in, unless it reaches over most of the text. */
function notesOn({ notes, selected }: CardProps, item: OpenItem | null): readonly ParagraphNote[] {
  const reached = item !== null && item.paragraphs.length <= 8 ? item.paragraphs : []
  const paragraphs = new Set([selected.paragraph, ...reached])
  return notes.filter((note) => paragraphs.has(note.paragraph))
}
