import * as Y from "yjs"
import { formatOf, makeElement, paragraphElements, readParagraph, textChild, textFragment } from "#model/document.ts"
import { limits } from "#model/limits.ts"
import { markKey, typeOfKey } from "#model/mark-keys.ts"
import type { Mark } from "#model/marks.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { draft } from "#model/testing/build.ts"
import {
  bracket,
  deletion,
  elementOf,
  insertion,
  mark,
  propose,
  proposer,
  updateBy,
  wordsOf,
} from "../testing/writing.ts"
import { answerOf } from "./arena.ts"
import type { Attack, Attacks } from "./attack.ts"

type Edit = (doc: Y.Doc) => void

/** An edit that ARB's link is used for, unless another is named. */
const edit = (kind: string, reason: string, act: Edit, as = "ARB"): Attack => ({
  kind,
  refused: `4409 ${reason}`,
  async act(arena) {
    const client = await arena.sits(as)
    client.write(act)
    return await answerOf(client)
  },
})

/** An update that no document of one's own would bring forth: it is made on a copy, and may be altered. */
const forged = (kind: string, reason: string, forge: (state: Uint8Array, client: number) => Uint8Array): Attack => ({
  kind,
  refused: `4409 ${reason}`,
  async act(arena) {
    const client = await arena.sits("ARB")
    client.sendUpdate(forge(Y.encodeStateAsUpdate(client.doc), client.doc.clientID))
    return await answerOf(client)
  },
})

export const othersWords: Attacks = {
  title: "Words in another's mouth (L2)",
  attacks: [
    edit("words under another's name", "not-own", (doc) => propose(doc, "n16", 0, "we agree ", "RCC.9")),
    edit("words under nobody's name", "not-own", (doc) => wordsOf(doc, "n16").insert(0, "plain ", {})),
    edit("words under the name of the draft", "not-own", (doc) => insert(doc, [insertion("DRAFT.new")])),
    edit("words as chair's text, by a delegate", "not-own", (doc) => propose(doc, "n16", 0, "x ", "CHAIR.1")),
    edit("words as a delegate's, by the chair", "not-own", (doc) => propose(doc, "n16", 0, "x ", "B.1"), "chair"),
    edit("own words said to be another's, too", "not-own", (doc) =>
      insert(doc, [insertion("ARB.9"), proposer("ARB.9", "ARB"), proposer("ARB.9", "RCC")]),
    ),
    edit("own words said to be another's alone", "not-own", (doc) =>
      insert(doc, [insertion("ARB.9"), proposer("ARB.9", "RCC")]),
    ),
    edit("support of another's earlier words, in a third one's name", "not-own", (doc) =>
      wordsOf(doc, "n17").format(0, 13, formatOf([proposer("RCC.1", "B")])),
    ),
    edit("words nobody stands behind", "unsponsored", (doc) => insert(doc, [insertion("ARB.9")])),
    edit("own words left without support", "unsponsored", (doc) =>
      wordsOf(doc, "n16").format(5, 14, off([proposer("ARB.0", "ARB")])),
    ),
    edit("words slipped into another's insertion", "not-own", (doc) => propose(doc, "n17", 6, "never ", "RCC.1")),
    edit("another's words taken out", "not-own", (doc) => wordsOf(doc, "n17").delete(0, 13)),
    edit("one letter of another's taken out", "not-own", (doc) => wordsOf(doc, "n17").delete(3, 1)),
    edit("words another has joined taken out", "not-own", (doc) => wordsOf(doc, "n20").delete(0, 12)),
    edit("another's support taken off", "not-own", (doc) =>
      wordsOf(doc, "n17").format(0, 13, off([proposer("RCC.1", "RCC")])),
    ),
    edit("a co-sponsor's support taken off", "not-own", (doc) =>
      wordsOf(doc, "n20").format(0, 12, off([proposer("ARB.j", "RCC")])),
    ),
    edit("another's insertion mark exchanged for one's own", "not-own", (doc) =>
      wordsOf(doc, "n17").format(0, 13, {
        ...off([insertion("RCC.1"), proposer("RCC.1", "RCC")]),
        ...formatOf([insertion("ARB.9"), proposer("ARB.9", "ARB")]),
      }),
    ),
    edit("another's proposal taken for base text", "not-own", (doc) =>
      wordsOf(doc, "n17").format(0, 13, off([insertion("RCC.1"), proposer("RCC.1", "RCC")])),
    ),
    edit("own proposal passed off as base text", "not-own", (doc) =>
      wordsOf(doc, "n16").format(5, 14, off([insertion("ARB.0"), proposer("ARB.0", "ARB")])),
    ),
    edit("a strike in another's name", "not-own", (doc) => strike(doc, "n16", "RCC.9", "RCC")),
    edit("a strike in nobody's name", "not-own", (doc) =>
      wordsOf(doc, "n16").format(0, 4, formatOf([deletion("DRAFT.9")])),
    ),
    edit("another's strike lifted", "not-own", (doc) =>
      wordsOf(doc, "n17").format(50, 10, off([deletion("RCC.s"), proposer("RCC.s", "RCC")])),
    ),
    edit("another's strike drawn wider", "not-own", (doc) =>
      wordsOf(doc, "n17").format(50, 20, formatOf([deletion("RCC.s"), proposer("RCC.s", "RCC")])),
    ),
    edit("own paragraph taken out with another's words in it", "not-own", (doc) => removeParagraph(doc, "p8")),
    edit("another's paragraph taken out", "not-own", (doc) => removeParagraph(doc, "p9")),
    edit("a tag put over another's paragraph", "not-own", (doc) => set(doc, "p9", "source", "ARB/79A2/14")),
    edit("another's paragraph under one's own id", "not-own", (doc) => set(doc, "p9", "inserted", "ARB.9")),
    edit("a paragraph in another's name", "not-own", (doc) => addParagraph(doc, "q1 item +RCC.9: {+RCC.9|new+}")),
    edit("a paragraph in nobody's name", "not-own", (doc) => addParagraph(doc, "q1 item: new base text")),
    edit("a join in another's name", "not-own", (doc) => set(doc, "n17", "deleted", "RCC.9")),
  ],
}

