import type { Document } from "@xmldom/xmldom"
import type { GivenLine } from "#model/base-text.ts"
import { allOf, attributeEnding, childrenOf } from "../sheet/office-xml.ts"
import { type ListPlace, listOf } from "./list-of.ts"

/** What a paragraph style says of the paragraphs that wear it. */
export type ParagraphStyle = {
  readonly hint: GivenLine["hint"]
  readonly list: ListPlace | null
}

export type ParagraphStyles = { readonly of: (id: string | null) => ParagraphStyle }

const plain: ParagraphStyle = { hint: null, list: null }
/** Styles rest on one another; a ring of them is nobody's work but a forger's. */
const deepest = 12

/**
 * The paragraph styles of a document: titles and calls by their names ("Title", the "Call" and "Res_title" of the Union's
 * templates), and the list a style or one it rests on stands in.
 */
export function stylesOf(styles: Document | null): ParagraphStyles {
  const byId = new Map((styles ? allOf(styles, "style") : []).map((one) => [attributeEnding(one, "styleId"), one]))
  const read = (id: string | null, depth = 0): ParagraphStyle => {
    const style = id === null || depth > deepest ? undefined : byId.get(id)
    if (id === null || !style) return id === null ? plain : { ...plain, hint: hintOf(id) }
    const below = read(attributeEnding(childrenOf(style, "basedOn")[0], "val"), depth + 1)
    const name = attributeEnding(childrenOf(style, "name")[0], "val") ?? id
    return { hint: hintOf(name) ?? hintOf(id) ?? below.hint, list: listOf(childrenOf(style, "pPr")[0]) ?? below.list }
  }
  return { of: (id) => read(id) }
}

const hintOf = (name: string): GivenLine["hint"] =>
  /title|(?:^|_)(?:res|rec|dec)_?no$/i.test(name) ? "title" : /^call(?:$|_)/i.test(name) ? "call" : null
