import { useTranslations } from "next-intl"
import type { Translator } from "#components/language/translator.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Plan, PlannedParagraph } from "#model/plan.ts"
import { ofTheDocument } from "./document-language.ts"
import { type Fate, fateOf } from "./fate.ts"
import { type LiftedBracket, liftedBrackets } from "./lifted-brackets.ts"
import { shortened } from "./shortened.ts"
import { usePlace } from "./use-place.ts"
import { usePlanInWords } from "./use-plan-in-words.ts"

type Props = {
  plan: Plan
  /** The whole text as it stands: what is ruled on may lie in brackets that reach further. */
  text?: readonly Paragraph[]
  /** "recognizing, e)" for each paragraph. */
  places?: ReadonlyMap<ParagraphId, string>
}

/** Shows before a ruling exactly which words will appear and which will vanish, whoever's they are. */
export function PlanPreview({ plan, text = [], places }: Props) {
  const t = useTranslations("document")
  const planInWords = usePlanInWords()
  const say = usePlace()
  const changed = plan.paragraphs.filter(isChanged)
  return (
    <div className="plan-preview">
      <p className="plan-summary">{planInWords(plan, text)}</p>
      {changed.length === 0 &&
        liftedBrackets(plan, text).map((bracket) => <Lifted key={bracket.id} bracket={bracket} />)}
      {changed.map((planned) => (
        <div key={planned.id} className="planned-paragraph">
          {places?.has(planned.id) && <p className="planned-place">{say(places.get(planned.id) ?? "")}</p>}
          {planned.before === null && <p className="planned-note">{t("newParagraph")}</p>}
          {planned.after === null && <p className="planned-note">{t("paragraphGoes")}</p>}
          <p className="planned-words" {...ofTheDocument}>
            {piecesOf(planned, t)}
          </p>
        </div>
      ))}
    </div>
  )
}

/** Where no word changes, the brackets that go are shown with the words they stand round. */
const Lifted = ({ bracket: { begins, ends } }: { bracket: LiftedBracket }) => (
  <p className="planned-words planned-brackets" {...ofTheDocument}>
    <del className="goes">[</del>
    {ends === "" ? begins : `${begins} … ${ends}`}
    <del className="goes">]</del>
  </p>
)

const isChanged = (planned: PlannedParagraph) =>
  planned.before === null || planned.after === null || planned.pieces.some((piece) => fateOf(piece) !== "stays")

function piecesOf({ pieces }: PlannedParagraph, t: Translator<"document">) {
  const stretches = stretchesOf(pieces.map((piece) => ({ text: piece.text, fate: fateOf(piece) })))
  return stretches.map(({ text, fate }, i) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place alone
    if (fate === "stays") return <span key={i}>{shortened(text, i === 0, i === stretches.length - 1)}</span>
    const Tag = goes.includes(fate) ? "del" : "ins"
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place alone
      <Tag key={i} className={`fate-${fate}`} title={t(`title.${fate}`)}>
        {text}
      </Tag>
    )
  })
}

const goes: readonly Fate[] = ["struck", "vanishes", "contested"]

/** Neighbouring words of one fate as one. */
function stretchesOf(pieces: readonly { text: string; fate: Fate }[]): { text: string; fate: Fate }[] {
  const stretches: { text: string; fate: Fate }[] = []
  for (const piece of pieces) {
    const last = stretches.at(-1)
    if (last?.fate === piece.fate) last.text += piece.text
    else stretches.push({ ...piece })
  }
  return stretches
}
