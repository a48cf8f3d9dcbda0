import type { Element } from "@xmldom/xmldom"
import { childrenOf, isOn } from "../sheet/office-xml.ts"
import { type LeftOut, leaveOut } from "./left-out.ts"

/** What a paragraph says, and whether all of it leans. */
export type ParagraphWords = { readonly text: string; readonly isItalic: boolean }

type Gathered = { text: string; upright: number; italic: number }

/** Elements that only hold others: their words are the paragraph's. */
const holders: readonly string[] = [
  "hyperlink",
  "smartTag",
  "sdt",
  "sdtContent",
  "customXml",
  "fldSimple",
  "dir",
  "bdo",
  "del",
  "moveFrom",
]

/**
 * Gathers the words of a paragraph as they were before any tracked change: inserted words are left out, deleted ones stand.
 * Whatever else is in it is counted in `left`.
 */
export function wordsOf(paragraph: Element, left: LeftOut): ParagraphWords {
  const gathered: Gathered = { text: "", upright: 0, italic: 0 }
  gather(paragraph, gathered, left)
  return { text: gathered.text, isItalic: gathered.italic > 0 && gathered.upright === 0 }
}

function gather(element: Element, into: Gathered, left: LeftOut): void {
  for (const child of childrenOf(element)) {
    const name = child.localName ?? ""
    if (name === "r") gatherRun(child, into, left)
    else if (name === "ins" || name === "moveTo") leaveOut(left, "insertions")
    else if (name === "commentRangeStart") leaveOut(left, "comments")
    else if (name === "oMath" || name === "oMathPara") leaveOut(left, "formulas")
    else if (holders.includes(name)) {
      if (name === "del" || name === "moveFrom") leaveOut(left, "deletions")
      gather(child, into, left)
    }
  }
}

function gatherRun(run: Element, into: Gathered, left: LeftOut): void {
  const looks = childrenOf(run, "rPr")[0]
  const has = (name: string) => isOn(looks && childrenOf(looks, name)[0])
  if (has("vanish")) {
    leaveOut(left, "hidden")
    return
  }
  for (const child of childrenOf(run)) {
    const words = wordsIn(child, left)
    into.text += words
    const letters = words.replace(/[^\p{L}\p{N}]/gu, "").length
    if (has("i")) into.italic += letters
    else into.upright += letters
  }
}

function wordsIn(child: Element, left: LeftOut): string {
  switch (child.localName) {
    case "t":
    case "delText":
      return child.textContent ?? ""
    case "tab":
    case "br":
    case "cr":
      return " "
    case "noBreakHyphen":
      return "‑"
    case "sym":
      leaveOut(left, "symbols")
      return ""
    case "footnoteReference":
    case "endnoteReference":
      leaveOut(left, "notes")
      return ""
    case "drawing":
    case "pict":
    case "object":
      leaveOut(left, child.getElementsByTagNameNS("*", "txbxContent").length > 0 ? "textBoxes" : "pictures")
      return ""
    case "AlternateContent": {
      // Word writes what it shows twice, for itself and for older programs: once is counted.
      const [choice] = childrenOf(child, "Choice")
      return choice
        ? childrenOf(choice)
            .map((one) => wordsIn(one, left))
            .join("")
        : ""
    }
    default:
      return ""
  }
}
