import { strToU8, zipSync } from "fflate"
import { nameOfCell, type Sheet, type SheetCell, type SheetRun } from "#model/sheet/sheet.ts"
import { detailsSheet } from "./read-details.ts"

/** What a cell of a workbook may hold at most, in characters: Excel does not open a file with a longer one. */
const longestCell = 32_767

/**
 * A sheet as an Excel workbook (ISO/IEC 29500): words struck and underlined where the sheet says so, headings kept in view,
 * and what its cells do not show in a hidden sheet, by which it is read again as it was.
 *
 * Shape: the same sheet always gives the same bytes.
 */
export function writeWorkbook(sheet: Sheet, name = "Comparison table"): Uint8Array {
  const hasDetails = sheet.details !== null
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(hasDetails),
    "_rels/.rels": rootRelations,
    "xl/workbook.xml": workbook(name, hasDetails),
    "xl/_rels/workbook.xml.rels": workbookRelations(hasDetails),
    "xl/styles.xml": styles,
    "xl/worksheets/sheet1.xml": worksheet(sheet.rows),
    ...(hasDetails ? { "xl/worksheets/sheet2.xml": detailsWorksheet(sheet) } : {}),
  }
  const zipped = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))
  return zipSync(zipped, { mtime: new Date(1980, 0, 1, 12), level: 6 })
}

const head = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
const office = "application/vnd.openxmlformats-officedocument.spreadsheetml"

const contentTypes = (hasDetails: boolean) =>
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${office}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.worksheet+xml"/>${hasDetails ? `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${office}.worksheet+xml"/>` : ""}<Override PartName="/xl/styles.xml" ContentType="${office}.styles+xml"/></Types>`

const rootRelations = `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const workbookRelations = (hasDetails: boolean) =>
  `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>${hasDetails ? `<Relationship Id="rId2" Type="${relations}/worksheet" Target="worksheets/sheet2.xml"/>` : ""}<Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`

const workbook = (name: string, hasDetails: boolean) =>
  `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/>${hasDetails ? `<sheet name="${detailsSheet}" sheetId="2" state="hidden" r:id="rId2"/>` : ""}</sheets></workbook>`

/** 0: nothing, 1: words at the top, wrapped, 2: the same in bold for headings. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf xfId="0"/><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

const rowsOfHeadings = 2

function worksheet(rows: Sheet["rows"]): string {
  const columns = Math.max(1, ...rows.map((row) => row.length))
  const view = `<sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="${rowsOfHeadings}" topLeftCell="B${rowsOfHeadings + 1}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>`
  const page = `<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>`
  const cells = rows.map((row, i) => rowXml(row, i, i < rowsOfHeadings ? 2 : 1)).join("")
  return `${head}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${view}<cols><col min="1" max="${columns}" width="45" customWidth="1"/></cols><sheetData>${cells}</sheetData>${page}</worksheet>`
}

/** One row for each place and each cell, as JSON over as many cells as it takes. */
function detailsWorksheet({ details }: Sheet): string {
  const rows = [...(details?.places ?? []), ...(details?.cells ?? [])].map((one) => cut(JSON.stringify(one)))
  const cells = rows.map((row, i) =>
    rowXml(
      row.map((text) => ({ runs: [{ text, isStruck: false, isUnderlined: false }], isFormula: false })),
      i,
      0,
    ),
  )
  return `${head}<worksheet xmlns="${main}"><sheetData>${cells.join("")}</sheetData></worksheet>`
}

const cut = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / 30_000) }, (_, i) => text.slice(i * 30_000, (i + 1) * 30_000))

function rowXml(cells: readonly SheetCell[], row: number, style: number): string {
  const written = cells.map((cell, column) => {
    const runs = runsToShow(cell.runs)
    if (runs.length === 0) return ""
    return `<c r="${nameOfCell(row, column)}" s="${style}" t="inlineStr"><is>${runs.map(runXml).join("")}</is></c>`
  })
  return `<row r="${row + 1}">${written.join("")}</row>`
}

/** Struck words are left out of a cell that would be longer than Excel takes, and its end where that is not enough. */
function runsToShow(runs: readonly SheetRun[]): readonly SheetRun[] {
  const length = (some: readonly SheetRun[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  if (length(runs) <= longestCell) return runs
  const kept = runs.filter(({ isStruck }) => !isStruck)
  if (length(kept) <= longestCell) return kept
  return [
    {
      text: `${kept
        .map(({ text }) => text)
        .join("")
        .slice(0, longestCell - 1)}…`,
      isStruck: false,
      isUnderlined: false,
    },
  ]
}

const runXml = ({ text, isStruck, isUnderlined }: SheetRun): string =>
  `<r><rPr>${isStruck ? "<strike/>" : ""}${isUnderlined ? "<u/>" : ""}</rPr><t xml:space="preserve">${escaped(text)}</t></r>`

/** What looks like an escape of Excel's own (`_x000D_`) is written so that it is read as it stands. */
const escaped = (text: string): string =>
  text
    .replace(/_(x[0-9A-F]{4}_)/g, "_x005F_$1")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
