import type { Node } from "@tiptap/pm/model"
import type { Transaction } from "@tiptap/pm/state"
import type { ChangeId } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import { isOwnText } from "#model/own.ts"
import { sameMarks, sortedMarks } from "#model/runs.ts"
import type { Author } from "./author.ts"
import { continues, deletionBeside, isHeader } from "./propose-deletion.ts"
import { surroundingsAt } from "./surroundings.ts"
import { markOf, nodeAttributesOf, nodeMarkOf } from "./values.ts"

/**
 * Proposes new lines at a position and says where the caret then stands.
 *
 * More than one line means new breaks. At the end or start of a paragraph these make whole new paragraphs. Where only
 * own words follow, those move into the new paragraph. In the middle of others' words a break is a proposed "\n":
 * really splitting would make others' words anew, and two people splitting at once would double them.
 * `frames` are the own option and brackets in which the new words stand beside those that lie there.
 */
export function proposeInsertion(
  tr: Transaction,
  position: number,
  lines: readonly string[],
  { author, change, frames }: Made & { readonly frames: readonly Mark[] },
): number {
  const place = tr.doc.resolve(position)
  const { parent, parentOffset } = place
  const words = (at: number, text: string) => insertWords(tr, at, text, { author, change, frames })
  if (lines.length === 1) return words(position, lines[0] ?? "")
  const atStart = parentOffset === 0 && parent.content.size > 0
  if (atStart) {
    const added = paragraphsBefore(tr, place.before(), lines.length - 1, { author, change })
    return fillAll([...added, position + added.length * 2], lines, words)
  }
  if (!followsOnlyOwn(parent, parentOffset, author)) return words(position, lines.join("\n"))
  const tail = parent.content.cut(parentOffset)
  if (tail.size > 0) tr.delete(position, position + tail.size)
  const added = paragraphsAfter(tr, place.after() - tail.size, lines.length - 1, { author, change })
  const last = added.at(-1)
  if (last !== undefined && tail.size > 0) tr.insert(last, tail)
  return fillAll([position, ...added], lines, words)
}

/** The own insertion of this session beside a position, which new words there continue. */
function insertionBeside(doc: Node, position: number, author: Author): ChangeId | null {
  const place = doc.resolve(position)
  for (const node of [place.nodeBefore, place.nodeAfter]) {
    const marks = node?.marks.map(markOf) ?? []
    const own = marks.find((mark) => mark.type === "insertion" && continues(marks, mark, author))
    if (own?.type === "insertion" && isOwnText(marks, author.delegation)) return own.id
  }
  const { inserted, insertedDecision } = place.parent.attrs
  const isNew = inserted !== null && insertedDecision === null && place.parent.content.size === 0
  return isNew && author.isOwn(inserted) ? inserted : null
}

/** The own insertion of this session that begins a range: retyped words keep its id while an input method composes. */
export function insertionWithin(doc: Node, from: number, to: number, author: Author): ChangeId | null {
  const node = to > from ? doc.nodeAt(from) : null
  const marks = node?.marks.map(markOf) ?? []
  const own = marks.find((mark) => mark.type === "insertion" && continues(marks, mark, author))
  return own?.type === "insertion" && isOwnText(marks, author.delegation) ? own.id : null
}

/** The change that new words at a position belong to: the one beside them that they go on with, or a new one. */
export const changeFor = (doc: Node, at: number, author: Author, retyped: ChangeId | null = null): ChangeId =>
  insertionBeside(doc, at, author) ?? retyped ?? deletionBeside(doc, at, at, author) ?? author.newChangeId()

/** The marks that new words at a position carry. */
export const marksOfNewWords = (doc: Node, at: number, { author, change }: Made): Mark[] => [
  ...surroundingsAt(doc, at),
  { type: "insertion", id: change, decision: null },
  { type: "proposer", change, delegation: author.delegation, source: null },
]

type Made = { readonly author: Author; readonly change: ChangeId }

/** Under the very marks of the words beside them where these are alike, in their order too: or each letter stands apart. */
function insertWords(
  tr: Transaction,
  at: number,
  text: string,
  { author, change, frames }: Made & { readonly frames: readonly Mark[] },
): number {
  if (text === "") return at
  const { schema } = tr.doc.type
  const marks = sortedMarks([...frames, ...marksOfNewWords(tr.doc, at, { author, change })])
  const { nodeBefore, nodeAfter } = tr.doc.resolve(at)
  const alike = [nodeBefore, nodeAfter].find((node) => node && sameMarks(sortedMarks(node.marks.map(markOf)), marks))
  const node = schema.text(text, alike?.marks ?? marks.map((mark) => nodeMarkOf(schema, mark)))
  tr.insert(at, node)
  return at + text.length
}

/** Puts each line at its place, from the last upwards, and says where the last one ends. */
function fillAll(
  places: readonly number[],
  lines: readonly string[],
  words: (at: number, text: string) => number,
): number {
  let caret = 0
  for (let i = lines.length - 1; i >= 0; i--) {
    const at = places[i] ?? 0
    const end = words(at, lines[i] ?? "")
    caret = i === lines.length - 1 ? end : caret + (end - at)
  }
  return caret
}

/** Empty paragraphs after the one that ends at `at`; their inner positions. */
function paragraphsAfter(tr: Transaction, at: number, count: number, made: Made): number[] {
  const neighbour = tr.doc.resolve(at).nodeBefore
  const next = tr.doc.resolve(at).nodeAfter
  return insertParagraphs(tr, at, count, { ...made, like: bodyLike(neighbour, next) })
}

function paragraphsBefore(tr: Transaction, at: number, count: number, made: Made): number[] {
  const neighbour = tr.doc.resolve(at).nodeAfter
  const previous = tr.doc.resolve(at).nodeBefore
  return insertParagraphs(tr, at, count, { ...made, like: bodyLike(neighbour, previous) })
}

function insertParagraphs(
  tr: Transaction,
  at: number,
  count: number,
  { author, change, like }: Made & { readonly like: Node | null },
): number[] {
  const attributes = like ? { style: like.attrs.style, level: like.attrs.level } : {}
  const nodes = Array.from({ length: count }, () =>
    tr.doc.type.schema.node("paragraph", {
      ...nodeAttributesOf({ id: author.newParagraphId(), inserted: change }),
      ...attributes,
    }),
  )
  tr.insert(at, nodes)
  return nodes.map((_, i) => at + 1 + i * 2)
}

/** A new paragraph looks like its neighbour; beside a title or a call like the paragraph on its other side, or plain. */
function bodyLike(neighbour: Node | null, other: Node | null): Node | null {
  const isBody = (node: Node | null) =>
    node !== null && (node.attrs.style === "item" || (node.attrs.style ?? "body") === "body")
  if (isBody(neighbour)) return neighbour
  return isBody(other) && other && !isHeader(other) ? other : null
}

function followsOnlyOwn(paragraph: Node, offset: number, author: Author): boolean {
  let own = true
  paragraph.content.cut(offset).forEach((child) => {
    if (!isOwnText(child.marks.map(markOf), author.delegation)) own = false
  })
  return own
}