export const baseText: Attacks = {
  title: "Base text (L1)",
  attacks: [
    edit("base words taken out", "not-own", (doc) => wordsOf(doc, "n16").delete(0, 4)),
    edit("the whole text taken out", "not-own", (doc) => textFragment(doc).delete(0, textFragment(doc).length)),
    edit("a base paragraph taken out", "not-own", (doc) => removeParagraph(doc, "n40")),
    edit("paragraphs in another order", "not-own", (doc) => moveUp(doc, "n17")),
    edit("a letter of the base text changed", "not-own", (doc) => set(doc, "n16", "baseLabel", "z")),
    edit("a letter given to a base paragraph", "not-own", (doc) => set(doc, "n16", "label", "z")),
    edit("a base paragraph made a title", "not-own", (doc) => set(doc, "n16", "style", "title")),
    edit("a base paragraph set a level lower", "not-own", (doc) => set(doc, "n16", "level", 2)),
    edit("a base paragraph under another id", "not-own", (doc) => set(doc, "n16", "id", "n16b")),
    edit("a base paragraph claimed as one's own", "not-own", (doc) => set(doc, "n16", "inserted", "ARB.9")),
    edit("own paragraph with a letter in the base text", "not-own", (doc) =>
      addParagraph(doc, "q1 item =z +ARB.9: {+ARB.9|new+}"),
    ),
    edit("base words made an insertion", "not-own", (doc) =>
      wordsOf(doc, "n17").format(14, 4, formatOf([insertion("ARB.9"), proposer("ARB.9", "ARB")])),
    ),
    edit("base words taken out and written again", "not-own", (doc) => rewrite(doc, "n16", 20, 12)),
    edit("a whole base paragraph's words written again", "not-own", (doc) =>
      rewrite(doc, "n24", 0, wordsOf(doc, "n24").length),
    ),
    edit("a base paragraph taken out and put in again", "not-own", (doc) => renew(doc, "n37")),
    edit("an own letter exchanged for the base letter beside it", "not-own", (doc) => {
      wordsOf(doc, "n36").format(0, 1, off([insertion("ARB.t"), proposer("ARB.t", "ARB")]))
      wordsOf(doc, "n36").format(1, 1, formatOf([insertion("ARB.t"), proposer("ARB.t", "ARB")]))
    }),
    edit("another's words taken out and written again", "not-own", (doc) => rewrite(doc, "n17", 0, 13)),
    edit("another's paragraph taken out and put in again", "not-own", (doc) => renew(doc, "p9")),
    edit("a page without brackets takes all of them off", "not-own", (doc) => withoutMarks(doc, "bracket")),
    edit("a page without options takes all of them off", "not-own", (doc) => withoutMarks(doc, "option")),
    edit("a page without strikes puts struck words back", "not-own", (doc) => withoutMarks(doc, "deletion")),
    edit("a page without insertions loses their words", "not-own", (doc) => withoutWords(doc, "insertion")),
    edit("a page without proposers drops them all", "not-own", (doc) => withoutMarks(doc, "proposer")),
  ],
}

