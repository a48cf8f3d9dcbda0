import { Node } from "@tiptap/core"
import { attributeNames } from "#model/paragraph.ts"

/**
 * A paragraph. In the editor an attribute is null where Yjs keeps none, which the model reads as its default:
 * so opening a document writes nothing into it.
 */
export const ParagraphNode = Node.create({
  name: "paragraph",
  content: "text*",
  whitespace: "pre",
  addAttributes: () =>
    Object.fromEntries(attributeNames.map((name) => [name, { default: null, rendered: false, keepOnSplit: false }])),
  parseHTML: () => [{ tag: "p" }],
  renderHTML: () => ["p", 0],
})
