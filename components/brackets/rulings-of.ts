import type { Translator } from "#components/language/translator.ts"
import type { OptionGroup } from "#model/option.ts"
import type { OptionName } from "#model/option-name.ts"
import type { DecisionRequest, DecisionTarget, ItemTarget, SelectionTarget, Verdict } from "#model/protocol.ts"

/** What the chair asks for, before it is known on which text. */
export type RulingRequest = Omit<DecisionRequest, "seen" | keyof RulingWords>
/** Under what the note to a ruling is found again by whoever looks elsewhere before ruling. */
export const noteKey = ({ target }: Pick<RulingRequest, "target">): string => `ruling ${JSON.stringify(target)}`

/** What the chair says with it, once they have looked. */
export type RulingWords = Pick<DecisionRequest, "note" | "adReferendum">

/** One thing the chair may do, said in the words of the trade. */
export type RulingChoice = { readonly label: string; readonly request: RulingRequest; readonly tone: Tone }
type Tone = "appears" | "vanishes" | "plain"

const choice = (label: string, target: DecisionTarget, verdict: Verdict, tone: Tone): RulingChoice => ({
  label,
  request: { target, verdict },
  tone,
})

/** The chair's choices on anything but a group of options. */
export function rulingsOf(t: Translator<"brackets">, target: ItemTarget): RulingChoice[] {
  switch (target.kind) {
    case "change":
      return [
        choice(t("acceptChange"), target, "accept", "appears"),
        choice(t("rejectChange"), target, "reject", "vanishes"),
        deferral(t, target),
      ]
    case "bracket":
      return [
        choice(t("liftBrackets"), target, "lift", "plain"),
        choice(t("acceptText"), target, "accept", "appears"),
        choice(t("rejectText"), target, "reject", "vanishes"),
        choice(t("asInBaseText"), target, "restore", "plain"),
        deferral(t, target),
      ]
    case "paragraph":
      return [
        choice(t("acceptParagraph"), target, "accept", "appears"),
        choice(t("rejectParagraph"), target, "reject", "vanishes"),
        deferral(t, target),
      ]
    case "option":
    case "group":
      return []
  }
}

/** The chair's choices on a paragraph in which nothing is undecided. */
export const rulingsAsItStands = (t: Translator<"brackets">, target: ItemTarget): RulingChoice[] => [
  choice(t("agreeAsItStands"), target, "accept", "appears"),
  deferral(t, target),
]

/** The chair's choices on the words that are selected. */
export const rulingsOfSelection = (t: Translator<"brackets">, target: SelectionTarget): RulingChoice[] => [
  choice(t("agreeSelection"), target, "accept", "appears"),
  choice(t("rejectSelection"), target, "reject", "vanishes"),
  choice(t("deferSelection"), target, "defer", "plain"),
]

export const reopening = (number: number): RulingRequest => ({
  target: { kind: "decision", number },
  verdict: "reopen",
})

const deferral = (t: Translator<"brackets">, target: ItemTarget): RulingChoice =>
  choice(t("defer"), target, "defer", "plain")

/** The chair's choices on each option of a group. */
export function rulingsOfOption(
  t: Translator<"brackets">,
  option: OptionGroup["options"][number],
  which: OptionName,
): RulingChoice[] {
  const target: ItemTarget = { kind: "option", id: option.id }
  return [
    choice(t("acceptOption", which), target, "accept", "appears"),
    choice(t("rejectOption", which), target, "reject", "vanishes"),
  ]
}

/** The chair's choices on all the alternatives. No text and the base text may always be chosen (law L6). */
export function rulingsOfGroup(t: Translator<"brackets">, { id }: OptionGroup): RulingChoice[] {
  const target: ItemTarget = { kind: "group", id }
  return [
    choice(t("chooseNoText"), target, "reject", "vanishes"),
    choice(t("asInBaseText"), target, "restore", "plain"),
    deferral(t, target),
  ]
}
