import { CHAIR, type DelegationCode, NOBODY } from "#model/ids.ts"
import type { Reading } from "./reading.ts"

const time = (at: number): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" })
    .format(at)
    .replace(" at ", ", ")

const list = (codes: readonly DelegationCode[]) => new Intl.ListFormat("en-GB").format(codes.map(whose))

/** Whose words something is, in a list of delegations. */
export function whose(code: DelegationCode): string {
  if (code === NOBODY) return "no proposer"
  return code === CHAIR ? "Chair’s text" : code
}

/** What the views say. */
export const words = {
  view: "View",
  menu: "Choose a view",
  menuKey: (key: string) => `${words.menu} (${key})`,
  buttonName: (reading: Reading) => `View: ${shortName(reading)}`,
  draft: "Working draft, all marks",
  markup: "Only the marks of",
  base: "Base text, the resolution in force",
  clean: "Clean, if everything open were accepted",
  rejected: "Clean, if everything open were rejected",
  proposed: "As proposed by",
  agreed: "Agreed only",
  whatIf: "What if…",
  sinceLeaving: (at: number) => `What changed since you left, ${time(at)}`,
  since: "What changed since",
  sinceTime: "Day and time",
  show: "Show",
  changes: (code: DelegationCode, count: number) => `${whose(code)}, ${count === 1 ? "1 change" : `${count} changes`}`,
  copyMarks: "Copy with marks",
  copiedMarks: "Copied with marks.",
  copyFailed: "This browser did not let the page copy. Select the words and copy them instead.",

  reading: "You are reading",
  back: "Back to the draft",
  backKey: "Esc",
  isBack: "You are back in the working draft.",
  notEditable: "This is a view: nothing can be written in it.",
  loading: "One moment…",
  wholeBracketed: "Brackets stand round the whole text: nothing in it is finally agreed.",
  whoseMarks: "Whose marks are shown",
  noMarks: "Choose at least one delegation to see its marks.",
  empty: "In this view there is no text.",
  textLabel: (reading: Reading) => `The text: ${longName(reading)}`,

  supposed: "What would be taken",
  supposedHelp: "Tick what would be accepted; all else is read as rejected. Nothing is decided by it.",
  openTicks: "Choose what is taken",
  ticked: (count: number, of: number) => `${count} of ${of} changes taken`,
  tickShown: "Take these",
  untickShown: "Take none of these",
  only: "Show changes of",
  everybody: "everybody",
  asOpen: "Not chosen: all read",
  noText: "No text",
  optionNumber: (number: number) => `Option ${number}`,
  byNobody: "no proposer",
  optionsAt: (place: string) => `Options in ${place}`,
  waiting: "First choose among the options inside it.",
  settled: "Goes with the option chosen.",
  nothingOpen: "Nothing is open: there is nothing to suppose.",

  comparedWith: (at: number) => `Compared with the text as it was kept on ${time(at)}.`,
  nothingChanged: "Nothing in the text has changed since then.",
  changedParagraphs: (count: number) => (count === 1 ? "1 paragraph changed." : `${count} paragraphs changed.`),
  newParagraph: "New",
  goneParagraph: "No longer in the text",
  sameWords: "The words read as before.",
  marksChanged: "Only marks on them changed: brackets, options or who proposes what.",
  decidedIn: (numbers: readonly number[]) =>
    numbers.length === 1 ? `Decision ${numbers[0]}` : `Decisions ${numbers.join(", ")}`,
  typedBy: (names: readonly string[]) => `Typed by ${new Intl.ListFormat("en-GB").format(names)}`,
  sinceFailed: "The server cannot say what changed: there is no line to it, or it did not answer.",
  tryAgain: "Try again",
} as const

/** On the button in the top bar. */
export function shortName(reading: Reading): string {
  switch (reading.kind) {
    case "draft":
      return "all marks"
    case "markup":
      return reading.of.length === 1 ? `marks of ${list(reading.of)}` : "some marks"
    case "base":
      return "base text"
    case "clean":
      return "if accepted"
    case "rejected":
      return "if rejected"
    case "agreed":
      return "agreed only"
    case "what-if":
      return "what if"
    case "proposed":
      return `as ${reading.by}`
    case "since":
      return "what changed"
  }
}

/** As the bar says it: "You are reading: …". */
export function longName(reading: Reading): string {
  switch (reading.kind) {
    case "draft":
      return "the working draft"
    case "markup":
      return reading.of.length === 0
        ? "the draft without open marks"
        : `the draft with the marks of ${list(reading.of)} only`
    case "base":
      return "the base text, the resolution in force"
    case "clean":
      return "the clean text, as if everything open were accepted"
    case "rejected":
      return "the clean text, as if everything open were rejected"
    case "agreed":
      return "agreed only"
    case "what-if":
      return "what if"
    case "proposed":
      return `as proposed by ${reading.by}`
    case "since":
      return reading.from === "leaving"
        ? `what changed since you left, ${time(reading.at)}`
        : `what changed since ${time(reading.at)}`
  }
}
