import type { RefusalCode } from "#model/protocol.ts"
import type { ClosedWhy } from "./connection.ts"

const unreadable = "The server could not read the edit"
const otherShape = "The edit did not have the shape this text allows"

/** Why the server took an edit back, as a delegate would say it. */
export const refusalSentences: Record<RefusalCode, string> = {
  "not-own": "The edit changed words that are not solely your delegation's.",
  unsponsored: "The edit would have left a proposal with nobody behind it.",
  "crossing-brackets": "The edit would have made two brackets cross.",
  observer: "Observers read the text; they do not change it.",
  "foreign-client-id": "The edit came under another person's connection.",
  "foreign-name": "The page gave itself another name than the one its session has.",
  "too-large": "The edit was too large to be taken in one go. Propose it in smaller parts.",
  "malformed-update": `${unreadable}.`,
  gap: `${unreadable}: a part of it was missing.`,
  pending: `${unreadable}: it built on words the server does not have.`,
  "unknown-delete": `${unreadable}: it removed words the server does not have.`,
  "other-root": `${otherShape}: it wrote outside the text.`,
  "content-type": `${otherShape}: it held something other than words.`,
  "not-a-paragraph": `${otherShape}: it held something other than paragraphs.`,
  "not-text": `${otherShape}: it held something other than words.`,
  "paragraph-attribute": `${otherShape}: a letter, level or tag was out of bounds.`,
  "text-attribute": `${otherShape}: it carried formatting the text does not know.`,
  "control-character": `${otherShape}: it held a character that cannot be printed.`,
  "unknown-mark": `${otherShape}: it carried a mark the text does not know.`,
  "mark-value": `${otherShape}: one of its marks was damaged.`,
  "mark-attribute": `${otherShape}: one of its marks was damaged.`,
  "mark-key": `${otherShape}: one of its marks was damaged.`,
  "duplicate-paragraph": `${otherShape}: it held the same paragraph twice.`,
}

/** What happened, and what to do, when the server has closed the line for good. */
export const closedSentences: Record<ClosedWhy, { readonly what: string; readonly toDo: string }> = {
  "no-session": {
    what: "This page no longer belongs to your session: it has ended, or another link was opened in this browser.",
    toDo: "Open your delegation's link again.",
  },
  ended: {
    what: "The server has ended this session after several edits beyond your delegation's rights. The chair has been told.",
    toDo: "Speak to the chair or the secretariat, then open your link again.",
  },
  "schema-version": {
    what: "This page is older than the server. You can read, but nothing you type is taken.",
    toDo: "Reload the page.",
  },
  flood: {
    what: "The server has closed this page's line: the page, or others you have open, asked for more than one person needs.",
    toDo: "Close pages you do not use, and reload this one.",
  },
  "not-understood": {
    what: "The server and this page do not understand each other.",
    toDo: "Reload the page. If it happens again, tell the secretariat.",
  },
}

const isClosedWhy = (why: string): why is ClosedWhy => Object.hasOwn(closedSentences, why)

/** Why rescued words are not in the text. */
export const rescuedSentence = (why: RefusalCode | ClosedWhy): string =>
  isClosedWhy(why) ? "The line was closed before the server had them." : refusalSentences[why]
