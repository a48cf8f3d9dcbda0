import type { ParagraphState } from "#model/protocol.ts"
import type { OpenCount } from "./open-count.ts"

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** What the frame round the text says. */
export const words = {
  opening: "Title and opening",
  emptyCall: "(no words left)",
  toggleTheme: "Light or dark page",
  textSize: "Larger text",
  textSizeIs: (size: number) => `Text at ${size} per cent`,
  toText: "Go to the text",
  text: "The text",
  outline: "Outline",
  outlineLabel: "Calls of the resolution",
  outlineToggle: "Outline: show or fold away",
  panel: "Work on the text",
  panelToggle: "Work panel: show or fold away",
  tabOpen: "Open",
  tabRegister: "Register",
  tabPeople: "People",
  typeFor: "Type for",
  chairsText: "Chair’s text",
  changingTo: (code: string) => `${code === "CHAIR" ? "Chair’s text" : code} once your words are saved…`,
  brackets: "[ ]",
  options: (count: number) => (count === 1 ? "option" : "options"),
  changes: (count: number) => (count === 1 ? "change" : "changes"),
  nothingOpen: "Nothing open",
  settled: (agreed: number, negotiated: number) =>
    agreed === negotiated ? "all agreed" : `${agreed} of ${negotiated} agreed`,
  openSentence: (open: OpenCount) =>
    `${counted(open.brackets, "bracket", "brackets")}, ${counted(open.groups, "option group", "option groups")}, ${counted(open.changes, "change", "changes")} open`,
  youChair: "You chair",
  youObserve: "You observe",
  youActFor: (code: string, name: string) => (name === code ? `You act for ${code}` : `You act for ${code}, ${name}`),
  state: {
    open: "open",
    agreed: "agreed",
    "ad-referendum": "agreed ad referendum",
    deferred: "deferred",
    unchanged: "unchanged",
  } satisfies Record<ParagraphState, string>,
  decidedMany: (count: number, first: number, last: number) => `${count} decisions, ${first} to ${last}.`,
  decided: (number: number, item: string, verdict: string) => `Decision ${number}: ${item}: ${verdict}.`,
  line: {
    connecting: "Connecting…",
    connected: "Live",
    "not-connected": "Not connected",
    closed: "Not connected",
  },
  withoutScript:
    "This browser runs no scripts. Below is the whole text as it stood when the page was opened; load it again for the newest. Writing needs scripts.",
  readerAway: "The text below may have moved on. The page keeps trying.",
  close: "Close",
  openCard: (kind: string) => `${kind}: open card`,
} as const
