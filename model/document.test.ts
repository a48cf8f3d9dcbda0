import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import {
  formatOf,
  Malformed,
  makeElement,
  readParagraph,
  readParagraphs,
  textChild,
  textFragment,
  writeAttributes,
} from "./document.ts"
import type { Paragraph } from "./paragraph.ts"
import { joinRuns, sortedMarks } from "./runs.ts"
import { draft } from "./testing/build.ts"

const some = draft(`
  h1 header: Revision 4¶to Document DL/10-E
  c1 call: resolves
  p1 item /1 =i ~ii: to {-RCC.1|keep-}{+RCC.1&B|give+} [ARB.b|high {+RCC.1|and steady+}] priority
  p2 item +ARB.2 -RCC.3#4: {+ARB.2|new¶lines+}
  p3:
`)

/** A document holding these, and its elements. */
const documentOf = (paragraphs: readonly Paragraph[]) => {
  const doc = new Y.Doc()
  textFragment(doc).insert(0, paragraphs.map(makeElement))
  return { doc, elements: textFragment(doc).toArray() as Y.XmlElement[] }
}

/** What reading this paragraph is refused with, after something was done to it. */
const refusal = (spoil: (element: Y.XmlElement, text: Y.XmlText) => void) => {
  const { elements } = documentOf(some.slice(2, 3))
  const [element] = elements as [Y.XmlElement]
  spoil(element, textChild(element) as Y.XmlText)
  try {
    readParagraph(element)
  } catch (error) {
    if (error instanceof Malformed) return error.code
    throw error
  }
  return null
}

describe("a paragraph in the document", () => {
  test("is read as it was written (L11)", () => {
    expect(readParagraphs(documentOf(some).doc)).toEqual(some)
  })

  test("keeps nothing for attributes that have their usual value", () => {
    const { elements } = documentOf(draft("p1: base"))
    expect(elements[0]?.getAttributes()).toEqual({ id: "p1" })
    writeAttributes(elements[0] as Y.XmlElement, { style: "item", deleted: "ARB.1" as never })
    writeAttributes(elements[0] as Y.XmlElement, { deleted: null })
    expect(elements[0]?.getAttributes()).toEqual({ id: "p1", style: "item" })
  })

  test("is the same on another replica, after edits on both (L11)", () => {
    const { doc, elements } = documentOf(some)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const [bracketed] = some[2]?.runs.filter((run) => run.text.startsWith("high")) ?? []
    textChild(elements[2] as Y.XmlElement)?.format(0, 2, formatOf(bracketed?.marks ?? []))
    textChild(textFragment(other).get(2) as Y.XmlElement)?.insert(1, "x", formatOf(some[3]?.runs[0]?.marks ?? []))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(readParagraphs(doc)).toEqual(readParagraphs(other))
    expect(readParagraphs(doc)).not.toEqual(some)
  })

  test("is read again after marks are set, moved and lifted in any order (L11)", () => {
    const { doc, elements } = documentOf(draft("p: abcdef"))
    const text = textChild(elements[0] as Y.XmlElement) as Y.XmlText
    const [outer = {}, inner = {}] = draft("p: [ARB.b|x]{-RCC.1|y-}").flatMap((one) =>
      one.runs.map((run) => formatOf(run.marks)),
    )
    text.format(0, 4, outer)
    text.format(2, 4, inner)
    text.format(1, 1, Object.fromEntries(Object.keys(outer).map((key) => [key, null])))
    expect(readParagraphs(doc)).toEqual(draft("p: [ARB.b|a]b[ARB.b|{-RCC.1|cd-}]{-RCC.1|ef-}"))
  })

  test("joins the words of several texts, as two writers may leave them (L11)", () => {
    const { doc, elements } = documentOf(draft("p: one"))
    elements[0]?.push([new Y.XmlText(" two")])
    expect(readParagraphs(doc)).toEqual(draft("p: one two"))
  })
})

describe("a paragraph is refused", () => {
  const insertion = formatOf(some[3]?.runs[0]?.marks ?? [])
  const [key, value] = Object.entries(insertion)[0] as [string, object]

  test.each<[string, string, (element: Y.XmlElement, text: Y.XmlText) => void]>([
    ["without an id", "paragraph-attribute", (element) => element.removeAttribute("id")],
    ["with an unknown attribute", "paragraph-attribute", (element) => element.setAttribute("colour", "red")],
    ["with an inherited attribute's name", "paragraph-attribute", (element) => element.setAttribute("toString", "x")],
    ["with an unknown style", "paragraph-attribute", (element) => element.setAttribute("style", "huge")],
    ["with a level that is none", "paragraph-attribute", (element) => element.setAttribute("level", 3 as never)],
    ["inserted by nobody", "paragraph-attribute", (element) => element.setAttribute("inserted", "me")],
    ["holding a paragraph", "not-text", (element) => element.push([new Y.XmlElement("paragraph")])],
    ["holding an attribute on its text", "text-attribute", (_, text) => text.setAttribute("lang", "en")],
    ["holding an embedded thing", "not-text", (_, text) => text.insertEmbed(0, { image: "x" })],
    ["holding a control character", "control-character", (_, text) => text.insert(0, "\u0003")],
    ["holding a tab", "control-character", (_, text) => text.insert(0, "\t")],
    ["under an unknown mark", "unknown-mark", (_, text) => text.format(0, 2, { "bold--AAAAAAAA": {} })],
    ["under a mark without a key of its own", "unknown-mark", (_, text) => text.format(0, 2, { insertion: value })],
    ["under a mark that is no object", "mark-value", (_, text) => text.format(0, 2, { [key]: true })],
    [
      "under a mark with a foreign attribute",
      "mark-attribute",
      (_, text) => text.format(0, 2, { [key]: { ...value, x: 1 } }),
    ],
    [
      "under a mark whose key is another's",
      "mark-key",
      (_, text) => text.format(0, 2, { "insertion--AAAAAAAA": value }),
    ],
  ])("%s", (_, code, spoil) => {
    expect(refusal(spoil)).toBe(code)
  })

  test("if it is no paragraph at all", () => {
    const doc = new Y.Doc()
    textFragment(doc).insert(0, [new Y.XmlElement("table")])
    expect(() => readParagraphs(doc)).toThrow("not-a-paragraph")
  })

  test("but not for what was there and is gone", () => {
    expect(
      refusal((_, text) => {
        text.insert(0, "\u0003")
        text.delete(0, 1)
      }),
    ).toBeNull()
  })
})

describe("runs", () => {
  test("carry their marks in one order, each once", () => {
    const marks = some[2]?.runs.find((run) => run.text === "and steady")?.marks ?? []
    expect(sortedMarks([...marks].reverse().concat(marks))).toEqual(marks)
  })

  test("under the same marks are one, and empty ones are none", () => {
    const marks = some[3]?.runs[0]?.marks ?? []
    expect(
      joinRuns([
        { text: "a", marks },
        { text: "", marks: [] },
        { text: "b", marks: [...marks] },
      ]),
    ).toEqual([{ text: "ab", marks }])
  })
})