export const brackets: Attacks = {
  title: "Brackets and options (L6, L7)",
  attacks: [
    edit("another's bracket lifted", "not-own", (doc) =>
      wordsOf(doc, "n17").format(20, 20, off([bracket("RCC.b"), proposer("RCC.b", "RCC")])),
    ),
    edit("another's bracket drawn wider over base text", "not-own", (doc) =>
      wordsOf(doc, "n17").format(20, 25, formatOf([bracket("RCC.b"), proposer("RCC.b", "RCC")])),
    ),
    edit("another's bracket drawn wider over own words", "not-own", (doc) =>
      insert(doc, [insertion("ARB.9"), proposer("ARB.9", "ARB"), bracket("RCC.b"), proposer("RCC.b", "RCC")]),
    ),
    edit("another's bracket drawn narrower", "not-own", (doc) =>
      wordsOf(doc, "n17").format(20, 5, off([bracket("RCC.b"), proposer("RCC.b", "RCC")])),
    ),
    edit("a bracket of the draft lifted", "not-own", (doc) =>
      wordsOf(doc, "n63").format(0, wordsOf(doc, "n63").length, off([bracket("DRAFT.B9")])),
    ),
    edit("a bracket another has joined lifted", "not-own", (doc) =>
      wordsOf(doc, "n22").format(0, 9, off([bracket("ARB.jb"), proposer("ARB.jb", "ARB")])),
    ),
    edit("a bracket in another's name", "not-own", (doc) =>
      wordsOf(doc, "n16").format(0, 4, formatOf([bracket("RCC.9"), proposer("RCC.9", "RCC")])),
    ),
    edit("a bracket another has joined drawn across another's", "crossing-brackets", (doc) =>
      wordsOf(doc, "n17").format(30, 20, formatOf([bracket("ARB.jb"), proposer("ARB.jb", "ARB")])),
    ),
    edit("an option in another's name", "not-own", (doc) =>
      wordsOf(doc, "n16").format(
        0,
        4,
        formatOf([mark({ type: "option", id: "RCC.o", group: "RCC.g", number: 1 }), proposer("RCC.o", "RCC")]),
      ),
    ),
    edit("another's option taken off", "not-own", (doc) =>
      wordsOf(doc, "n42").format(
        0,
        wordsOf(doc, "n42").length,
        off(marksAt(doc, "n42", 0).filter(({ type }) => type === "option")),
      ),
    ),
    edit("another's option given another number", "not-own", (doc) => renumber(doc, "n42")),
  ],
}

