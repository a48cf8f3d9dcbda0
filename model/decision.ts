import type { ParagraphId } from "./ids.ts"
import { seenIn } from "./open-items.ts"
import type { Paragraph } from "./paragraph.ts"
import { placesOf } from "./place.ts"
import { markupLinesOf } from "./plain-text.ts"
import { applyToValues, type Plan } from "./plan.ts"
import type { Decision, DecisionRequest, DecisionTarget, LeftOut, RuledParagraph } from "./protocol.ts"
import type { DocumentRecord } from "./record.ts"
import { planRedraft } from "./redraft.ts"
import { planReopening } from "./reopen.ts"
import { restoreBracket, restoreGroup } from "./rule-base-text.ts"
import { ruleOnBracket } from "./rule-bracket.ts"
import { ruleOnChange } from "./rule-change.ts"
import { ruleOnGroup, ruleOnOption } from "./rule-option.ts"
import { ruleOnParagraph, ruleOnSelection } from "./rule-paragraph.ts"
import { type Ask, type Refused, type Ruling, refuse } from "./ruling.ts"
import { type Subject, subjectOf } from "./subject.ts"

export { openItems, seenOf } from "./open-items.ts"
export type { Refused, RulingRefusal } from "./ruling.ts"

/** What of the record a ruling is worked out with. */
export type RuledOn = Pick<DocumentRecord, "register" | "labelledGroups">

/** A ruling worked out but not yet taken. */
export type PlannedRuling = {
  readonly ok: true
  readonly plan: Plan
  /** The hash of the text it was worked out on. */
  readonly seen: string
  /** "Option 2 of 2 in recognizing". */
  readonly item: string
  /** Each paragraph it changes, before and after, for the register; those it is about where it changes none. */
  readonly paragraphs: readonly RuledParagraph[]
  /** What a reopening could not put back. */
  readonly left?: readonly LeftOut[]
}

/**
 * Works out what a ruling does to the text: for the server to write, for the browser to show beforehand.
 *
 * Shape:   `number` is the one the decision will have in the register; `newId` gives unused paragraph ids. Of the record
 *          a reopening asks the register, and the name of an option whether it has a label.
 * Refuses: "not-found", "already-decided", "inner-brackets-open", "options-open"; "nothing-to-rule" for a verdict
 *          that says nothing about such a target; what `planReopening` refuses. Whether the text is still the one seen
 *          is for the caller to compare.
 * Source:  laws L1, L5, L6, L7, model/RULES.md.
 */
export function planRuling(
  paragraphs: readonly Paragraph[],
  request: Omit<DecisionRequest, "seen">,
  number: number,
  newId: () => ParagraphId,
  { register, labelledGroups }: RuledOn = { register: [], labelledGroups: [] },
): PlannedRuling | Refused {
  const { target, verdict } = request
  if (target.kind === "decision" || verdict === "reopen") return planned(paragraphs, request, newId, register)
  const subject = subjectOf(paragraphs, target, labelledGroups)
  if (!subject) return refuse("not-found")
  const about = { seen: seenIn(paragraphs)(subject), item: itemOf(paragraphs, subject) }
  if (verdict === "defer") return { ok: true, plan: noChange, ...about, paragraphs: asTheyStand(paragraphs, subject) }
  const ruling = rule({ paragraphs, number, includeInner: request.includeInner === true }, target, verdict)
  if (!ruling.ok) return ruling
  const plan = planRedraft(paragraphs, ruling.redraft, newId)
  if (plan.paragraphs.length > 0) return { ok: true, plan, ...about, paragraphs: ruledParagraphs(paragraphs, plan) }
  const agreesAsItStands = verdict === "accept" && (target.kind === "paragraph" || target.kind === "selection")
  if (!agreesAsItStands) return refuse("nothing-to-rule")
  return { ok: true, plan, ...about, paragraphs: asTheyStand(paragraphs, subject) }
}

const noChange: Plan = { paragraphs: [] }

