import { describe, expect, it, vi } from "vitest"
import * as Y from "yjs"
import { formatOf, paragraphElements, record, textChild } from "#model/document.ts"
import type { Mark } from "#model/marks.ts"
import { seedDocument } from "#model/view.ts"
import { loadSample } from "#samples/resolution-130/load.ts"
import { DocumentReader } from "./document-reader.ts"

const insertion = { type: "insertion", id: "ARB.x", decision: null } as unknown as Mark

function openReader() {
  const doc = new Y.Doc()
  const sample = loadSample()
  doc.transact(() => seedDocument(doc, sample))
  const reader = new DocumentReader(doc)
  const heard = vi.fn()
  reader.listen(heard)
  return { doc, sample, reader, heard }
}

const wordsOf = (doc: Y.Doc, index: number) => textChild(paragraphElements(doc)[index] as Y.XmlElement) as Y.XmlText

describe("reading the live text", () => {
  it("reads what the sample holds", () => {
    const { reader, sample } = openReader()
    expect(reader.paragraphs()).toEqual(sample.paragraphs)
  })

  it("reads one paragraph anew for one keystroke and keeps all others as they were", () => {
    const { doc, reader, heard } = openReader()
    const before = reader.paragraphs()
    wordsOf(doc, 20).insert(3, "x", formatOf([insertion]))
    const after = reader.paragraphs()
    expect(heard).toHaveBeenCalledTimes(1)
    expect(after.flatMap((paragraph, i) => (paragraph === before[i] ? [] : [i]))).toEqual([20])
  })

  it("reads a paragraph anew when its letter or tag changes", () => {
    const { doc, reader } = openReader()
    const before = reader.paragraphs()
    paragraphElements(doc)[20]?.setAttribute("label", "z")
    expect(reader.paragraphs()[20]).not.toBe(before[20])
    expect(reader.paragraphs()[20]?.label).toBe("z")
  })

  it("hears of what the server writes into the record", () => {
    const { doc, heard } = openReader()
    record(doc).set("meta", { ...(record(doc).get("meta") as object) })
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it("leaves out what cannot be read instead of showing nothing at all", () => {
    const { doc, reader } = openReader()
    const before = reader.paragraphs().length
    paragraphElements(doc)[20]?.setAttribute("level", "deep")
    expect(reader.paragraphs()).toHaveLength(before - 1)
  })
})