export const rulings: Attacks = {
  title: "Rulings and record (L5)",
  attacks: [
    edit("own words marked as agreed", "not-own", (doc) =>
      insert(doc, [decided("insertion", "ARB.9", 2), proposer("ARB.9", "ARB")]),
    ),
    edit("own words under a ruling there was", "not-own", (doc) =>
      insert(doc, [decided("insertion", "ARB.a", 1), proposer("ARB.a", "ARB")]),
    ),
    edit("base words marked as struck by ruling", "not-own", (doc) =>
      wordsOf(doc, "n16").format(0, 4, formatOf([decided("deletion", "CHAIR.d2", 2)])),
    ),
    edit(
      "the chair's socket strikes by ruling",
      "not-own",
      (doc) => wordsOf(doc, "n16").format(0, 4, formatOf([decided("deletion", "CHAIR.d2", 2)])),
      "chair",
    ),
    edit("agreed words taken out", "not-own", (doc) => wordsOf(doc, "n21").delete(0, 13)),
    edit("a ruling taken off agreed words", "not-own", (doc) =>
      wordsOf(doc, "n21").format(0, 13, {
        ...off([decided("insertion", "ARB.a", 1)]),
        ...formatOf([insertion("ARB.a")]),
      }),
    ),
    edit("support of agreed words taken off", "not-own", (doc) =>
      wordsOf(doc, "n21").format(0, 13, off([proposer("ARB.a", "ARB")])),
    ),
    edit(
      "support of agreed words claimed",
      "not-own",
      (doc) => wordsOf(doc, "n21").format(0, 13, formatOf([proposer("ARB.a", "B")])),
      "B",
    ),
    edit("own paragraph marked as agreed", "not-own", (doc) => addParagraph(doc, "q1 item +ARB.9#2: {+ARB.9|new+}")),
    edit("an agreed join", "not-own", (doc) => {
      set(doc, "n17", "deleted", "ARB.9")
      set(doc, "n17", "deletedDecision", 1)
    }),
    edit("a line in the register", "other-root", (doc) => register(doc).push([{ number: 2 }])),
    edit("a line taken out of the register", "other-root", (doc) => register(doc).delete(0, 1)),
    edit("another register", "content-type", (doc) => doc.getMap("record").set("register", new Y.Array())),
    edit(
      "the register, by the chair's socket",
      "other-root",
      (doc) => doc.getMap("record").delete("register"),
      "chair",
    ),
    edit("the title in the record", "other-root", (doc) => doc.getMap("record").set("meta", { title: "x" })),
    edit("the delegations taken out", "other-root", (doc) => doc.getMap("record").delete("delegations")),
    edit("a key of one's own in the record", "other-root", (doc) => doc.getMap("record").set("x", 1)),
    edit("a contribution written into the record", "other-root", (doc) => tabled(doc).push([{ delegation: "RCC" }])),
    edit("another's contribution taken out of the record", "other-root", (doc) => tabled(doc).delete(0, 1)),
    edit("all contributions written anew", "content-type", (doc) =>
      doc.getMap("record").set("contributions", new Y.Array()),
    ),
    edit("the contributions, by the chair's socket", "other-root", (doc) => tabled(doc).delete(0, 1), "chair"),
    edit("a root of one's own", "other-root", (doc) => doc.getText("hidden").insert(0, "x")),
  ],
}

