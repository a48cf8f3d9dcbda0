import { describe, expect, test } from "vitest"
import { csvOfSheet, sheetOfCsv } from "../formats/csv-sheet.ts"
import { baseOf } from "../projection.ts"
import type { Delegation } from "../protocol.ts"
import { baseText, contribution, place } from "../testing/tabled.ts"
import { plainCell, type Sheet } from "./sheet.ts"
import { sheetOf } from "./sheet-of.ts"
import { understandSheet } from "./understand.ts"

const delegations = [
  ["ARB", "Arab States"],
  ["B", "Brazil"],
  ["EUR", "Europe (CEPT)"],
].map(([code, name], colour) => ({ code, name, colour, kind: "state" })) as unknown as Delegation[]

const paragraphs = baseText(
  "that networks are vulnerable to threats of every kind,",
  "the leading role of the Union in building confidence,",
  "the work that was done so far in its Sectors,",
)
const base = baseOf(paragraphs)
const heads = ["Original", "Brazil --- MOD B/75/4", "Arab", "CEPT"]
const sheet = (...rows: string[][]): Sheet => ({
  rows: [["Texts suggested"], heads, ...rows].map((row) => row.map(plainCell)),
  merges: [],
  details: null,
})

function understood(from: Sheet) {
  const outcome = understandSheet(from, { base, delegations })
  if (!outcome.ok) throw new Error(outcome.reason)
  return outcome.understood
}
const cells = (...rows: string[][]) =>
  understood(sheet(...rows)).cells.map(({ cell, delegation, kind, row, label, words }) =>
    [cell, delegation, kind, row, label ?? "-", words].join(" | "),
  )

const whole = `recognizing\n${base
  .slice(1)
  .map(({ label, text }) => `${label})\n${text}`)
  .join("\n")}`

