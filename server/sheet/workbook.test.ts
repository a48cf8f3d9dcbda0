import { readFileSync } from "node:fs"
import { strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { baseOf } from "#model/projection.ts"
import { type Sheet, sheetLimits } from "#model/sheet/sheet.ts"
import { sheetOf } from "#model/sheet/sheet-of.ts"
import { loadSample } from "#samples/resolution-130/load.ts"
import { realLayout } from "#samples/resolution-130/real-layout.ts"
import { readSheetFile } from "./read-sheet.ts"
import { readWorkbook } from "./read-workbook.ts"
import { readInThread } from "./sheet-thread.ts"
import { writeWorkbook } from "./write-workbook.ts"

const sample = loadSample()
const { delegations, paragraphs, tabled } = sample
const context = { base: baseOf(paragraphs), delegations }
const own = sheetOf({ title: "Resolution 130", delegations, paragraphs, tabled })
const committed = new Uint8Array(
  readFileSync(new URL("../../samples/resolution-130/comparison-table.xlsx", import.meta.url)),
)

/** Rows without the empty cells at their ends, which no file keeps. */
const trimmed = (sheet: Sheet): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((row) => row.slice(0, row.findLastIndex(({ runs }) => runs.length > 0) + 1)),
})

/** A workbook of one sheet whose XML is given. */
const workbookOf = (sheet: string, more: Record<string, string> = {}): Uint8Array => {
  const files = unzipSync(writeWorkbook({ rows: [[]], merges: [], details: null }))
  const extra = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)]))
  return zipSync({ ...files, "xl/worksheets/sheet1.xml": strToU8(sheet), ...extra })
}
const rows = (...xml: string[]) => `<worksheet xmlns="x"><sheetData>${xml.join("")}</sheetData></worksheet>`
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const head = `<row r="1">${inline("A1", "Base")}${inline("B1", "Brazil")}</row>`
const refusal = (bytes: Uint8Array) => {
  const answer = readSheetFile(bytes, context)
  return answer.ok ? "read" : answer.reason
}

describe("a comparison table as a workbook (L12)", { timeout: 120_000 }, () => {
  test("is read as it was written, lines through and under words included", () => {
    const read = readWorkbook(writeWorkbook(own))
    expect(read.ok && trimmed(read.sheet)).toEqual(trimmed(own))
    expect(own.rows.flat().some(({ runs }) => runs.some(({ isStruck }) => isStruck))).toBe(true)
  })

  test("has every contribution of the sample after the round trip, as it was tabled", () => {
    const answer = readSheetFile(writeWorkbook(own), context)
    if (!answer.ok) throw new Error(answer.reason)
    const { cells, places } = answer.understood
    const ids = new Map(places.map(({ key, id }) => [key, id as string]))
    const found = cells.map(({ cell: _, part, parts, reason, isSure, row, ...kept }) => ({
      ...kept,
      row: ids.get(row) ?? row,
    }))
    const put = tabled.contributions.map(({ id: _, supersedes, at, by, ...kept }) => kept)
    const sorted = (all: readonly object[]) => all.map((one) => JSON.stringify(Object.entries(one).sort())).sort()
    expect(sorted(found)).toEqual(sorted(put))
  })

  test("gives the same bytes each time, those that are committed among them", () => {
    expect(Buffer.compare(writeWorkbook(realLayout(sample), "Resolution 130"), committed)).toBe(0)
  })

  test("in the layout of the secretariat is understood but for what nobody could be sure of", async () => {
    const answer = await readInThread(committed, context)
    if (!answer.ok) throw new Error(answer.reason)
    const { cells, doubts } = answer.understood
    expect(doubts).toEqual([])
    expect(cells).toHaveLength(55)
    const isNew = new Set<string>(tabled.places.map(({ id }) => id))
    const left = [...tabled.contributions]
    const judged = cells.map((cell) => {
      const index = left.findIndex(
        (one) => one.delegation === cell.delegation && one.text.replace(/\s+/g, " ") === cell.text,
      )
      const [one] = left.splice(index, 1)
      const stands = isNew.has(one?.row ?? "") ? cell.row.startsWith("line-") : cell.row === one?.row
      return { isRight: stands && one?.kind === cell.kind, isSure: cell.isSure }
    })
    expect(left).toEqual([])
    expect(judged.filter(({ isRight }) => isRight).length).toBeGreaterThanOrEqual(48)
    expect(judged.filter(({ isRight, isSure }) => isSure && !isRight)).toEqual([])
    expect(judged.filter(({ isSure }) => !isSure).length).toBeLessThanOrEqual(24)
  })

  test("made by other programs is read: shared strings, cell styles, Excel's escapes, another prefix", () => {
    const strings = `<sst xmlns="x"><si><t>Base</t></si><si><r><rPr><strike/></rPr><t>old </t></r><r><t>Brazil</t></r><rPh><t>no</t></rPh></si></sst>`
    const styles = `<styleSheet xmlns="x"><fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs></styleSheet>`
    const cells = `<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row><x:row><x:c r="B2" s="1" t="str"><x:v>gone</x:v></x:c><x:c><x:v>12</x:v></x:c></x:row>`
    const sheet = `<x:worksheet xmlns:x="y"><x:sheetData>${cells}</x:sheetData></x:worksheet>`
    const read = readWorkbook(workbookOf(sheet, { "xl/sharedStrings.xml": strings, "xl/styles.xml": styles }))
    const shown =
      read.ok &&
      read.sheet.rows.map((row) =>
        row.map(({ runs }) => runs.map(({ text, isStruck }) => (isStruck ? `-${text}-` : text)).join("")),
      )
    expect(shown).toEqual([
      ["Base", "-old -Brazil"],
      ["", "-gone-", "12"],
    ])
  })
})

