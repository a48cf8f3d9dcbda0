import { describe, expect, test } from "vitest"
import * as Y from "yjs"
import { formatOf, makeElement, textChild, textFragment, typedWordsOf } from "#model/document.ts"
import type { DelegationCode } from "#model/ids.ts"
import { refusalOf } from "#model/lawful.ts"
import { markText } from "#model/marks.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { draft } from "#model/testing/build.ts"
import { type Keystroke, keystrokeOf } from "./keystroke.ts"
import { Reading } from "./reading.ts"
import { seeded } from "./testing/random.ts"
import { decodeUpdate } from "./update-check.ts"

const D = "ARB" as DelegationCode
const text = `
  p1: to {+ARB.1|give {-RCC.d|high-}+} [RCC.b|priority {+ARB.2&RCC|to+} this {+ARB.3|and more+}]
  p2 +ARB.p: {+ARB.p|a new call+}{+ARB.4#1|agreed+} {+ARB.5|{+RCC.6|both+}+}
  p3: {+RCC.7|theirs+} {-ARB.8|struck-} end
`

/** A text as the server has it, and a page that writes in it. */
function open(words = text) {
  const page = new Y.Doc()
  page.clientID = 1001
  textFragment(page).insert(0, draft(words).map(makeElement))
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(page))
  const reading = new Reading(doc)
  const send = (act: (words: (paragraph: number) => Y.XmlText, page: Y.Doc) => void) => {
    const updates: Uint8Array[] = []
    const keep = (update: Uint8Array) => void updates.push(update)
    page.on("update", keep)
    page.transact(() => act((i) => textChild(textFragment(page).get(i) as Y.XmlElement) as Y.XmlText, page))
    page.off("update", keep)
    const update = Y.mergeUpdates(updates)
    const transactions: Y.Transaction[] = []
    const note = (transaction: Y.Transaction) => void (transaction.changed.size > 0 && transactions.push(transaction))
    doc.on("afterTransaction", note)
    Y.applyUpdate(doc, update)
    doc.off("afterTransaction", note)
    const decoded = decodeUpdate(update)
    if (typeof decoded === "string") throw new Error(decoded)
    const keystroke = keystrokeOf(decoded, transactions, doc)
    return { keystroke, review: reading.review(transactions) }
  }
  return {
    doc,
    page,
    reading,
    send,
    typed: (keystroke: Keystroke | null) => keystroke && reading.typedInOwn(keystroke, D),
  }
}

/** Every character with who wrote it and its marks, in whatever parts it was kept. */
const charactersOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs
    .flatMap((paragraph) => typedWordsOf(paragraph)?.typed ?? [])
    .flatMap(({ client, clock, length, marks }) => {
      const under = marks.map(markText).join()
      return Array.from({ length }, (_, i) => `${client} ${clock + i} ${under}`)
    })
    .join("\n")

describe("a keystroke told from the paragraph before is the one that would be read", () => {
  test("for hundreds of edits in any place, and each it lets in is lawful (L2)", { timeout: 60_000 }, () => {
    const random = seeded(7)
    const { reading, send, typed } = open()
    const pick = (count: number) => Math.floor(random() * count)
    let told = 0
    for (let i = 0; i < 800; i++) {
      const paragraph = pick(3)
      const { keystroke, review } = send((words) => {
        const { length } = words(paragraph)
        if (random() < 0.1 && length > 20) words(paragraph).delete(pick(length - 3), 1 + pick(3))
        else if (random() < 0.1)
          words(paragraph).insert(pick(length), "x", formatOf(draft("p: {+ARB.9|x+}")[0]?.runs[0]?.marks ?? []))
        else words(paragraph).insert(pick(length + 1), ["a", "word ", "😀", "é"][pick(4)] as string)
      })
      const fast = typed(keystroke)
      if (fast) {
        told++
        expect(JSON.stringify(fast.paragraphs())).toBe(JSON.stringify(review.paragraphs()))
        expect(charactersOf(fast.paragraphs())).toEqual(charactersOf(review.paragraphs()))
        for (const window of review.windows(D))
          expect(refusalOf({ ...window, D, wholeAfter: review.paragraphs() })).toBeNull()
      }
      reading.take((fast ?? review).elements)
    }
    expect(told).toBeGreaterThan(100)
  })
})

describe("read where it was written is", () => {
  const isRead = (act: Parameters<ReturnType<typeof open>["send"]>[0], words?: string) => {
    const { send, typed } = open(words)
    const { keystroke } = send(act)
    return typed(keystroke) === null
  }

  test("what stands in base text, in others' words, in shared ones or in agreed ones (L2, L4, L5)", () => {
    const places: [number, number][] = [
      [0, 1],
      [0, 25],
      [1, 14],
      [1, 19],
      [2, 2],
    ]
    for (const [paragraph, at] of places) expect(isRead((words) => words(paragraph).insert(at, "x"))).toBe(true)
    expect(isRead((words) => words(0).insert(5, "x"))).toBe(false)
  })

  test("the first character of a paragraph, which has none before it", () => {
    expect(isRead((words) => words(0).insert(0, "x"), "p: {+ARB.1|own+}")).toBe(true)
  })

  test("typing between the halves of a character, which changes both", () => {
    expect(isRead((words) => words(0).insert(3, "x"), "p: {+ARB.1|ab😀cd+}")).toBe(true)
    expect(isRead((words) => words(0).insert(4, "x"), "p: {+ARB.1|ab😀cd+}")).toBe(false)
  })

  test("whatever does more than type: two places, a deletion beside it, a mark, a paragraph", () => {
    const own = "p: {+ARB.1|own words+}\n q: {+ARB.2|more+}"
    const also: Parameters<ReturnType<typeof open>["send"]>[0][] = [
      (words) => words(1).insert(2, "y"),
      (words) => words(0).delete(5, 1),
      (words) => words(0).format(1, 2, formatOf(draft("p: [ARB.b|x]")[0]?.runs[0]?.marks ?? [])),
      (_, page) => textFragment(page).insert(1, draft("r: new").map(makeElement)),
    ]
    for (const act of also)
      expect(
        isRead((words, page) => {
          words(0).insert(2, "x")
          act(words, page)
        }, own),
      ).toBe(true)
    expect(isRead((words) => words(0).insert(2, "x"), own)).toBe(false)
  })

  test("and characters that must not be in a text are refused either way", () => {
    const { send, typed } = open("p: {+ARB.1|own+}")
    expect(() => typed(send((words) => words(0).insert(2, "\u202e")).keystroke)).toThrow("control-character")
  })
})
