import type { OptionGroup } from "#model/option.ts"
import type { DecisionRequest, ItemTarget, Verdict } from "#model/protocol.ts"
import { words } from "./words.ts"

/** What the chair asks for, before it is known on which text. */
export type RulingRequest = Omit<DecisionRequest, "seen">

/** One thing the chair may do, said in the words of the trade. */
export type RulingChoice = { readonly label: string; readonly request: RulingRequest; readonly tone: Tone }
type Tone = "appears" | "vanishes" | "plain"

const choice = (label: string, target: ItemTarget, verdict: Verdict, tone: Tone): RulingChoice => ({
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
      ]
    case "bracket":
      return [
        choice(words.liftBrackets, target, "lift", "plain"),
        choice(words.acceptText, target, "accept", "appears"),
        choice(words.rejectText, target, "reject", "vanishes"),
      ]
    case "paragraph":
      return [
        choice(words.acceptParagraph, target, "accept", "appears"),
        choice(words.rejectParagraph, target, "reject", "vanishes"),
      ]
    case "option":
    case "group":
      return []
  }
}

/** The chair's choices on each option of a group. */
export function rulingsOfOption(option: OptionGroup["options"][number], isLabelled: boolean): RulingChoice[] {
  const target: ItemTarget = { kind: "option", id: option.id }
  const name = words.optionName(option.number, isLabelled)
  return [
    choice(words.acceptOption(name), target, "accept", "appears"),
    choice(words.rejectOption(name), target, "reject", "vanishes"),
  ]
}

export const noText = (group: OptionGroup): RulingChoice =>
  choice(words.chooseNoText, { kind: "group", id: group.id }, "reject", "vanishes")
