import type { Node } from "@tiptap/pm/model"
import type { Transaction } from "@tiptap/pm/state"
import { type ChangeId, ownerOf } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import { isOwnMark, isOwnText } from "#model/own.ts"
import type { Author } from "./author.ts"
import { isShared, isWhollyOwn } from "./own-work.ts"
import { markOf, nodeMarkOf, paragraphOf } from "./values.ts"

/**
 * Proposes that `from`–`to` goes: own words and own breaks really go, everything else is marked as proposed for
 * deletion. Works from the end backwards, so that places further up stay right.
 */
export function proposeDeletion(
  tr: Transaction,
  range: { readonly from: number; readonly to: number },
  author: Author,
  change: () => ChangeId,
): void {
  for (const piece of piecesIn(tr.doc, range.from, range.to).reverse()) {
    if (piece.kind === "break") deleteBreak(tr, piece.at, author, change)
    else deleteWords(tr, piece, author, change)
  }
}

/** The own deletion of this session next to a range, which a deletion there continues. */
export function deletionBeside(doc: Node, from: number, to: number, author: Author): ChangeId | null {
  const beside = [doc.resolve(from).nodeBefore, doc.resolve(to).nodeAfter]
  for (const node of beside) {
    const marks = node?.marks.map(markOf) ?? []
    const own = marks.find((mark) => mark.type === "deletion" && continues(marks, mark, author))
    if (own) return own.type === "deletion" ? own.id : null
  }
  return null
}

/** A run goes on under its id only in the session that began it, while nobody else stands behind it. */
export const continues = (marks: readonly Mark[], mark: Mark, author: Author): boolean =>
  (mark.type === "deletion" || mark.type === "insertion") &&
  mark.decision === null &&
  author.isOwn(mark.id) &&
  !isShared(marks, mark.id, author.delegation)

type Piece =
  | { readonly kind: "break"; readonly at: number }
  | { readonly kind: "words"; readonly from: number; readonly to: number; readonly marks: readonly Mark[] }

function piecesIn(doc: Node, from: number, to: number): Piece[] {
  const pieces: Piece[] = []
  doc.nodesBetween(from, to, (node, at, _parent, index) => {
    if (node.isTextblock) {
      if (at >= from && index > 0 && !isHeader(node) && !isHeader(doc.child(index - 1)))
        pieces.push({ kind: "break", at })
      return !isHeader(node)
    }
    const start = Math.max(at, from)
    const end = Math.min(at + node.nodeSize, to)
    if (start < end) pieces.push({ kind: "words", from: start, to: end, marks: node.marks.map(markOf) })
    return false
  })
  return pieces
}

function deleteWords(
  tr: Transaction,
  { from, to, marks }: { from: number; to: number; marks: readonly Mark[] },
  author: Author,
  change: () => ChangeId,
): void {
  const { delegation } = author
  if (isOwnText(marks, delegation)) {
    tr.delete(from, to)
    return
  }
  if (marks.some((mark) => isStruckFor(mark, author))) return
  const { schema } = tr.doc.type
  tr.addMark(from, to, nodeMarkOf(schema, { type: "deletion", id: change(), decision: null }))
  tr.addMark(from, to, nodeMarkOf(schema, { type: "proposer", change: change(), delegation, source: null }))
}

/** Already struck by this delegation or by a ruling. */
const isStruckFor = (mark: Mark, { delegation }: Author): boolean =>
  mark.type === "deletion" && (mark.decision !== null || ownerOf(mark.id) === delegation)

/**
 * A break goes really only between paragraphs of which one is solely own, with all it holds: its words move into the
 * other, whose break stays. Otherwise the break is proposed for deletion; joining really would make others' words anew.
 */
function deleteBreak(tr: Transaction, at: number, author: Author, change: () => ChangeId): void {
  const place = tr.doc.resolve(at)
  const after = place.nodeAfter
  const before = place.nodeBefore
  if (!after || !before) return
  const isOwn = (node: Node) => isWhollyOwn(paragraphOf(node), author.delegation)
  if (isOwn(after)) joinInto(tr, at, before)
  else if (isOwn(before)) {
    leaveForeignMarks(tr, at, author)
    joinInto(tr, at, after)
  } else if (after.attrs.deleted === null) tr.setNodeAttribute(at, "deleted", change())
}

/**
 * Own words that move over another's break leave others' marks behind, unless the words they come to stand beside
 * carry them too: or a bracket would be drawn wider by whoever moves their words.
 */
function leaveForeignMarks(tr: Transaction, at: number, { delegation }: Author): void {
  const { nodeBefore, nodeAfter } = tr.doc.resolve(at)
  const beside = nodeAfter?.firstChild?.marks ?? []
  const end = at - 1
  nodeBefore?.forEach((child, offset) => {
    const from = end - nodeBefore.content.size + offset
    const marks = child.marks.map(markOf)
    for (const mark of child.marks) {
      const value = markOf(mark)
      const stays = value.type === "insertion" || isOwnMark(value, marks, delegation) || mark.isInSet(beside)
      if (!stays) tr.removeMark(from, from + child.nodeSize, mark)
    }
  })
}

function joinInto(tr: Transaction, at: number, kept: Node): void {
  const start = at - (tr.doc.resolve(at).nodeBefore?.nodeSize ?? 0)
  tr.join(at)
  for (const [name, value] of Object.entries(kept.attrs)) {
    if (tr.doc.nodeAt(start)?.attrs[name] !== value) tr.setNodeAttribute(start, name, value)
  }
}

export const isHeader = (node: Node): boolean => node.attrs.style === "header"
