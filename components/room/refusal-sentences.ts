import type { RefusalCode } from "#model/protocol.ts"
import type { RescuedWhy } from "./rescued.ts"

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

/** Why rescued words are not in the text. */
export function rescuedSentence(why: RescuedWhy): string {
  if (why === "left-behind")
    return "They were typed here in an earlier session, which ended before the server had them."
  return Object.hasOwn(refusalSentences, why)
    ? refusalSentences[why as RefusalCode]
    : "The line was closed before the server had them."
}
