import type { Node } from "@tiptap/pm/model"
import type { Transaction } from "@tiptap/pm/state"
import { type ChangeId, ownerOf } from "#model/ids.ts"
import { type BracketMark, isDeletion, type Mark, type OptionMark } from "#model/marks.ts"
import { sortedMarks } from "#model/runs.ts"
import type { Author } from "../author.ts"
import { markOf, nodeAttributesOf, nodeMarkOf } from "../values.ts"
import { withSupport } from "./own-marks.ts"

/** What words read like: without those proposed for removal; of wholly struck words, as they were. */
export function readingOf(node: Node, from = 0, to = node.content.size): string {
  const kept: string[] = []
  const all: string[] = []
  node.cut(from, to).forEach((child) => {
    all.push(child.text ?? "")
    if (!child.marks.some((mark) => isDeletion(markOf(mark)))) kept.push(child.text ?? "")
  })
  return kept.join("") || all.join("")
}

/** What new words of an alternative carry: they are an insertion, of this option, in these brackets. */
export type Carried = {
  readonly author: Author
  readonly change: ChangeId
  readonly option: OptionMark
  /** Brackets and options that lie there already, and own ones drawn round it now. */
  readonly around: readonly Mark[]
}

export function marksOf({ author, change, option, around }: Carried): Mark[] {
  const marks = [
    ...around.flatMap((mark) => (isOwnBracket(mark, author) ? withSupport(mark, author) : [mark])),
    ...withSupport(option, author),
    { type: "insertion", id: change, decision: null } as const,
    { type: "proposer", change, delegation: author.delegation, source: null } as const,
  ]
  return sortedMarks(marks)
}

const isOwnBracket = (mark: Mark, { delegation }: Author): mark is BracketMark =>
  mark.type === "bracket" && ownerOf(mark.id) === delegation

/** Inserts words and says where they lie. */
export function insertCarried(tr: Transaction, at: number, text: string, carried: Carried) {
  const { schema } = tr.doc.type
  const marks = marksOf(carried).map((mark) => nodeMarkOf(schema, mark))
  tr.insert(at, schema.text(text, marks))
  return { from: at, to: at + text.length }
}

/** Inserts paragraphs that read like these, and says where their words lie. */
export function insertParagraphsLike(tr: Transaction, at: number, like: readonly Node[], carried: Carried) {
  const { schema } = tr.doc.type
  const marks = marksOf(carried).map((mark) => nodeMarkOf(schema, mark))
  const nodes = like.map((node) => {
    const attributes = nodeAttributesOf({ id: carried.author.newParagraphId(), inserted: carried.change })
    const { style, level } = node.attrs
    return schema.node("paragraph", { ...attributes, style, level }, [schema.text(readingOf(node), marks)])
  })
  tr.insert(at, nodes)
  return { from: at + 1, to: at + nodes.reduce((size, node) => size + node.nodeSize, 0) - 1 }
}