export const shapes: Attacks = {
  title: "What the text cannot hold",
  attacks: [
    edit("a mark of an unknown kind", "unknown-mark", (doc) => format(doc, { "bold--AAAAAAAA": { on: true } })),
    edit("a mark named after what every object has", "unknown-mark", (doc) =>
      format(doc, { "constructor--AAAAAAAA": { id: "ARB.9" } }),
    ),
    edit("a mark without a key's hash", "unknown-mark", (doc) => format(doc, { bracket: { id: "ARB.9" } })),
    edit("a mark under another's key", "mark-key", (doc) =>
      format(doc, { [markKey(bracket("ARB.8"))]: { id: "ARB.9" } }),
    ),
    edit("a mark under its key in small letters", "mark-key", (doc) =>
      format(doc, { [lowerHash(markKey(bracket("ARB.9")))]: { id: "ARB.9" } }),
    ),
    edit("a strike under an insertion's key", "mark-key", (doc) =>
      format(doc, { [markKey(insertion("ARB.9"))]: { id: "ARB.8", decision: null } }),
    ),
    edit("a mark with a part too many", "mark-attribute", (doc) =>
      format(doc, { [markKey(bracket("ARB.9"))]: { id: "ARB.9", colour: "red" } }),
    ),
    edit("a mark with a part too few", "mark-attribute", (doc) =>
      format(doc, { [markKey(insertion("ARB.9"))]: { id: "ARB.9" } }),
    ),
    edit("a mark with values inside values", "mark-attribute", (doc) =>
      format(doc, { [markKey(bracket("ARB.9"))]: { id: nested(500) } }),
    ),
    edit("a mark that is no object", "mark-value", (doc) => format(doc, { [markKey(bracket("ARB.9"))]: "yes" })),
    edit("a mark that is a list", "mark-attribute", (doc) => format(doc, { [markKey(bracket("ARB.9"))]: ["ARB.9"] })),
    edit("an id with markup in it", "mark-attribute", (doc) => formatAs(doc, bracket("ARB.<img src=x>"))),
    edit("an id that does not end", "mark-attribute", (doc) => formatAs(doc, bracket(`ARB.${"x".repeat(5000)}`))),
    edit("a tag turned round by bidi overrides", "mark-attribute", (doc) =>
      insert(doc, [insertion("ARB.9"), tagged("ARB.9", "\u202eBRA/31/57\u202c")]),
    ),
    edit("a tag that does not end", "mark-attribute", (doc) =>
      insert(doc, [insertion("ARB.9"), tagged("ARB.9", "A".repeat(5000))]),
    ),
    edit("a control character", "control-character", (doc) => propose(doc, "n16", 0, "a\u0001b", "ARB.9")),
    edit("a character of nothing", "control-character", (doc) => propose(doc, "n16", 0, "a\u0000b", "ARB.9")),
    edit("words turned round by a bidi override", "control-character", (doc) =>
      propose(doc, "n16", 0, "\u202etnemeerga on\u202c", "ARB.9"),
    ),
    edit("words set apart by bidi isolates", "control-character", (doc) =>
      propose(doc, "n16", 0, "\u2067not\u2069 ", "ARB.9"),
    ),
    edit("a line break that is none", "control-character", (doc) => propose(doc, "n16", 0, "a\u2028b", "ARB.9")),
    edit("a tag over own paragraph turned round", "paragraph-attribute", (doc) => {
      addParagraph(doc, "q1 item +ARB.9: {+ARB.9|new+}")
      set(doc, "q1", "source", "\u202eBRA/31")
    }),
    edit("a letter turned round", "paragraph-attribute", (doc) => {
      addParagraph(doc, "q2 item +ARB.9: {+ARB.9|new+}")
      set(doc, "q2", "label", "\u2067a")
    }),
    edit("an attribute nobody knows", "paragraph-attribute", (doc) => set(doc, "n16", "onclick", "alert(1)")),
    edit("an attribute named after what every object has", "paragraph-attribute", (doc) =>
      set(doc, "n16", "__proto__", "x"),
    ),
    edit("a level there is not", "paragraph-attribute", (doc) => set(doc, "n16", "level", 9)),
    edit("an id with markup in it, of a paragraph", "paragraph-attribute", (doc) => set(doc, "n16", "id", "<b>")),
    edit("an attribute on the words", "text-attribute", (doc) => wordsOf(doc, "n16").setAttribute("a", 1)),
    edit("two paragraphs of one id", "duplicate-paragraph", (doc) =>
      addParagraph(doc, "n16 item +ARB.9: {+ARB.9|new+}"),
    ),
    edit("an element of another kind", "content-type", (doc) =>
      textFragment(doc).insert(0, [new Y.XmlElement("script")]),
    ),
    edit("words outside paragraphs", "not-a-paragraph", (doc) => textFragment(doc).insert(0, [new Y.XmlText("x")])),
    edit("a paragraph within a paragraph", "not-text", (doc) =>
      elementOf(doc, "n16").insert(0, [made("q1 item +ARB.9: {+ARB.9|x+}")]),
    ),
    edit("a picture in the words", "content-type", (doc) => wordsOf(doc, "n16").insertEmbed(0, { image: "x" })),
    edit("another document within", "content-type", (doc) => set(doc, "n16", "x", new Y.Doc())),
    edit("a map within", "content-type", (doc) => set(doc, "n16", "label", new Y.Map())),
    edit("bytes within", "content-type", (doc) => set(doc, "n16", "label", new Uint8Array([1]))),
    edit("an edit larger than anybody types", "too-large", (doc) =>
      propose(doc, "n16", 0, "x".repeat(limits.maxUpdateBytes), "ARB.9"),
    ),
  ],
}

