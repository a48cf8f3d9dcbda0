import type { OptionGroup } from "#model/option.ts"
import type { DecisionRequest, DecisionTarget, ItemTarget, SelectionTarget, Verdict } from "#model/protocol.ts"
import { words } from "./words.ts"

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
export function rulingsOf(target: ItemTarget): RulingChoice[] {
  switch (target.kind) {
    case "change":
      return [
        choice(words.acceptChange, target, "accept", "appears"),
        choice(words.rejectChange, target, "reject", "vanishes"),
        deferral(target),
      ]
    case "bracket":
      return [
        choice(words.liftBrackets, target, "lift", "plain"),
        choice(words.acceptText, target, "accept", "appears"),
        choice(words.rejectText, target, "reject", "vanishes"),
        choice(words.asInBaseText, target, "restore", "plain"),
        deferral(target),
      ]
    case "paragraph":
      return [
        choice(words.acceptParagraph, target, "accept", "appears"),
        choice(words.rejectParagraph, target, "reject", "vanishes"),
        deferral(target),
      ]
    case "option":
    case "group":
      return []
  }
}

/** The chair's choices on a paragraph in which nothing is undecided. */
export const rulingsAsItStands = (target: ItemTarget): RulingChoice[] => [
  choice(words.agreeAsItStands, target, "accept", "appears"),
  deferral(target),
]

/** The chair's choices on the words that are selected. */
export const rulingsOfSelection = (target: SelectionTarget): RulingChoice[] => [
  choice(words.agreeSelection, target, "accept", "appears"),
  choice(words.rejectSelection, target, "reject", "vanishes"),
  choice(words.deferSelection, target, "defer", "plain"),
]

export const reopening = (number: number): RulingRequest => ({
  target: { kind: "decision", number },
  verdict: "reopen",
})

const deferral = (target: ItemTarget): RulingChoice => choice(words.defer, target, "defer", "plain")

/** The chair's choices on each option of a group. */
export function rulingsOfOption(option: OptionGroup["options"][number], isLabelled: boolean): RulingChoice[] {
  const target: ItemTarget = { kind: "option", id: option.id }
  const name = words.optionName(option.number, isLabelled)
  return [
    choice(words.acceptOption(name), target, "accept", "appears"),
    choice(words.rejectOption(name), target, "reject", "vanishes"),
  ]
}

/** The chair's choices on all the alternatives. No text and the base text may always be chosen (law L6). */
export function rulingsOfGroup({ id }: OptionGroup): RulingChoice[] {
  const target: ItemTarget = { kind: "group", id }
  return [
    choice(words.chooseNoText, target, "reject", "vanishes"),
    choice(words.asInBaseText, target, "restore", "plain"),
    deferral(target),
  ]
}
