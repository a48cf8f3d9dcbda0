import type { CommandRefusal } from "./commands/act.ts"
import type { CommandNote } from "./note.ts"

/** Why a command cannot be done here, as a person reads it. */
export const commandReasons: Record<CommandRefusal, string> = {
  "nothing-selected": "Select the words first.",
  "read-only-header": "The header of the document is not edited here.",
  "crossing-brackets": "These brackets would cross others. Select all or none of the bracketed words.",
  "no-bracket": "The caret is not in brackets.",
  "not-own": "Only the delegation that put the brackets can lift them, or the chair by decision.",
  "co-sponsored": "Others stand behind these brackets too. Withdraw from them instead.",
  "not-a-new-paragraph": "Style and level can be set in paragraphs of your own that are new.",
  "place-gone": "These words are no longer where they stood.",
}

/** What a command did besides what was asked. */
export const commandNotes: Record<CommandNote, string> = {
  "brackets-drawn-wider": "Your brackets would have crossed others: they reach round the whole of these.",
}