export const forgedUpdates: Attacks = {
  title: "Forged updates",
  attacks: [
    forged("bytes that are no update", "malformed-update", () => Uint8Array.of(9, 9, 9, 9)),
    forged("an update that ends half way", "malformed-update", (state, client) => {
      const whole = updateBy(state, client, (doc) => propose(doc, "n16", 0, "words ", "ARB.9"))
      return whole.slice(0, whole.length - 4)
    }),
    forged("an update of more parts than it has", "malformed-update", () => Uint8Array.of(1, 255, 255, 255, 127, 1)),
    forged("the second half of an edit alone", "gap", (state, client) => inTwo(state, client)[1]),
    forged("an edit with a hole in it", "gap", (state, client) => {
      const [first, second, third] = inThree(state, client)
      return Y.mergeUpdates([first, third].filter((part) => part !== second))
    }),
    forged("deletions of what is not there yet", "unknown-delete", (state, client) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, state)
      const [first, second] = inTwo(state, client)
      for (const part of [first, second]) Y.applyUpdate(doc, part)
      wordsOf(doc, "n16").delete(0, 4)
      return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(doc))
    }),
    forged("an edit under the id of whoever made the draft", "foreign-client-id", (state) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, state)
      const first = paragraphElements(doc)[0]?._item?.id.client as number
      return updateBy(state, first, (copy) => propose(copy, "n16", 0, "x", "ARB.9"))
    }),
  ],
}

// Building and unbuilding

const insert = (doc: Y.Doc, marks: readonly Mark[]) => wordsOf(doc, "n16").insert(0, "forged ", formatOf(marks))
const off = (marks: readonly Mark[]): object =>
  Object.fromEntries(Object.keys(formatOf(marks)).map((key) => [key, null]))
const strike = (doc: Y.Doc, id: string, change: string, delegation: string) =>
  wordsOf(doc, id).format(0, 4, formatOf([deletion(change), proposer(change, delegation)]))
const set = (doc: Y.Doc, id: string, name: string, value: unknown) =>
  elementOf(doc, id).setAttribute(name, value as never)
const format = (doc: Y.Doc, marks: Record<string, unknown>) => wordsOf(doc, "n16").format(0, 3, marks as never)
const formatAs = (doc: Y.Doc, one: Mark) => format(doc, formatOf([one]))
const tabled = (doc: Y.Doc) => doc.getMap("record").get("contributions") as Y.Array<unknown>
const register = (doc: Y.Doc) => doc.getMap("record").get("register") as Y.Array<unknown>
const decided = (type: "insertion" | "deletion", id: string, decision: number) => mark({ type, id, decision })
const tagged = (change: string, source: string) => mark({ type: "proposer", change, delegation: "ARB", source })
const made = (line: string) => makeElement(draft(line)[0] as Paragraph)
const addParagraph = (doc: Y.Doc, line: string) => textFragment(doc).insert(indexOf(doc, "n17"), [made(line)])
const indexOf = (doc: Y.Doc, id: string) => paragraphElements(doc).indexOf(elementOf(doc, id))
const removeParagraph = (doc: Y.Doc, id: string) => textFragment(doc).delete(indexOf(doc, id), 1)
const lowerHash = (key: string) => {
  const [type, hash] = key.split("--") as [string, string]
  return `${type}--${hash.toLowerCase()}`
}

