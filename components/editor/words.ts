import type { CommandRefusal } from "./commands/act.ts"
import type { CommandNote } from "./note.ts"
import type { ToolName } from "./tools.ts"

/** What the tools over the text say. */
export const words = {
  drafting: "Drafting",
  bracketsMenu: "Brackets",
  bracketsMenuLabel: "Brackets and options: more",
  paragraphMenu: "Paragraph",
  paragraphMenuLabel: "Style and level of a new paragraph",
  styles: { item: "Lettered", body: "Plain", call: "Call" },
  levels: ["Item", "Sub-item", "Sub-sub"],
  undo: "Undo",
  redo: "Redo",
  ownWork: (act: string, key: string) => `${act} own work (${key})`,
  ownHistory: (act: string) => `${act} own work`,
  nothingOfOwn: "There is nothing of your own to take back or to do again.",
  asStyle: (name: string) => `Set paragraph: ${name}`,
  withKey: (label: string, key: string) => `${label} (${key})`,
  withReason: (label: string, reason: string) => `${label}. ${reason}`,
  card: "card",
  cardHelp: (key: string) =>
    `${key} opens the card of what the caret stands in and goes to it; Escape comes back to the text`,
  dragOwn: "Drag to draw these brackets wider or narrower",
} as const

export const toolWords: Record<Exclude<ToolName, "levelIn" | "levelOut">, string> = {
  putInBrackets: "Put in brackets",
  unbracketOwn: "Unbracket",
  fitBracket: "Draw own brackets round the selection",
  endFurther: "End of own brackets: one word further",
  endBack: "End of own brackets: one word back",
  beginBack: "Beginning of own brackets: one word earlier",
  beginFurther: "Beginning of own brackets: one word later",
  writeAlternative: "Write alternative",
  withdrawAlternative: "Take own alternative back",
  bracketIntoOptions: "Turn these brackets into options",
  newParagraph: "New paragraph",
}

/** Why a command cannot be done here, as a person reads it. */
export const commandReasons: Record<CommandRefusal, string> = {
  "nothing-selected": "Select the words first.",
  "read-only-header": "The header of the document is not edited here.",
  "crossing-brackets": "These brackets would cross others. Select all or none of the bracketed words.",
  "no-bracket": "The caret is not in brackets.",
  "not-own": "Only the delegation that put the brackets can lift them, or the chair by decision.",
  "co-sponsored": "Others stand behind these brackets too. Withdraw from them instead.",
  "not-a-new-paragraph": "Style and level can be set in paragraphs of your own that are new.",
  "no-words": "There are no words here to bracket or to answer.",
  "nowhere-further": "The bracket cannot be drawn further this way.",
  "beside-the-bracket": "The selected words are outside every bracket. Select words in or over your own.",
  "options-inside": "Options stand in this bracket already. Put the caret in one of them to add another.",
  "parts-of-paragraphs":
    "This holds parts of several paragraphs. Whole paragraphs can be alternatives, or words within one.",
  "no-options": "The caret is not in an alternative.",
  "not-own-alternative": "Others stand behind this alternative or have words in it. Only your own can be taken back.",
  unlawful: "This would change what is not your delegation’s, so the server would not take it.",
  "place-gone": "These words are no longer where they stood.",
}

/** What a command did besides what was asked. */
export const commandNotes: Record<CommandNote, string> = {
  "brackets-drawn-wider": "Your brackets would have crossed others: they reach round the whole of these.",
}