describe("a comparison table as secretariats make it", () => {
  test("has its columns known by tag, code or name, and its section rows passed over", () => {
    const { columns, doubts } = understood(sheet(["RECOGNIZING"], [whole]))
    expect(columns.map((column) => (column.as === "delegation" ? column.delegation : column.as))).toEqual([
      "base",
      "B",
      "ARB",
      "EUR",
    ])
    expect(columns[1]).toMatchObject({ source: { document: "75", proposal: "4" } })
    expect(doubts).toEqual([])
  })

  test("has the document of a column known where its heading names it in words", () => {
    const headings = ["Original", "Brazil (Doc. 75)", "Arab States, Document 79(Add.2)", "CEPT"]
    const rows = [headings, ["recognizing"]].map((row) => row.map(plainCell))
    const { columns } = understood({ rows, merges: [], details: null })
    expect(columns.map((column) => (column.as === "delegation" ? (column.source?.document ?? "-") : ""))).toEqual([
      "",
      "75",
      "79A2",
      "-",
    ])
  })

  test("has new texts of base paragraphs found among all that stand in one cell", () => {
    const tabled =
      "b) the leading role of the Union in building confidence and trust,\nrecognizing\nc) the work that was done in its Sectors,"
    expect(cells([whole, tabled])).toEqual([
      "B3 | B | MOD | n2 | b | the leading role of the Union in building confidence and trust,",
      "B3 | B | MOD | n3 | c | the work that was done in its Sectors,",
    ])
  })

  test("has new paragraphs behind one another, and in rows of their own", () => {
    const { places } = understood(sheet([whole, "d) one new text,\ne) another new text;"], [], ["", "", "f) a third,"]))
    expect(places.map(({ after }) => after)).toEqual(["n3", "line-3-1", "n3"])
    expect(
      cells([whole, "d) one new text,\ne) another new text;"], ["", "", "f) a third,", "f) a third, too,"]),
    ).toEqual([
      "B3 | B | ADD | line-3-1 | d | one new text,",
      "B3 | B | ADD | line-3-2 | e | another new text;",
      "C4 | ARB | ADD | line-4-3 | f | a third,",
      "D4 | EUR | ADD | line-4-3 | f | a third, too,",
    ])
  })

  test("has marks, remarks and reasons told from text", () => {
    const [a, b, c] = base.slice(1).map(({ label, text }) => `${label}) ${text}`)
    expect(
      cells(
        [a as string, "SUP", "no change"],
        [b as string, "see our text in aware"],
        [c as string],
        ["", "Reasons: it is time."],
      ),
    ).toEqual([
      "B3 | B | SUP | n1 | - | ",
      "C3 | ARB | NOC | n1 | - | ",
      "B4 | B | note | n2 | - | see our text in aware",
      "B6 | B | reasons | line-6-1 | - | it is time.",
    ])
  })

  test("has an unchanged text told from a changed one, and struck words left aside", () => {
    const own = sheet([whole, "", ""])
    const struck = { text: "all ", isStruck: true, isUnderlined: false }
    const kept = {
      text: "that networks are vulnerable to threats of every kind,",
      isStruck: false,
      isUnderlined: false,
    }
    const rows = own.rows.with(2, [plainCell(whole), { runs: [struck, kept], isFormula: false }])
    expect(understood({ ...own, rows }).cells[0]).toMatchObject({ kind: "NOC", row: "n1" })
  })

  test("says where it is not sure, and what it does not know", () => {
    const {
      cells: [cell],
      doubts,
    } = understood(sheet([whole, "b) to do something of quite another kind;"], ["words that nobody knows"]))
    expect(cell).toMatchObject({ kind: "ADD", isSure: false, reason: "place" })
    expect(doubts).toEqual([{ kind: "unknown-base-text", cell: "A4", text: "words that nobody knows" }])
    const unknown = understood({
      ...sheet(),
      rows: [["Original", "Brazil", "Atlantis"].map(plainCell), [plainCell(whole)]],
    })
    expect(unknown.doubts).toEqual([{ kind: "unknown-column", column: 2, heading: "Atlantis" }])
  })

  test("need not be looked at where a letter and likeness leave no doubt, nor where a letter cuts the cell", () => {
    const sureness = (cell: string) => understood(sheet([whole, cell])).cells.map(({ kind, isSure }) => [kind, isSure])
    const ofBase = "a) that networks and all that hangs on them are vulnerable to threats of every kind,"
    expect(sureness(`${ofBase}\nd) that boats carry people,`)).toEqual([
      ["MOD", true],
      ["ADD", true],
    ])
    // As alike as two resolutions that differ in their number: a letter of another paragraph, and few words.
    expect(sureness("d) the leading role of the Union in building trust,")).toEqual([["MOD", false]])
  })

  test("has a column that nobody knows read as the chair says", () => {
    const rows = [
      ["Original", "Brazil", "Atlantis"],
      [whole, "", "SUP"],
    ].map((row) => row.map(plainCell))
    const choice = new Map([[2, { as: "delegation", delegation: "ARB" }]]) as never
    const outcome = understandSheet({ rows, merges: [], details: null }, { base, delegations, choice })
    expect(outcome.ok && outcome.understood.cells[0]?.delegation).toBe("ARB")
  })

  test("is asked about where the heading of a delegation stands over its first column", () => {
    const rows = [
      ["Brazil", "Arab States", "In force"],
      ["a) that networks and all that hangs on them are vulnerable to threats of every kind,", "", base[1]?.text ?? ""],
    ].map((row) => row.map(plainCell))
    const read = (choice: Record<number, unknown>) => {
      const chosen = new Map(Object.entries(choice).map(([column, as]) => [Number(column), as])) as never
      const outcome = understandSheet({ rows, merges: [], details: null }, { base, delegations, choice: chosen })
      if (!outcome.ok) throw new Error(outcome.reason)
      return outcome.understood
    }
    const asks = { kind: "base-or-delegation", column: 0, heading: "Brazil", delegation: "B" }
    expect(read({}).doubts).toContainEqual(asks)
    expect(read({ 0: { as: "base" } }).doubts).not.toContainEqual(asks)

    const ofBrazil = read({ 0: { as: "delegation", delegation: "B" }, 2: { as: "base" } })
    expect(ofBrazil.columns.map(({ as }) => as)).toEqual(["delegation", "delegation", "base"])
    expect(ofBrazil.doubts).not.toContainEqual(asks)
    expect(ofBrazil.cells.find(({ cell }) => cell === "A2")).toMatchObject({ delegation: "B", kind: "MOD", row: "n1" })

    // Whoever takes the base text away and names no other has nothing of it called sure.
    expect(read({ 0: { as: "nothing" } }).cells.every(({ isSure }) => !isSure)).toBe(true)
  })

  test.each([
    ["no-header", { ...sheet(), rows: [["Original", "Atlantis"].map(plainCell)] }],
    ["merged-cells", { ...sheet([whole]), merges: [{ fromRow: 2, toRow: 3, fromColumn: 0, toColumn: 0 }] }],
    ["formulas", { ...sheet(), rows: [heads.map(plainCell), [{ runs: [], isFormula: true }]] }],
    ["paragraph-too-long", sheet([whole, `a) ${"word ".repeat(4001)}`])],
    ["unprintable-characters", sheet([whole, "a) words \u202esdrow\u202c"])],
    ["too-many-rows", { ...sheet(), rows: Array.from({ length: 3001 }, () => []) }],
    ["too-many-columns", sheet(Array.from({ length: 65 }, () => "x"))],
  ] as [string, Sheet][])("cannot be read: %s", (reason, from) => {
    expect(understandSheet(from, { base, delegations })).toMatchObject({ ok: false, reason })
  })

  test("may have its title merged over the columns", () => {
    const merges = [{ fromRow: 0, toRow: 0, fromColumn: 0, toColumn: 3 }]
    expect(understandSheet({ ...sheet([whole]), merges }, { base, delegations }).ok).toBe(true)
  })
})

