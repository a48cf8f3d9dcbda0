import type { Node, Mark as NodeMark, Schema } from "@tiptap/pm/model"
import { attributesOf } from "#model/mark-attributes.ts"
import type { Mark } from "#model/marks.ts"
import { attributeDefaults, attributeNames, type Paragraph, type ParagraphAttributes } from "#model/paragraph.ts"
import { joinRuns, sortedMarks } from "#model/runs.ts"

/**
 * Between the editor's nodes and the model's values. ProseMirror's nodes never change, so the value of each is
 * computed once: after a keystroke only the paragraph typed in is read again.
 */
const paragraphs = new WeakMap<Node, Paragraph>()
const documents = new WeakMap<Node, readonly Paragraph[]>()
const marks = new WeakMap<NodeMark, Mark>()

export function paragraphsOf(doc: Node): readonly Paragraph[] {
  let values = documents.get(doc)
  if (!values) {
    values = doc.children.map(paragraphOf)
    documents.set(doc, values)
  }
  return values
}

export function paragraphOf(node: Node): Paragraph {
  let value = paragraphs.get(node)
  if (!value) {
    const runs = node.children.map((child) => ({ text: child.text ?? "", marks: sortedMarks(child.marks.map(markOf)) }))
    value = { ...attributesOfNode(node), runs: joinRuns(runs) }
    paragraphs.set(node, value)
  }
  return value
}

export function attributesOfNode(node: Node): ParagraphAttributes {
  const defaults: Record<string, unknown> = attributeDefaults
  return Object.fromEntries(
    attributeNames.map((name) => [name, node.attrs[name] ?? defaults[name] ?? null]),
  ) as unknown as ParagraphAttributes
}

export function markOf(mark: NodeMark): Mark {
  let value = marks.get(mark)
  if (!value) {
    value = { type: mark.type.name, ...mark.attrs } as unknown as Mark
    marks.set(mark, value)
  }
  return value
}

export const nodeMarkOf = (schema: Schema, mark: Mark): NodeMark => schema.mark(mark.type, attributesOf(mark))

/** The attributes of a paragraph as the editor's node carries them: null for every default. */
export function nodeAttributesOf(attributes: Partial<ParagraphAttributes>): Record<string, unknown> {
  const defaults: Record<string, unknown> = attributeDefaults
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([name]) => (attributeNames as readonly string[]).includes(name))
      .map(([name, value]) => [name, name !== "id" && value === defaults[name] ? null : value]),
  )
}

/** The editor's node of a paragraph. */
export const nodeOf = (schema: Schema, paragraph: Paragraph): Node =>
  schema.node(
    "paragraph",
    nodeAttributesOf(paragraph),
    paragraph.runs.map((run) =>
      schema.text(
        run.text,
        run.marks.map((mark) => nodeMarkOf(schema, mark)),
      ),
    ),
  )
