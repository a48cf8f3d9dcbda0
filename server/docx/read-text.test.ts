import { readFileSync } from "node:fs"
import * as word from "docx"
import fc from "fast-check"
import { strToU8, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { linesOf, readBaseLines } from "#model/base-text.ts"
import { textLimits } from "#model/given-text.ts"
import { readTextFile } from "./read-text.ts"

const packed = async (children: word.FileChild[], options: Partial<word.IPropertiesOptions> = {}) =>
  new Uint8Array(await word.Packer.toBuffer(new word.Document({ ...options, sections: [{ children }] })))

const understood = (bytes: Uint8Array) => {
  const answer = readTextFile(bytes)
  if (!answer.ok) throw new Error(answer.reason)
  return answer.understood
}
const shown = (bytes: Uint8Array) =>
  understood(bytes).lines.map(({ style, level, label, text }) => `${style} ${level} ${label ?? "-"} ${text}`)

/** A document of these paragraphs alone, as XML. */
const body = (xml: string, more: Record<string, string> = {}) => {
  const document = `<w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`
  const files = { "word/document.xml": document, ...more }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`

const treaty = readFileSync(new URL("../../samples/treaty/base.txt", import.meta.url), "utf8")

describe("a Word document as a base text", () => {
  test("has the same paragraphs as the plain text it was made of", async () => {
    const lines = treaty.split("\n").map((line) => new word.Paragraph(line))
    expect(understood(await packed(lines)).lines).toEqual(readBaseLines(linesOf(treaty)))
  })

  test("has the same paragraphs whatever plain text it was made of, cut into runs anywhere", () => {
    const beginning = fc.constantFrom("", "a) ", "b) ", "(i) ", "ii) ", "1 ", "2. ", "b bis) ", "resolves", "recalling")
    const words = fc.constantFrom(
      "that boats & <ferries> cross",
      "to meet:",
      "السلام",
      "of peace;",
      "",
      "Recalling its",
    )
    const line = fc.tuple(beginning, words).map((parts) => parts.join(""))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 25 }), fc.nat(12), (lines, cut) => {
        const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
        const paragraph = (text: string) =>
          `<w:p>${run(escaped(text.slice(0, cut)))}${run(escaped(text.slice(cut)))}</w:p>`
        const answer = readTextFile(body(lines.map(paragraph).join("")))
        const plain = readTextFile(strToU8(lines.join("\n")))
        expect(answer).toEqual(plain)
      }),
      { numRuns: 100 },
    )
  })

  test("has the letters and numbers that Word counts, at the depths at which it counts them", async () => {
    const level = (level: number, format: (typeof word.LevelFormat)[keyof typeof word.LevelFormat], text: string) => ({
      level,
      format,
      text,
    })
    const { DECIMAL, LOWER_LETTER, LOWER_ROMAN } = word.LevelFormat
    const numbering = {
      config: [
        {
          reference: "list",
          levels: [level(0, DECIMAL, "%1"), level(1, LOWER_LETTER, "%2)"), level(2, LOWER_ROMAN, "(%3)")],
        },
      ],
    }
    const item = (text: string, level: number) => new word.Paragraph({ text, numbering: { reference: "list", level } })
    const bytes = await packed(
      [
        new word.Paragraph({ children: [new word.TextRun({ text: "resolves", italics: true })] }),
        item("to meet:", 0),
        item("in spring:", 1),
        item("early;", 2),
        item("late;", 2),
        item("in autumn;", 1),
        item("to go on,", 0),
        item("in winter,", 1),
      ],
      { numbering },
    )
    expect(shown(bytes)).toEqual([
      "call 0 - resolves",
      "item 0 1 to meet:",
      "item 1 a in spring:",
      "item 2 i early;",
      "item 2 ii late;",
      "item 1 b in autumn;",
      "item 0 2 to go on,",
      "item 1 a in winter,",
    ])
  })

  test("has i) behind h) told from the first of a list below, which plain text cannot always say", () => {
    const level = (at: number, format: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="${at === 0 ? 8 : 1}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%${at + 1})"/></w:lvl>`
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="4">${level(0, "lowerLetter")}${level(1, "lowerRoman")}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>`
    const item = (text: string, at: number) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="7"/></w:numPr></w:pPr>${run(text)}</w:p>`
    const bytes = body(item("text,", 0) + item("one,", 1) + item("text,", 0), { "word/numbering.xml": numbering })
    expect(shown(bytes)).toEqual(["item 0 h text,", "item 1 i one,", "item 0 i text,"])
  })

  test("has titles and calls known by their styles, and the list a style stands in", () => {
    const styles = `<w:styles xmlns:w="w"><w:style w:styleId="T1"><w:name w:val="Res_title"/></w:style><w:style w:styleId="C"><w:name w:val="Call"/></w:style><w:style w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="M"><w:basedOn w:val="L"/></w:style></w:styles>`
    const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const wearing = (style: string, text: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`
    const bytes = body(
      wearing("T1", "Of boats,") + wearing("C", "having met at the lake") + wearing("M", "one;") + wearing("M", "two,"),
      { "word/styles.xml": styles, "word/numbering.xml": numbering },
    )
    expect(shown(bytes)).toEqual([
      "title 0 - Of boats,",
      "call 0 - having met at the lake",
      "item 0 a one;",
      "item 0 b two,",
    ])
  })

  test("with tracked changes reads as it did before them, and says how many there are", async () => {
    const stamp = { id: 1, author: "a", date: "2014-11-01T00:00:00Z" }
    const tracked = await packed([
      new word.Paragraph({
        children: [
          new word.TextRun("that boats "),
          new word.DeletedTextRun({ text: "may ", ...stamp }),
          new word.InsertedTextRun({ text: "shall ", ...stamp }),
          new word.TextRun("cross;"),
        ],
      }),
    ])
    const { lines, leftOut } = understood(tracked)
    expect(lines.map(({ text }) => text)).toEqual(["that boats may cross;"])
    expect(leftOut).toMatchObject({ insertions: 1, deletions: 1 })
    const end = `<w:pPr><w:rPr><w:ins w:id="2"/></w:rPr></w:pPr>`
    const cut = body(`<w:p>${end}${run("that boats ")}</w:p><w:p>${run("may cross;")}</w:p>`)
    expect(understood(cut).lines.map(({ text }) => text)).toEqual(["that boats may cross;"])
  })

  test("says what stands in it and is no paragraph", async () => {
    const cell = new word.TableCell({ children: [new word.Paragraph("a fare")] })
    const bytes = await packed(
      [
        new word.Paragraph({ children: [new word.TextRun("that boats"), new word.FootnoteReferenceRun(1)] }),
        new word.Table({ rows: [new word.TableRow({ children: [cell] })] }),
      ],
      { footnotes: { 1: { children: [new word.Paragraph("of every kind")] } } },
    )
    const { lines, leftOut } = understood(bytes)
    expect(lines.map(({ text }) => text)).toEqual(["that boats"])
    expect(leftOut).toMatchObject({ tables: 1, notes: 1, pictures: 0 })
    const box = `<w:p><w:r><mc:AlternateContent xmlns:mc="mc"><mc:Choice><w:drawing><w:txbxContent><w:p>${run("x")}</w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent/></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run("text")}</w:p>`
    const boxed = understood(body(box, { "word/header1.xml": "<w/>" }))
    expect(boxed.leftOut).toMatchObject({ textBoxes: 1, pictures: 0, headers: 1 })
    expect(boxed.lines.map(({ text }) => text)).toEqual(["text"])
  })
})

test("plain text of western Europe keeps its accents", () => {
  const bytes = Uint8Array.from("rappelant\na) la d\u00e9cision;\n", (sign) => sign.charCodeAt(0))
  expect(understood(bytes).lines.map(({ text }) => text)).toEqual(["rappelant", "la décision;"])
})

describe("a file that is no base text is refused by name", { timeout: 60_000 }, () => {
  const bomb = zipSync({ "word/document.xml": new Uint8Array(100 << 20) })
  const many = body("<w:p/>".repeat(4 * textLimits.maxParagraphs + 1))

  test.each([
    ["no-text-file", "a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ["no-text-file", "an old Word document", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["no-text-file", "a PDF", strToU8("%PDF-1.7\n1 0 obj")],
    ["no-text-file", "a workbook", zipSync({ "xl/workbook.xml": strToU8("<x/>") })],
    ["damaged-text", "a document that is no XML", zipSync({ "word/document.xml": strToU8("<w:p><w:r>") })],
    [
      "damaged-text",
      "a document with entities of its own",
      zipSync({ "word/document.xml": strToU8(`<!DOCTYPE x [<!ENTITY a "aaaa">]><w:body/>`) }),
    ],
    ["text-unzips-too-large", "a zip bomb", bomb],
    ["too-many-paragraphs", "more paragraphs than a room can work on", many],
    ["too-many-paragraphs", "more lines than that", strToU8("a line\n".repeat(textLimits.maxParagraphs + 1))],
    ["paragraph-too-long", "a paragraph as long as a book", strToU8("a".repeat(20_001))],
    [
      "unprintable-characters",
      "words that read in another order than they stand",
      strToU8("the \u202egnol eht\u202c end"),
    ],
    ["base-text-missing", "nothing at all", new Uint8Array()],
    ["base-text-missing", "a document without words", body("<w:p/>")],
  ] as [string, string, Uint8Array][])("%s: %s", (reason, _, bytes) => {
    const answer = readTextFile(bytes)
    expect(answer.ok ? "read" : answer.reason).toBe(reason)
  })

  test("the bomb is a file small enough to be sent", () => {
    expect(bomb.length).toBeLessThan(textLimits.maxFileBytes)
  })
})