describe("a comparison table of our own (L12)", () => {
  const tabled = {
    places: [place("x1", "n1"), { ...place("x2", "x1"), style: "body" as const }],
    contributions: [
      contribution("B", "MOD", "n1", "that some networks are “vulnerable”,", {
        text: "a) that some networks are “vulnerable”,",
        label: "a",
      }),
      contribution("ARB", "MOD", "n1", "of kinds,", { omits: "beginning", text: "... of kinds," }),
      contribution("ARB", "fragment", "n2", "and trust", { behind: "confidence" }),
      contribution("B", "SUP", "n3"),
      contribution("ARB", "NOC", "n3"),
      contribution("B", "ADD", "x1", "new words, = formulas\nno"),
      contribution("ARB", "ADD", "x2", "=1+1;"),
      contribution("B", "note", "n2", "see elsewhere", { remark: "of the secretariat" }),
      contribution("B", "reasons", "x2", "it is time", { text: "Reasons: it is time" }),
    ],
  }
  const own = sheetOf({ title: "Resolution", delegations, paragraphs, tabled })

  test("shows what each strikes and adds, and the text as it stands", () => {
    const [, , , first] = own.rows
    expect(
      first?.map(({ runs }) =>
        runs
          .map(({ text, isStruck, isUnderlined }) => (isStruck ? `-${text}-` : isUnderlined ? `+${text}+` : text))
          .join(""),
      ),
    ).toEqual([
      "a) that networks are vulnerable to threats of every kind,",
      "... +of kinds+,",
      "a) that +some +networks are +“+vulnerable- to threats of every kind-+”+,",
      "a) that networks are vulnerable to threats of every kind,",
    ])
  })

  test("is read again as it was: places, kinds, words, tags, remarks", () => {
    const read = understood(own)
    expect(read.doubts).toEqual([])
    expect(read.places.map(({ id, after, style, level }) => [id, after, style, level])).toEqual([
      ["x1", "n1", "item", 0],
      ["x2", read.places[0]?.key, "body", 0],
    ])
    const keys = new Map(read.places.map(({ key, id }) => [key, id as string]))
    const found = read.cells.map((cell) => [
      cell.delegation,
      keys.get(cell.row) ?? cell.row,
      cell.kind,
      cell.text,
      cell.label,
      cell.words,
      cell.omits,
      cell.behind,
      cell.remark,
    ])
    const put = tabled.contributions.map((one) => [
      one.delegation,
      one.row,
      one.kind,
      one.text,
      one.label,
      one.words,
      one.omits,
      one.behind,
      one.remark,
    ])
    expect(found.map(String).sort()).toEqual(put.map(String).sort())
  })

  test("is understood like any other where somebody has written into a cell", () => {
    const rows = own.rows.map((row) => [...row])
    ;(rows[5] as Sheet["rows"][number][number][])[2] = plainCell("c) the work in its Sectors so far was done,")
    const changed = understood({ ...own, rows }).cells.find(({ cell }) => cell === "C6")
    expect(changed?.reason).not.toBe("own-workbook")
  })

  test("goes through separated values with its words, those that look like formulas included", () => {
    const again = sheetOfCsv(csvOfSheet(own))
    const texts = (from: Sheet) =>
      from.rows.map((row) =>
        row.slice(0, 3).map(({ runs }) =>
          runs
            .filter((run) => !run.isStruck)
            .map(({ text }) => text)
            .join(""),
        ),
      )
    expect(texts(again)).toEqual(texts(own))
    const kinds = understood(again).cells.map(({ kind, delegation }) => `${delegation} ${kind}`)
    expect(kinds).toContain("B SUP")
    expect(kinds).toContain("ARB NOC")
  })

  test.each([";", "\t"])("is read from values separated by %j", (sign) => {
    const text = [heads, [`"${whole}"`, "", "SUP"]].map((row) => row.join(sign)).join("\r\n")
    expect(understood(sheetOfCsv(text)).cells[0]).toMatchObject({ cell: "C2", kind: "SUP", delegation: "ARB" })
  })
})
