import { agreedOf } from "./agreed.ts"
import { readBrackets } from "./bracket.ts"
import { sha256 } from "./hash.ts"
import type { DelegationCode } from "./ids.ts"
import { lettersOf } from "./lettering.ts"
import { isDeletion, isInsertion } from "./marks.ts"
import { asMarkup } from "./markup-signs.ts"
import { type Paragraph, type Run, textOf } from "./paragraph.ts"
import { baseOf, cleanOf, type PlainParagraph, proposedBy, rejectedOf } from "./projection.ts"
import { isStruck } from "./status.ts"

export type TextView = "base" | "clean" | "rejected" | "agreed" | "markup" | DelegationCode

/**
 * The document in one view as plain text: one line a paragraph, its letter first, lines divided by "\n", none at the
 * end. The base text has its letters bare, as in the resolution in force. Where it matters what is proposed:
 * `{++inserted++}`, `{--deleted--}`, `[` and `]`; a proposed break is `¶`. A sign of these that somebody typed stands
 * behind a `\\`, so that no words can pass for a mark.
 *
 * Source: law L8, model/RULES.md; the marks are those of CriticMarkup.
 */
export function plainText(paragraphs: readonly Paragraph[], view: TextView): string {
  switch (view) {
    case "base":
      return plainLines(baseOf(paragraphs))
    case "clean":
      return plainLines(cleanOf(paragraphs))
    case "rejected":
      return plainLines(rejectedOf(paragraphs))
    case "agreed":
      return plainLines(agreedOf(paragraphs))
    case "markup":
      return markupLines(paragraphs).join("\n")
    default:
      return plainLines(proposedBy(paragraphs, view))
  }
}

/** SHA-256 of the base text as `plainText` gives it: the same as long as nobody has changed it (law L1). */
export const baseHash = (paragraphs: readonly Paragraph[]): string => sha256(plainText(paragraphs, "base"))

/** The markup of each paragraph, in order. */
export const markupLines = (paragraphs: readonly Paragraph[]): string[] => markupLinesOf(paragraphs, () => true)

/** The markup of those paragraphs that are wanted, in order: letters and brackets come from the whole text. */
export function markupLinesOf(paragraphs: readonly Paragraph[], isWanted: (paragraph: Paragraph) => boolean): string[] {
  const letters = lettersOf(paragraphs)
  const edges = bracketEdges(paragraphs)
  return paragraphs.flatMap((paragraph, i) => {
    if (!isWanted(paragraph)) return []
    const { letter = null, oldLetter = null } = letters.get(paragraph.id) ?? {}
    const isWholeStruck = isStruck(paragraph)
    const words = markupOfRuns(paragraph, edges[i] as Edges)
    const removal = paragraph.deleted !== null && !isWholeStruck ? "{--¶--}" : ""
    const shown = (oldLetter ? `{--${oldLetter}--}` : "") + (letter ? (oldLetter ? `{++${letter}++}` : letter) : "")
    const opening = (edges[i] as Edges).get(0)?.opens ?? 0
    return [removal, "[".repeat(opening) + [shown, words].filter((part) => part !== "").join(" ")]
      .filter((part) => part !== "")
      .join(" ")
  })
}

/** One line a paragraph, its letter first. */
export const plainLines = (paragraphs: readonly PlainParagraph[]): string =>
  paragraphs.map(({ label, text }) => oneLine(label ? `${label} ${text}` : text)).join("\n")

const oneLine = (text: string) => text.replaceAll("\n", " ")

/** How many brackets open before, and close behind, the character at an offset of one paragraph. */
type Edges = Map<number, { opens: number; closes: number }>

function bracketEdges(paragraphs: readonly Paragraph[]): Edges[] {
  const edges: Edges[] = paragraphs.map(() => new Map())
  const at = (paragraph: number, offset: number) => {
    const known = edges[paragraph]?.get(offset) ?? { opens: 0, closes: 0 }
    edges[paragraph]?.set(offset, known)
    return known
  }
  for (const { from, to } of readBrackets(paragraphs)) {
    at(from.paragraph, from.offset).opens++
    at(to.paragraph, to.offset).closes++
  }
  return edges
}

/** Words cut at bracket edges; what opens before the first character is left to the caller, who sets it before the letter. */
function markupOfRuns(paragraph: Paragraph, edges: Edges): string {
  const length = textOf(paragraph).length
  let out = ""
  let offset = 0
  let kind: Kind = "kept"
  const turnTo = (next: Kind) => {
    if (next !== kind) out += ends[kind] + begins[next]
    kind = next
  }
  for (const run of paragraph.runs) {
    for (let i = 0; i < run.text.length; i++, offset++) {
      const edge = edges.get(offset)
      if (edge && offset > 0) {
        turnTo("kept")
        out += "]".repeat(edge.closes) + "[".repeat(edge.opens)
      }
      turnTo(kindOf(run))
      const character = run.text.charAt(i)
      out += character === "\n" ? (paragraph.style === "header" ? " " : "¶") : asMarkup(character)
    }
  }
  turnTo("kept")
  return out + "]".repeat(length === 0 ? 0 : (edges.get(length)?.closes ?? 0))
}

type Kind = "kept" | "inserted" | "deleted" | "insertedAndDeleted"
const begins: Record<Kind, string> = { kept: "", inserted: "{++", deleted: "{--", insertedAndDeleted: "{++{--" }
const ends: Record<Kind, string> = { kept: "", inserted: "++}", deleted: "--}", insertedAndDeleted: "--}++}" }

function kindOf(run: Run): Kind {
  const isInserted = run.marks.some(isInsertion)
  const isDeleted = run.marks.some(isDeletion)
  return isInserted ? (isDeleted ? "insertedAndDeleted" : "inserted") : isDeleted ? "deleted" : "kept"
}
