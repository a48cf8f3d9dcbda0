import { strToU8, zipSync } from "fflate"

/** Files as they are sent to a meeting, good and bad, made byte for byte. */
export type SentFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

const sent = (name: string, bytes: Uint8Array, mimeType = spreadsheet): SentFile => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
})

/** Separated values, a line for each row. */
export const csv = (name: string, ...rows: readonly (readonly string[])[]): SentFile => {
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
  return sent(name, strToU8(rows.map((row) => row.map(quoted).join(",")).join("\r\n")), "text/csv")
}

/** An Excel workbook of one sheet whose rows, and what follows them, are given as XML. */
function workbook(name: string, rows: string, behind = ""): SentFile {
  const files = {
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Table" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
  }
  return sent(name, zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))))
}

const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const head = `<row r="1">${inline("A1", "Base")}${inline("B1", "Brazil")}</row>`
const oneRow = `<row r="2">${inline("A2", "recalling")}</row>`

/** What no comparison table is, each with what the page says of it. */
export const badSheets: readonly (readonly [file: SentFile, said: string])[] = [
  [
    workbook("merged.xlsx", `${head}${oneRow}`, `<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`),
    "Some cells are merged; divide them again, so that each text stands in one row and column. At A2:A3.",
  ],
  [
    workbook("formula.xlsx", `${head}<row r="2"><c r="B2"><f>HYPERLINK("x")</f><v>SUP</v></c></row>`),
    "A cell holds a formula; put its words in its place. At B2.",
  ],
  [
    csv("no-header.csv", ["recalling", "Resolution 1"], ["noting", "Resolution 2"]),
    "No row of headings names a delegation of this meeting; write its name or code above its column.",
  ],
  [
    csv("strangers.csv", ["Base", "Atlantis", "Utopia"], ["recalling", "SUP", ""]),
    "No row of headings names a delegation of this meeting; write its name or code above its column.",
  ],
  [
    workbook("long.xlsx", `${head}${Array.from({ length: 50_000 }, (_, i) => `<row r="${i + 2}"/>`).join("")}`),
    "The sheet has more than 3,000 rows; a comparison table has one for each paragraph.",
  ],
  [
    sent(
      "bomb.xlsx",
      zipSync({ "xl/workbook.xml": strToU8("<x/>"), "xl/worksheets/sheet1.xml": new Uint8Array(100 << 20) }),
    ),
    "The workbook unzips to far more than a comparison table; it was not read.",
  ],
  [
    sent("picture.xlsx", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])),
    "This is neither an Excel workbook (.xlsx) nor text with separated values (.csv).",
  ],
  [
    sent("text.docx", zipSync({ "word/document.xml": strToU8("<w/>") })),
    "This is neither an Excel workbook (.xlsx) nor text with separated values (.csv).",
  ],
  [workbook("damaged.xlsx", `${head}<row`), "The workbook is damaged; open it, save it anew and send that."],
  [
    sent("large.csv", new Uint8Array((4 << 20) + 1).fill(0x20), "text/csv"),
    "The file is larger than 4 MiB; a comparison table is smaller.",
  ],
]