function nested(depth: number): unknown {
  let value: unknown = "ARB.9"
  for (let i = 0; i < depth; i++) value = { id: value }
  return value
}

function moveUp(doc: Y.Doc, id: string): void {
  const at = indexOf(doc, id)
  const copy = makeElement(readParagraph(elementOf(doc, id)))
  textFragment(doc).delete(at, 1)
  textFragment(doc).insert(at - 1, [copy])
}

function renew(doc: Y.Doc, id: string): void {
  const at = indexOf(doc, id)
  const copy = makeElement(readParagraph(elementOf(doc, id)))
  textFragment(doc).delete(at, 1)
  textFragment(doc).insert(at, [copy])
}

/** Takes words out and writes them again, letter by letter and mark by mark the same. */
function rewrite(doc: Y.Doc, id: string, from: number, length: number): void {
  const text = wordsOf(doc, id)
  const marks = formatOf(marksAt(doc, id, from))
  const words = (text.toDelta() as { insert: string }[]).map((run) => run.insert).join("")
  text.delete(from, length)
  text.insert(from, words.slice(from, from + length), marks)
}

function marksAt(doc: Y.Doc, id: string, at: number): readonly Mark[] {
  let passed = 0
  for (const { text, marks } of readParagraph(elementOf(doc, id)).runs) {
    passed += text.length
    if (at < passed) return marks
  }
  return []
}

function renumber(doc: Y.Doc, id: string): void {
  const option = marksAt(doc, id, 0).find(({ type }) => type === "option") as Mark
  const text = wordsOf(doc, id)
  text.format(0, text.length, { ...off([option]), ...formatOf([{ ...option, number: 9 } as Mark]) })
}

/** What a page does that knows one kind of mark less: it takes the marks for nothing. */
function withoutMarks(doc: Y.Doc, type: string): void {
  for (const element of paragraphElements(doc)) {
    const text = textChild(element)
    const keys = text ? keysOf(text).filter((key) => typeOfKey(key) === type) : []
    if (text && keys.length > 0)
      text.format(0, text.length, Object.fromEntries(keys.map((key) => [key, null])) as never)
  }
}

/** Or it takes the words out with them. */
function withoutWords(doc: Y.Doc, type: string): void {
  for (const element of paragraphElements(doc)) {
    const text = textChild(element)
    if (!text) continue
    let at = 0
    for (const { insert: words, attributes } of text.toDelta() as { insert: string; attributes?: object }[])
      if (Object.keys(attributes ?? {}).some((key) => typeOfKey(key) === type)) text.delete(at, words.length)
      else at += words.length
  }
}

const keysOf = (text: Y.XmlText): string[] => [
  ...new Set((text.toDelta() as { attributes?: object }[]).flatMap(({ attributes }) => Object.keys(attributes ?? {}))),
]

function partsOf(state: Uint8Array, client: number, count: number): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  doc.clientID = client
  const parts: Uint8Array[] = []
  doc.on("update", (update: Uint8Array) => parts.push(update))
  for (let i = 0; i < count; i++) doc.transact(() => propose(doc, "n16", 0, `part ${i} `, "ARB.9"))
  return parts
}

const inTwo = (state: Uint8Array, client: number) => partsOf(state, client, 2) as [Uint8Array, Uint8Array]
const inThree = (state: Uint8Array, client: number) => partsOf(state, client, 3) as [Uint8Array, Uint8Array, Uint8Array]
