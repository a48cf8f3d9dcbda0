import type { BracketId } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import { isOpenRevision } from "#model/marks.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Piece, Plan } from "#model/plan.ts"

/** A bracket that a ruling takes away, and how the text in it begins and ends. */
export type LiftedBracket = { readonly id: BracketId; readonly begins: string; readonly ends: string }

/**
 * The brackets that stand in the text now and nowhere afterwards, in document order. A bracket round more than what is
 * ruled on still stands in the rest of the text.
 */
export function liftedBrackets({ paragraphs }: Plan, text: readonly Paragraph[]): LiftedBracket[] {
  const pieces = paragraphs.flatMap((planned) => planned.pieces)
  const planned = new Set(paragraphs.map(({ id }) => id))
  const elsewhere = text.filter(({ id }) => !planned.has(id)).flatMap(({ runs }) => runs)
  const after = new Set([
    ...pieces.flatMap((piece) => bracketsOn(piece.after)),
    ...elsewhere.flatMap((run) => bracketsOn(run.marks)),
  ])
  const lifted = new Set(pieces.flatMap((piece) => bracketsOn(piece.before)).filter((id) => !after.has(id)))
  return [...lifted].map((id) => ({ id, ...edgesOf(pieces.filter((piece) => bracketsOn(piece.before).includes(id))) }))
}

type LeftOpen = Readonly<Record<"brackets" | "groups" | "changes", number>>

/** How much stays open on words whose brackets are lifted. */
export function leftOpen(plan: Plan, text: readonly Paragraph[]): LeftOpen {
  const lifted = new Set(liftedBrackets(plan, text).map(({ id }) => id))
  const pieces = plan.paragraphs.flatMap((planned) => planned.pieces)
  const marks = pieces
    .filter((piece) => bracketsOn(piece.before).some((id) => lifted.has(id)))
    .flatMap((piece) => piece.after ?? [])
  const brackets = new Set(marks.flatMap((mark) => (mark.type === "bracket" ? [mark.id] : [])))
  const groups = new Set(marks.flatMap((mark) => (mark.type === "option" ? [mark.group] : [])))
  const changes = new Set(marks.flatMap((mark) => (isOpenRevision(mark) ? [mark.id] : [])))
  return { brackets: brackets.size, groups: groups.size, changes: changes.size }
}

const bracketsOn = (marks: readonly Mark[] | null): BracketId[] =>
  (marks ?? []).flatMap((mark) => (mark.type === "bracket" ? [mark.id] : []))

const edgeWords = 5

/** A text of few words is all beginning. */
function edgesOf(pieces: readonly Piece[]): Pick<LiftedBracket, "begins" | "ends"> {
  const words = pieces
    .map((piece) => piece.text)
    .join("")
    .trim()
    .split(/\s+/)
  if (words.length <= 2 * edgeWords) return { begins: words.join(" "), ends: "" }
  return { begins: words.slice(0, edgeWords).join(" "), ends: words.slice(-edgeWords).join(" ") }
}
