import { Mark } from "@tiptap/core"
import { markAttributes } from "#model/mark-attributes.ts"
import type { Mark as DocumentMark, MarkType } from "#model/marks.ts"

/** How a mark shows its attributes in the page: `data-change`, `data-owner` and the like. */
export type MarkRendering<Type extends MarkType> = {
  readonly tag: "ins" | "del" | "span"
  readonly data: (attributes: Omit<Extract<DocumentMark, { type: Type }>, "type">) => Data
}
type Data = Record<string, string | number | null>

/**
 * A TipTap mark that carries exactly what the model says, in the model's order: y-prosemirror hashes the attributes
 * in that order into the key under which Yjs keeps the mark. Several of one type lie on the same words, and none
 * grows by typing at its edge. There is no rule to parse one, so no mark ever enters with pasted text.
 */
export function documentMark<Type extends MarkType>(type: Type, rendering: MarkRendering<Type>): Mark {
  return Mark.create({
    name: type,
    excludes: "",
    inclusive: false,
    addAttributes: () => Object.fromEntries(markAttributes[type].map((name) => [name, { default: null }])),
    renderHTML: ({ mark }) => [rendering.tag, withoutNull(rendering.data(mark.attrs as never)), 0],
  })
}

const withoutNull = (attributes: Data) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null))
