import { getSchema, Node } from "@tiptap/core"
import { BracketMark } from "./bracket-mark.ts"
import { DeletionMark } from "./deletion-mark.ts"
import { InsertionMark } from "./insertion-mark.ts"
import { OptionMark } from "./option-mark.ts"
import { ParagraphNode } from "./paragraph-node.ts"
import { ProposerMark } from "./proposer-mark.ts"

const Document = Node.create({ name: "doc", topNode: true, content: "paragraph*" })
const Text = Node.create({ name: "text" })

/** The flat document: paragraphs of text. The order of marks is their nesting in the page, outermost first. */
export const schemaExtensions = [
  Document,
  ParagraphNode,
  Text,
  BracketMark,
  OptionMark,
  InsertionMark,
  DeletionMark,
  ProposerMark,
]

export const schema = getSchema(schemaExtensions)
