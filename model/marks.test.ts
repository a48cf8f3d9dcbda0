import { type Mark as ProseMirrorMark, Schema } from "@tiptap/pm/model"
import { describe, expect, test } from "vitest"
import { prosemirrorToYXmlFragment, yXmlFragmentToProseMirrorRootNode } from "y-prosemirror"
import * as Y from "yjs"
import { formatOf, readParagraphs, textFragment } from "./document.ts"
import type { BracketId } from "./ids.ts"
import { attributesOf, markAttributes, markTypes, parseMark } from "./mark-attributes.ts"
import { markKey, typeOfKey } from "./mark-keys.ts"
import type { Mark } from "./marks.ts"
import { attributeDefaults, type Paragraph } from "./paragraph.ts"
import { draft } from "./testing/build.ts"

/** The document's schema as the editor has it: every mark may lie on words with others of its type. */
const schema = new Schema({
  nodes: {
    doc: { content: "paragraph*" },
    paragraph: {
      content: "text*",
      whitespace: "pre",
      attrs: Object.fromEntries(
        Object.entries({ id: "", ...attributeDefaults }).map(([name, value]) => [name, { default: value }]),
      ),
    },
    text: {},
  },
  marks: Object.fromEntries(
    markTypes.map((type) => [
      type,
      {
        excludes: "",
        inclusive: false,
        attrs: Object.fromEntries(markAttributes[type].map((name) => [name, { default: null }])),
      },
    ]),
  ),
})

const overlapping = draft(`
  p1 item =1: base {+ARB.1&B|two {+RCC.2|insertions+}+} {-ARB.3|two {-B.4#7|deletions-}-}
  p2 item +ARB.5: [ARB.b|[RCC.b!|<DRAFT.o of DRAFT.g 1|{+ARB.5!ARB&B|everything {-RCC.6|at once-}+}>]]
`)

const toNode = (paragraph: Paragraph) => {
  const { runs, ...attributes } = paragraph
  const marksOf = (marks: readonly Mark[]) =>
    marks.reduce<readonly ProseMirrorMark[]>(
      (set, mark) => schema.mark(mark.type, attributesOf(mark)).addToSet(set),
      [],
    )
  return schema.node(
    "paragraph",
    attributes,
    runs.map((run) => schema.text(run.text, marksOf(run.marks))),
  )
}

describe("a mark's key", () => {
  test("is the one under which y-prosemirror keeps marks that may overlap (L11)", () => {
    const doc = new Y.Doc()
    prosemirrorToYXmlFragment(schema.node("doc", null, overlapping.map(toNode)), textFragment(doc))
    expect(readParagraphs(doc)).toEqual(overlapping)
    const keys = textFragment(doc)
      .toArray()
      .flatMap((element) => (element as Y.XmlElement).toArray() as Y.XmlText[])
      .flatMap((text) => text.toDelta() as { attributes?: Record<string, unknown> }[])
      .flatMap((piece) => Object.keys(piece.attributes ?? {}))
    const ours = overlapping.flatMap(({ runs }) => runs.flatMap((run) => Object.keys(formatOf(run.marks))))
    expect([...new Set(keys)].sort()).toEqual([...new Set(ours)].sort())
  })

  test("brings the same marks back into the editor (L11)", () => {
    const doc = new Y.Doc()
    const root = schema.node("doc", null, overlapping.map(toNode))
    prosemirrorToYXmlFragment(root, textFragment(doc))
    expect(yXmlFragmentToProseMirrorRootNode(textFragment(doc), schema).toJSON()).toEqual(root.toJSON())
  })

  test("names its type", () => {
    const mark: Mark = { type: "bracket", id: "ARB.b" as BracketId }
    expect(typeOfKey(markKey(mark))).toBe(mark.type)
    expect(typeOfKey("bold--abcdefgh")).toBeNull()
    expect(typeOfKey("bracket")).toBeNull()
    expect(typeOfKey("toString--abcdefgh")).toBeNull()
  })
})

describe("a mark is read", () => {
  const good = { id: "ARB.1", decision: null }

  test("only from exactly its attributes", () => {
    expect(parseMark("insertion", good)).toEqual({ type: "insertion", ...good })
    expect(parseMark("insertion", { id: "ARB.1" })).toBeNull()
    expect(parseMark("insertion", { ...good, colour: "red" })).toBeNull()
    expect(parseMark("bracket", good)).toBeNull()
  })

  test.each([
    ["an id without an owner", "insertion", { ...good, id: "x1" }],
    ["an owner in small letters", "insertion", { ...good, id: "arb.1" }],
    ["a decision that is no number of the register", "deletion", { ...good, decision: 0 }],
    ["an option without a number", "option", { id: "ARB.o", group: "ARB.g", number: null }],
    ["a delegation that is no code", "proposer", { change: "ARB.1", delegation: "Arab States", source: null }],
    [
      "a source that turns the reading direction",
      "proposer",
      { change: "ARB.1", delegation: "ARB", source: "a\u202eb" },
    ],
    ["a source as long as a paragraph", "proposer", { change: "ARB.1", delegation: "ARB", source: "x".repeat(81) }],
  ] as const)("not with %s", (_, type, attributes) => {
    expect(parseMark(type, attributes)).toBeNull()
  })
})