function planned(
  paragraphs: readonly Paragraph[],
  { target, verdict }: Omit<DecisionRequest, "seen">,
  newId: () => ParagraphId,
  register: readonly Decision[],
): PlannedRuling | Refused {
  if (target.kind !== "decision" || verdict !== "reopen") return refuse("nothing-to-rule")
  const reopening = planReopening(paragraphs, register, target.number, newId)
  if (!reopening.ok) return reopening
  const { decision, plan, seen, left } = reopening
  const isChanging = plan.paragraphs.length > 0
  const touched = decision.paragraphs.map(({ id }) => id)
  return {
    ok: true,
    plan,
    seen,
    item: `Decision ${decision.number}: ${decision.item}`,
    paragraphs: isChanging ? ruledParagraphs(paragraphs, plan) : asTheyStand(paragraphs, { paragraphs: touched }),
    ...(left.length > 0 ? { left } : {}),
  }
}

type Ruled = Exclude<DecisionTarget, { kind: "decision" }>

function rule(ask: Ask, target: Ruled, verdict: "accept" | "reject" | "lift" | "restore"): Ruling {
  if (verdict === "restore") return restore(ask, target)
  if (target.kind === "bracket") return ruleOnBracket(ask, target.id, verdict)
  if (verdict === "lift") return refuse("nothing-to-rule")
  switch (target.kind) {
    case "change":
      return ruleOnChange(ask, target.id, verdict)
    case "option":
      return ruleOnOption(ask, target.id, verdict)
    case "group":
      return verdict === "reject" ? ruleOnGroup(ask, target.id) : refuse("nothing-to-rule")
    case "paragraph":
      return ruleOnParagraph(ask, target.id, verdict)
    case "selection":
      return ruleOnSelection(ask, target, verdict)
  }
}

function restore(ask: Ask, target: Ruled): Ruling {
  if (target.kind === "bracket") return restoreBracket(ask, target.id)
  return target.kind === "group" ? restoreGroup(ask, target.id) : refuse("nothing-to-rule")
}

/** Paragraphs that a ruling is about and leaves as they are. */
function asTheyStand(paragraphs: readonly Paragraph[], of: Pick<Subject, "paragraphs">): RuledParagraph[] {
  const texts = textsOf(paragraphs, new Set(of.paragraphs))
  const places = placesOf(paragraphs)
  return of.paragraphs.flatMap((id) => {
    const text = texts.get(id)
    return text === undefined ? [] : [{ id, place: places.get(id) ?? "", before: text, after: text }]
  })
}

/** What a subject is, in words: "Option 2 of 2 in recognizing". */
export function itemOf(paragraphs: readonly Paragraph[], { name, paragraphs: [first] }: Subject): string {
  const place = placesOf(paragraphs).get(first as ParagraphId)
  return place ? `${name} in ${place}` : name
}

/** The changed paragraphs as marked-up plain text; a new one has no text before, one that goes none after. */
export function ruledParagraphs(paragraphs: readonly Paragraph[], plan: Plan): RuledParagraph[] {
  const after = applyToValues(paragraphs, plan)
  const changed = new Set(plan.paragraphs.map(({ id }) => id))
  const textBefore = textsOf(paragraphs, changed)
  const textAfter = textsOf(after, changed)
  const placesBefore = placesOf(paragraphs)
  const placesAfter = placesOf(after)
  return plan.paragraphs.map(({ id }) => ({
    id,
    place: placesBefore.get(id) ?? placesAfter.get(id) ?? "",
    before: textBefore.get(id) ?? "",
    after: textAfter.get(id) ?? "",
  }))
}

/** Only of the paragraphs that are wanted: a ruling on many things asks for few of them each time. */
function textsOf(paragraphs: readonly Paragraph[], wanted: ReadonlySet<ParagraphId>): Map<ParagraphId, string> {
  const ofThese = paragraphs.filter(({ id }) => wanted.has(id))
  const lines = markupLinesOf(paragraphs, ({ id }) => wanted.has(id))
  return new Map(ofThese.map(({ id }, index) => [id, lines[index] as string]))
}
