import { expect, test } from "vitest"
import { updateYFragment } from "y-prosemirror"
import * as Y from "yjs"
import { readParagraphs, textFragment } from "#model/document.ts"
import { markTypes } from "#model/mark-attributes.ts"
import { markKey } from "#model/mark-keys.ts"
import { bracket, deletion, insertion, option, paragraph, proposer, words } from "#model/testing/marked.ts"
import { schema } from "./schema.ts"
import { nodeMarkOf, nodeOf, paragraphsOf } from "./values.ts"

const marks = [
  insertion("ARB.1"),
  insertion("ARB.2", 7),
  deletion("CHAIR.d3", 3),
  bracket("B.b"),
  option("DRAFT.o", "DRAFT.g", 2),
  proposer("ARB.1", "RCC"),
  proposer("ARB.1", "ARB", "ARB/79A2/13"),
]

test("every mark of the model is in the schema, its attributes in the same order", () => {
  for (const mark of marks) expect(nodeMarkOf(schema, mark).toJSON()).toMatchObject({ type: mark.type })
  expect(Object.keys(schema.marks).sort()).toEqual([...markTypes].sort())
})

test("y-prosemirror keeps each mark under the key that the model expects", () => {
  const text = paragraph("p", ...marks.map((mark) => words(`${mark.type} `, mark)))
  const doc = new Y.Doc()
  const node = schema.node("doc", null, [nodeOf(schema, text)])
  updateYFragment(doc, textFragment(doc), node, { mapping: new Map(), isOMark: new Map() })
  const delta = (textFragment(doc).get(0) as Y.XmlElement).toArray()[0] as Y.XmlText
  const keys = delta.toDelta().flatMap((run: { attributes?: object }) => Object.keys(run.attributes ?? {}))
  expect(keys.sort()).toEqual(marks.map(markKey).sort())
  expect(readParagraphs(doc)).toEqual([text])
})

test("several marks of one type lie on the same words", () => {
  const text = paragraph("p", words("all", ...marks))
  expect(paragraphsOf(schema.node("doc", null, [nodeOf(schema, text)]))).toEqual([text])
})
