import type { ItemTarget } from "#model/protocol.ts"

/** What cards, list and the chair's bar say. */
export const words = {
  close: "Close",
  showInText: "Show in the text",
  within: "Lies within",
  moreParagraphs: (count: number) => `… and ${count} more ${count === 1 ? "paragraph" : "paragraphs"} of the text.`,

  kind: { change: "Change", bracket: "Bracket", group: "Options", option: "Option", paragraph: "Paragraph" },
  proposedBy: "Proposed by",
  bracketedBy: "Bracketed by",
  joinedBy: "joined by",
  nobodyProposes: "The draft does not say who proposes this.",
  nobodyBrackets: "Nobody has been recorded as asking for these brackets.",
  addsParagraph: "Begins a new paragraph here.",
  addsWords: "Adds",
  strikesWords: "Strikes",
  joinsParagraph: "Joins this paragraph to the one before.",
  struckAndAdded: "Replaces",

  join: "Join as sponsor",
  leave: "Leave",
  withdraw: "Withdraw",
  unbracket: "Unbracket",
  actingFor: (code: string) => `for ${code}`,

  acceptChange: "Accept change",
  rejectChange: "Reject change",
  liftBrackets: "Lift brackets",
  acceptText: "Accept text",
  rejectText: "Reject: no text",
  asInBaseText: "As in the base text",
  acceptParagraph: "Accept all changes in it",
  rejectParagraph: "Reject all changes in it",
  optionName: (number: number, isLabelled: boolean) => `${isLabelled ? "Option" : "alternative"} ${number}`,
  acceptOption: (name: string) => `Accept ${name}`,
  rejectOption: (name: string) => `Reject ${name}`,
  chooseNoText: "Choose no text",
  defer: "Defer…",
  agreeAsItStands: "Agree as it stands",
  agreeSelection: "Agree selection",
  rejectSelection: "Reject selection",
  deferSelection: "Defer selection…",
  selectedWords: "Selected words",
  adReferendum: "Accept ad referendum",
  adReferendumTitle: "Agreed, subject to the word of a capital",
  ruleNote: "Note for the register",
  ruleReason: "Reason, for the register",
  reopen: "Reopen",
  reopenHeading: (number: number) => `Reopen decision ${number}`,
  notPutBack: "This cannot be put back:",
  leftOut: {
    "paragraph-gone": "the paragraph it stood in has been ruled on since",
    "words-gone": "the words it stood round are gone",
    crosses: "brackets of today would cross it",
  },
  decidedIn: (number: number, verdict: string) => `This was ruled on in decision ${number}: ${verdict}.`,
  theseDecisions: (numbers: readonly string[]) => `Decisions: ${numbers.join(", ")}.`,
  withdrawn:
    "This is no longer in the text, and no decision took it out: it was withdrawn, or carried on under another name.",
  textNow: "The text now",
  unopposedHeading: "All unopposed changes",
  unopposedIntro:
    "No bracket or option touches these changes, no other change is proposed on their words, and no delegation reserves its position or opposes. Untick what is to stay open.",
  unopposedNone: "There is no change that nobody stands against.",
  unopposedButton: "All unopposed changes…",
  acceptUnopposed: (count: number) => (count === 1 ? "Accept 1 change" : `Accept ${count} changes`),
  bulkTaken: (count: number) => (count === 1 ? "1 decision recorded" : `${count} decisions recorded`),
  bulkLine: (number: number, item: string) => `Decision ${number}: ${item}`,
  bulkRefused: (place: string, sentence: string) => `${place}: ${sentence}`,
  done: "Close",
  readSideBySide: "Read side by side",
  sideBySide: "Alternatives side by side",
  comparedWith: "Differences from",
  baseText: "Base text",
  ofBaseText: "base text",
  ofBaseTextChanged: "base text, changed by",
  alsoPossible: "No text, and the text as in the base text, are always possible too.",
  chairRules: "Ruling",

  lookFirst: "What this will do",
  cancel: "Cancel",
  lookAgain: "Look again",
  recording: "Recording the decision…",
  taken: (number: number) => `Recorded as decision ${number}`,
  next: "Go on to what is open next",
  movedHeading: "The text changed while you were looking",
  movedIntro: "Nothing has been decided. This is what changed since you looked:",
  movedGone: "What you were ruling on is no longer there. Nothing has been decided.",
  movedSame: "The words read the same, but brackets or proposers on them changed.",
  cannot: "This cannot be ruled on yet",
  includeInner: (count: number) =>
    count === 1 ? "Rule on the inner bracket as well" : `Rule on the ${count} inner brackets as well`,

  note: "Note of the transcription",
  notes: "Notes for the chair",
  source: "Tabled as",
  status: { MOD: "changed", ADD: "new", SUP: "struck", NOC: "no change" },
  openHere: "Open in this paragraph",
  nothingHere: "Nothing is open in this paragraph.",
  notThere: "This no longer stands here as it did: it was decided, withdrawn, or carried on by another delegation.",
  agreed: "This has been decided; the register says when.",
  onlyChair: "Only the chair decides.",
  agreedIn: (number: number) => `Agreed in decision ${number}`,
} as const

/** Why the chair cannot rule in this way, as a sentence with what to do. */
export const rulingRefusals: Record<string, string> = {
  "text-changed": "The text has changed since you looked. Look again before you rule.",
  "inner-brackets-open":
    "Inside this text other brackets are still open. Rule on them first, or on all of them together.",
  "options-open": "Inside this text stand options. Choose among them first; they cannot be accepted all at once.",
  "already-decided": "This has been decided already. The register says how.",
  "not-found": "This is no longer in the text: somebody withdrew it, or it was decided.",
  "nothing-to-rule": "There is nothing left here to rule on.",
  "already-reopened": "This decision has been reopened already.",
  "cannot-be-reopened": "This line cannot be reopened. Rule on what stands open again.",
  "later-decision": "Later decisions rest on this one. Reopen them first.",
  "reason-missing": "Say why this is deferred.",
}

/** Why a delegation cannot join or leave, as a sentence. */
export const sponsorshipRefusals: Record<string, string> = {
  "already-decided": "This has been decided; sponsors can no longer come or go.",
  "not-found": "This is no longer in the text.",
  "not-a-proposer": "Your delegation does not stand behind this.",
  "already-a-proposer": "Your delegation stands behind this already.",
  "nothing-to-join": "There is nothing here to stand behind.",
}

export const failure = (code: string, sentences: Record<string, string>, message?: string): string =>
  sentences[code] ?? message ?? "No answer came from the server. Look whether it was decided before you try again."

export const kindWord = (target: ItemTarget): string => words.kind[target.kind]

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
