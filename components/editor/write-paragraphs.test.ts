import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { ProsemirrorBinding } from "y-prosemirror"
import * as Y from "yjs"
import { makeElement, paragraphElements, readParagraphs, textChild, textFragment } from "#model/document.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { draft } from "#model/testing/build.ts"
import { schema } from "./schema.ts"
import { nodeOf } from "./values.ts"
import { writeParagraphs } from "./write-paragraphs.ts"

/** A shared document and what a binding keeps about it. */
function sharedDocument(text: string) {
  const doc = new Y.Doc()
  textFragment(doc).insert(0, draft(text).map(makeElement))
  const binding = { doc, type: textFragment(doc), mapping: new Map(), isOMark: new Map() }
  const write = (paragraphs: readonly Paragraph[]) => {
    const nodes = paragraphs.map((paragraph) => nodeOf(schema, paragraph))
    doc.transact(() => writeParagraphs(binding as unknown as ProsemirrorBinding, schema.node("doc", null, nodes)))
  }
  return { doc, write }
}

/** Which items of Yjs the letters of a document are, by letter. */
function items(doc: Y.Doc): string[] {
  return paragraphElements(doc).flatMap((element) => {
    const found: string[] = []
    let item = (textChild(element) as unknown as { _start: Y.Item | null } | null)?._start ?? null
    for (; item !== null; item = item.right as Y.Item | null) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue
      const { client, clock } = item.id
      for (let i = 0; i < item.length; i++) found.push(`${item.content.str[i]} ${client}:${clock + i}`)
    }
    return found
  })
}

describe("writing the editor's text into the shared document (L11)", () => {
  test.each([
    ["a letter equal to its neighbour", "p: beta", "p: {+ARB.1|b+}beta"],
    [
      "two edits far apart in one paragraph",
      "p: the quick brown fox",
      "p: the {+ARB.1|very +}quick brown {+ARB.2|red +}fox",
    ],
    ["struck words and new ones beside them", "p: one two three", "p: one {-ARB.1|two-}{+ARB.1|2+} three"],
    [
      "a new paragraph on top and an edit below",
      "p: one\nq: two\nr: three",
      "n +ARB.1: \np: one\nq: two\nr: th{+ARB.1|x+}ree",
    ],
    [
      "an own paragraph that goes, beside others' words that change",
      "o: zero\np +ARB.1: {+ARB.1|own+}\nq: base text\nr: more",
      "o: zero\nq: {-ARB.2|base-} text\nr: more",
    ],
    ["own words that move into the next paragraph", "p +ARB.1: {+ARB.1|own+}\nq: base", "q: {+ARB.1|own+}base"],
    ["letters beyond the first plane", "p: a😀b", "p: a{-ARB.1|😀-}{+ARB.1|😁+}b"],
  ])("%s: every letter that stays keeps its identity", (_, before, after) => {
    const { doc, write } = sharedDocument(before)
    const old = new Set(items(doc))
    write(draft(after))
    expect(readParagraphs(doc)).toEqual(draft(after))
    const own = readParagraphs(doc).flatMap(({ runs }) =>
      runs.filter(({ marks }) => marks.some((m) => m.type === "insertion")),
    )
    const fresh = items(doc).filter((item) => !old.has(item)).length
    expect(fresh).toBeLessThanOrEqual(own.reduce((sum, run) => sum + run.text.length, 0))
  })

  test("another's words typed meanwhile in the paragraph behind one that goes are kept", () => {
    const { doc, write } = sharedDocument("p +ARB.1: {+ARB.1|own+}\nq: base text")
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    textChild(paragraphElements(other)[1] as Y.XmlElement)?.insert(4, " RCC's", {})
    write(draft("q: {-ARB.2|base-} text"))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(
      readParagraphs(doc)[0]
        ?.runs.map((run) => run.text)
        .join(""),
    ).toBe("base RCC's text")
  })

  test("any text can become any other", () => {
    const word = fc.constantFrom("a", "b", "{+ARB.1|a+}", "{-RCC.1|b-}", "[B.b|a]", "{+ARB.1&B|ab+}", "😀")
    const line = fc.record({
      id: fc.constantFrom("p", "q", "r", "s"),
      head: fc.constantFrom("", " item /1", " +ARB.2"),
      words: fc.array(word),
    })
    const text = fc
      .uniqueArray(line, { selector: ({ id }) => id, maxLength: 4 })
      .map((lines) => lines.sort((a, b) => (a.id < b.id ? -1 : 1)))
      .map((lines) => lines.map(({ id, head, words }) => `${id}${head}: ${words.join("")}`).join("\n"))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { doc, write } = sharedDocument(before)
        write(draft(after))
        expect(readParagraphs(doc)).toEqual(draft(after))
      }),
    )
  })
})
