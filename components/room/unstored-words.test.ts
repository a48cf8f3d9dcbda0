import { describe, expect, it } from "vitest"
import * as Y from "yjs"
import { formatOf, makeElement, textChild, textFragment } from "#model/document.ts"
import type { Mark } from "#model/marks.ts"
import { attributeDefaults, type Paragraph } from "#model/paragraph.ts"
import { storedClocksOf } from "./stored-clocks.ts"
import { unstoredWords } from "./unstored-words.ts"

const insertion = { type: "insertion", id: "ARB.x", decision: null } as unknown as Mark
const deletion = { type: "deletion", id: "ARB.x", decision: null } as unknown as Mark
const bracket = { type: "bracket", id: "ARB.b" } as unknown as Mark

const paragraph = (id: string, text: string): Paragraph => ({
  ...attributeDefaults,
  id: id as Paragraph["id"],
  runs: [{ text, marks: [] }],
})

/** A delegate's page and what the server has, both holding the same two paragraphs. */
function meet() {
  const server = new Y.Doc()
  textFragment(server).insert(0, [
    makeElement(paragraph("p1", "that threats have emerged;")),
    makeElement(paragraph("p2", "the growth of the economy,")),
  ])
  const page = new Y.Doc()
  Y.applyUpdate(page, Y.encodeStateAsUpdate(server))
  const send = () => Y.applyUpdate(server, Y.encodeStateAsUpdate(page, Y.encodeStateVector(server)))
  const textOf = (index: number) => textChild(textFragment(page).get(index) as Y.XmlElement) as Y.XmlText
  const unstored = () => unstoredWords(page, new Set([page.clientID]), storedClocksOf(server))
  return { server, page, send, textOf, unstored }
}

describe("words the server does not have (L9)", () => {
  it("are none when all was sent", () => {
    const { textOf, send, unstored } = meet()
    textOf(0).insert(5, "new ", formatOf([insertion]))
    send()
    expect(unstored()).toEqual([])
  })

  it("are those typed since, with their paragraph and what stands before them", () => {
    const { textOf, send, unstored } = meet()
    textOf(0).insert(5, "new ", formatOf([insertion]))
    send()
    textOf(1).insert(11, "sustainable ", formatOf([insertion]))
    expect(unstored()).toEqual([{ paragraph: "p2", act: "insert", text: "sustainable ", before: "the growth " }])
  })

  it("are only the rest of a word of which the server took the beginning", () => {
    const { textOf, send, unstored } = meet()
    textOf(0).insert(5, "grow", formatOf([insertion]))
    send()
    textOf(0).insert(9, "ing ", formatOf([insertion]))
    expect(unstored()).toEqual([{ paragraph: "p1", act: "insert", text: "ing ", before: "that grow" }])
  })

  it("are found whatever marks they carry, since wrong marks may be why they were refused", () => {
    const { textOf, unstored } = meet()
    textOf(0).insert(5, "unmarked ")
    expect(unstored().map((words) => words.text)).toEqual(["unmarked "])
  })

  it("include those struck or put in brackets", () => {
    const { textOf, unstored } = meet()
    textOf(0).format(5, 7, formatOf([deletion]))
    textOf(1).format(4, 6, formatOf([bracket]))
    expect(unstored()).toEqual([
      { paragraph: "p1", act: "strike", text: "threats", before: "that " },
      { paragraph: "p2", act: "bracket", text: "growth", before: "the " },
    ])
  })

  it("leave out what was typed and taken out again", () => {
    const { textOf, unstored } = meet()
    textOf(0).insert(5, "new ", formatOf([insertion]))
    textOf(0).delete(5, 4)
    expect(unstored()).toEqual([])
  })

  it("include a whole new paragraph", () => {
    const { page, unstored } = meet()
    textFragment(page).insert(1, [
      makeElement({ ...paragraph("p3", ""), runs: [{ text: "capacity building;", marks: [insertion] }] }),
    ])
    expect(unstored()).toEqual([{ paragraph: "p3", act: "insert", text: "capacity building;", before: "" }])
  })

  it("are never another's", () => {
    const { server, page, unstored } = meet()
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(server))
    const text = textChild(textFragment(other).get(0) as Y.XmlElement) as Y.XmlText
    text.insert(5, "their ", formatOf([insertion]))
    Y.applyUpdate(page, Y.encodeStateAsUpdate(other))
    expect(unstored()).toEqual([])
  })
})
