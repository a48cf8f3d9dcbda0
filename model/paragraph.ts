import type { ChangeId, ParagraphId } from "./ids.ts"
import type { Mark } from "./marks.ts"

export const paragraphStyles = ["title", "subtitle", "header", "call", "item", "body"] as const
export type ParagraphStyle = (typeof paragraphStyles)[number]

/** Words under the same marks. `marks` are sorted by their text, each once; neighbours differ in marks. */
export type Run = { readonly text: string; readonly marks: readonly Mark[] }

/**
 * One paragraph as a plain value.
 *
 * Shape: `level` 0–2. `baseLabel` is the letter in the base text, null for none. `label` is the letter the draft
 *        gives explicitly: null lets it be derived by place, "" says that there is none. `source` is the tag printed
 *        above. `inserted` / `deleted` name the change that adds or removes the *break that begins the paragraph*;
 *        `…Decision` is the number of the ruling that agreed it, null while it is undecided.
 *        A "\n" in an insertion is a proposed break inside the paragraph; in a header it is a printed line.
 */
export type Paragraph = {
  readonly id: ParagraphId
  readonly style: ParagraphStyle
  readonly level: number
  readonly baseLabel: string | null
  readonly label: string | null
  readonly source: string | null
  readonly inserted: ChangeId | null
  readonly insertedDecision: number | null
  readonly deleted: ChangeId | null
  readonly deletedDecision: number | null
  readonly runs: readonly Run[]
}

export type ParagraphAttributes = Omit<Paragraph, "runs">

/** The attributes of a paragraph in one order, each with the value it has when Yjs keeps none. */
export const attributeDefaults: Omit<ParagraphAttributes, "id"> = {
  style: "body",
  level: 0,
  baseLabel: null,
  label: null,
  source: null,
  inserted: null,
  insertedDecision: null,
  deleted: null,
  deletedDecision: null,
}
export const attributeNames = ["id", ...Object.keys(attributeDefaults)] as readonly (keyof ParagraphAttributes)[]

/** The words of a paragraph, marks left aside. */
export const textOf = (paragraph: Paragraph): string => paragraph.runs.map((run) => run.text).join("")