/** A workbook of several sheets, each with its rows. */
const workbookWith = (...sheets: readonly (readonly [name: string, xml: string, state?: string])[]): Uint8Array => {
  const at = (i: number) => `xl/worksheets/sheet${i + 1}.xml`
  const names = sheets.map(
    ([name, , state = "visible"], i) => `<sheet name="${name}" sheetId="${i + 1}" state="${state}" r:id="r${i + 1}"/>`,
  )
  const targets = sheets.map((_, i) => `<Relationship Id="r${i + 1}" Target="${at(i).slice(3)}"/>`)
  const files = {
    "xl/workbook.xml": `<workbook xmlns="x" xmlns:r="y"><sheets>${names.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${targets.join("")}</Relationships>`,
    ...Object.fromEntries(sheets.map(([, xml], i) => [at(i), xml])),
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

describe("a workbook of several sheets (L12)", () => {
  const cover = rows(`<row r="1">${inline("A1", "Comparison of proposals")}</row>`)
  const table = (word: string) =>
    rows(head, `<row r="2">${inline("A2", "recalling")}${inline("B2", `a) ${word} and more;`)}</row>`)
  const readIn = (bytes: Uint8Array) => {
    const answer = readSheetFile(bytes, context)
    if (!answer.ok) throw new Error(answer.reason)
    const { cells, doubts } = answer.understood
    return {
      words: cells.map(({ words }) => words),
      others: doubts.flatMap((doubt) => (doubt.kind === "other-sheets" ? doubt.names : [])),
    }
  }

  test("has its table found behind a cover, which is named", () => {
    expect(readIn(workbookWith(["Cover", cover], ["Table", table("one")]))).toEqual({
      words: ["one and more;"],
      others: ["Cover"],
    })
  })

  test("has a second table named, not passed over in silence; an empty sheet and a hidden one are nothing to tell", () => {
    const sheets = workbookWith(
      ["Own", table("zero"), "hidden"],
      ["Preamble", table("one")],
      ["Operative", table("two")],
      ["Sheet3", rows()],
    )
    expect(readIn(sheets)).toEqual({ words: ["one and more;"], others: ["Operative"] })
  })
})

test("separated values as Excel saves them in western Europe keep their accents", () => {
  const bytes = Uint8Array.from("Base;Brazil\r\nrecalling;a) la proc\u00e9dure d\u00e9j\u00e0 suivie;\r\n", (sign) =>
    sign.charCodeAt(0),
  )
  const answer = readSheetFile(bytes, context)
  expect(answer.ok && answer.understood.cells[0]?.words).toBe("la procédure déjà suivie")
})

describe("a file that is no comparison table is refused by name", { timeout: 120_000 }, () => {
  // 100 MiB of nothing in 100 KiB.
  const bomb = zipSync({ "xl/workbook.xml": strToU8("<x/>"), "xl/worksheets/sheet1.xml": new Uint8Array(100 << 20) })

  test.each([
    ["wrong-file-type", "a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ["wrong-file-type", "an old workbook", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["wrong-file-type", "a zip of something else", zipSync({ "word/document.xml": strToU8("<w/>") })],
    ["wrong-file-type", "a zip cut short", writeWorkbook(own).subarray(0, 900)],
    ["wrong-file-type", "bytes that are no text", new Uint8Array([0xff, 0xff, 0xfe, 0x80])],
    ["damaged-file", "a workbook whose sheet is no XML", workbookOf("<worksheet><row>")],
    [
      "damaged-file",
      "a workbook with entities of its own",
      workbookOf(`<!DOCTYPE x [<!ENTITY a "aaaa">]>${rows(head)}`),
    ],
    [
      "damaged-file",
      "a cell whose words are not in the workbook",
      workbookOf(rows(head, `<row r="2"><c r="B2" t="s"><v>99</v></c></row>`)),
    ],
    ["wrong-file-type", "a PDF", strToU8("%PDF-1.7\n1 0 obj")],
    ["wrong-file-type", "a web page", strToU8("<html><table><tr><td>Base</td><td>Brazil</td></tr></table></html>")],
    ["damaged-file", "a cell far out of bounds", workbookOf(rows(head, `<row r="2">${inline("ZZZ2", "x")}</row>`))],
    ["unzips-too-large", "a zip bomb", bomb],
    [
      "too-many-rows",
      "50,000 rows",
      workbookOf(rows(head, ...Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 2}"/>`))),
    ],
    ["too-many-rows", "a row far below", workbookOf(rows(head, `<row r="3050">${inline("A3050", "x")}</row>`))],
    [
      "merged-cells",
      "merged cells",
      workbookOf(
        rows(head, `<row r="2">${inline("A2", "x")}</row>`).replace(
          "</worksheet>",
          `<mergeCells><mergeCell ref="A2:A3"/></mergeCells></worksheet>`,
        ),
      ),
    ],
    ["formulas", "a formula", workbookOf(rows(head, `<row r="2"><c r="B2"><f>HYPERLINK("x")</f><v>SUP</v></c></row>`))],
    ["no-header", "no row of headings", workbookOf(rows(`<row r="1">${inline("A1", "a text")}</row>`))],
    ["no-header", "text that is no table", strToU8("Dear colleagues,\nplease find below")],
    ["no-header", "nothing at all", new Uint8Array()],
  ] as [string, string, Uint8Array][])("%s: %s", (reason, _, bytes) => {
    expect(refusal(bytes)).toBe(reason)
  })

  test("the bomb is a file small enough to be sent", () => {
    expect(bomb.length).toBeLessThan(sheetLimits.maxFileBytes)
  })
})
