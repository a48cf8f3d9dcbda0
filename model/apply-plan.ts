import * as Y from "yjs"
import { formatOf, makeElement, paragraphElements, textChild, textFragment, writeAttributes } from "./document.ts"
import { attributeNames, type Paragraph, type ParagraphAttributes } from "./paragraph.ts"
import type { Piece, Plan, PlannedParagraph } from "./plan.ts"
import { changedFormat } from "./rewrite-marks.ts"

/**
 * Writes a plan into the shared document. Only what differs is written, from the end backwards, so that words others
 * are typing elsewhere, and their carets, stay where they are.
 *
 * Shape:  inside the caller's transaction, on the text the plan was made on.
 * Throws: RangeError if a planned paragraph is missing or has other words: make the plan in the same transaction.
 */
export function applyPlan(doc: Y.Doc, plan: Plan): void {
  const elements = paragraphElements(doc)
  const indexes = new Map(elements.map((element, index) => [element.getAttribute("id"), index]))
  let behind = elements.length
  for (const planned of [...plan.paragraphs].reverse()) {
    if (planned.before === null) continue
    const index = indexes.get(planned.id)
    const element = index === undefined ? undefined : elements[index]
    if (index === undefined || element === undefined || index >= behind)
      throw new RangeError(`paragraph ${planned.id} is not where the plan has it: plan again`)
    behind = index
    addBehind(doc, index, newFrom(plan, plan.paragraphs.indexOf(planned) + 1))
    if (planned.after === null) textFragment(doc).delete(index, 1)
    else rewrite(element, planned, planned.after)
  }
  addBehind(doc, -1, newFrom(plan, 0))
}

/** The new paragraphs planned from a place on, up to the next that is not new. */
function newFrom({ paragraphs }: Plan, from: number): Paragraph[] {
  const others = paragraphs.slice(from)
  const to = others.findIndex(({ before }) => before !== null)
  return others.slice(0, to < 0 ? undefined : to).map(({ after }) => after as Paragraph)
}

function addBehind(doc: Y.Doc, index: number, added: readonly Paragraph[]): void {
  if (added.length > 0) textFragment(doc).insert(index + 1, added.map(makeElement))
}

function rewrite(element: Y.XmlElement, { before, pieces }: PlannedParagraph, after: Paragraph): void {
  writeAttributes(element, changedAttributes(before as Paragraph, after))
  if (pieces.every((piece) => piece.before === piece.after)) return
  const places = placePieces(element, pieces)
  for (const { text, at, piece } of places.reverse()) writePiece(text, at, piece)
}

function changedAttributes(before: Paragraph, after: Paragraph): Partial<ParagraphAttributes> {
  const changed = attributeNames.filter((name) => before[name] !== after[name])
  return Object.fromEntries(changed.map((name) => [name, after[name]]))
}

type Placed = { readonly text: Y.XmlText; readonly at: number; readonly piece: Piece }

/** Finds where each piece lies. Two writers who began an empty paragraph at once left two texts in it: pieces are cut there. */
function placePieces(element: Y.XmlElement, pieces: readonly Piece[]): Placed[] {
  const texts = textsOf(element)
  const placed: Placed[] = []
  let child = 0
  let at = 0
  for (const piece of pieces) {
    let rest = piece
    while (rest.before !== null && rest.text !== "") {
      const text = texts[child]
      if (text === undefined) throw new RangeError("the plan has more words than the paragraph: plan again")
      const here = Math.min(text.length - at, rest.text.length)
      if (here > 0) placed.push({ text, at, piece: { ...rest, text: rest.text.slice(0, here) } })
      rest = { ...rest, text: rest.text.slice(here) }
      at += here
      if (at === text.length && rest.text !== "") {
        child++
        at = 0
      }
    }
    if (piece.before === null) placed.push({ text: texts[child] as Y.XmlText, at, piece })
  }
  return placed
}

function textsOf(element: Y.XmlElement): Y.XmlText[] {
  if (textChild(element) === null) element.insert(0, [new Y.XmlText()])
  return element.toArray().filter((child) => child instanceof Y.XmlText)
}

function writePiece(text: Y.XmlText, at: number, { text: words, before, after }: Piece): void {
  if (after === null) text.delete(at, words.length)
  else if (before === null) text.insert(at, words, formatOf(after))
  else {
    const change = changedFormat(before, after)
    if (change !== null) text.format(at, words.length, change)
  }
}
