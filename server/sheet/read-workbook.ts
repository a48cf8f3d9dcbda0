import type { Document, Element } from "@xmldom/xmldom"
import { limits } from "#model/limits.ts"
import { type Merge, type Sheet, type SheetCell, type SheetRun, sheetLimits } from "#model/sheet/sheet.ts"
import { allOf as all, attributeEnding, childrenOf, isOn, parseXml } from "./office-xml.ts"
import { detailsSheet, readDetails } from "./read-details.ts"
import { unzip } from "./unzip.ts"

/** Shape: `others` names the sheets of the workbook that hold something too and were not read. */
export type ReadSheet =
  | { readonly ok: true; readonly sheet: Sheet; readonly others: readonly string[] }
  | { readonly ok: false; readonly reason: "wrong-file-type" | "unzips-too-large" | "too-many-rows" | "damaged-file" }

/**
 * Reads a sheet of an Excel workbook (ISO/IEC 29500, as Excel and LibreOffice write it): words with the lines
 * through and under them, which cells are merged, and which hold formulas. It is the first one in sight that `isTable`
 * knows, behind a cover for instance; where it knows none, the first.
 *
 * Refuses: what is no workbook, is damaged, unzips to more than it should, or has too many rows.
 */
export function readWorkbook(bytes: Uint8Array, isTable: (sheet: Sheet) => boolean = () => true): ReadSheet {
  const wants = (name: string) =>
    /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(
      name,
    )
  const unzipped = unzip(bytes, { wants, maxBytes: sheetLimits.maxUnzippedBytes })
  if (!unzipped.ok) return { ok: false, reason: unzipped.reason === "not-a-zip" ? "wrong-file-type" : unzipped.reason }
  const texts = new Map([...unzipped.files].map(([name, file]) => [name, new TextDecoder().decode(file)]))
  if (!texts.has("xl/workbook.xml")) return { ok: false, reason: "wrong-file-type" }
  try {
    return readTable(texts, isTable)
  } catch {
    return { ok: false, reason: "damaged-file" }
  }
}

function readTable(texts: ReadonlyMap<string, string>, isTable: (sheet: Sheet) => boolean): ReadSheet {
  const sheets = all(parse(texts, "xl/workbook.xml"), "sheet")
  const targets = new Map(
    all(parse(texts, "xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [
      one.getAttribute("Id"),
      (one.getAttribute("Target") ?? "").replace(/^\/?(?:xl\/)?/, "xl/"),
    ]),
  )
  const fileOf = (sheet: Element) => targets.get(attributeEnding(sheet, "id")) ?? ""
  const nameOf = (sheet: Element) => sheet.getAttribute("name") ?? ""
  const textOf = (sheet: Element) => texts.get(fileOf(sheet)) ?? ""
  const strings = texts.has("xl/sharedStrings.xml") ? all(parse(texts, "xl/sharedStrings.xml"), "si").map(runsOf) : []
  const styles = texts.has("xl/styles.xml") ? stylesOf(parse(texts, "xl/styles.xml")) : []
  const read = (sheet: Element, maxRows: number) => readSheet(parse(texts, fileOf(sheet)), strings, { styles, maxRows })
  const kept = sheets.find((sheet) => nameOf(sheet) === detailsSheet && !isInSight(sheet))
  const details = kept ? readDetails(read(kept, mostDetails)) : null
  // A sheet that is a picture of figures alone has no cells.
  const inSight = sheets.filter((sheet) => isInSight(sheet) && texts.has(fileOf(sheet)))
  let first: { readonly element: Element; readonly sheet: Sheet } | null = null
  for (const element of inSight) {
    // Counted before anything is made of it: what is made of a row takes many times its length.
    if ((textOf(element).match(/<(?:\w+:)?row\b/g)?.length ?? 0) > mostRows)
      return { ok: false, reason: "too-many-rows" }
    const sheet = { ...read(element, mostRows), details }
    first ??= { element, sheet }
    if (!isTable(sheet)) continue
    first = { element, sheet }
    break
  }
  if (first === null) throw new Error("there is no sheet in sight")
  const { element, sheet } = first
  const others = inSight.filter((other) => other !== element && hasValues.test(textOf(other))).map(nameOf)
  return { ok: true, sheet, others }
}

const isInSight = (sheet: Element) => (sheet.getAttribute("state") ?? "visible") === "visible"
const hasValues = /<(?:\w+:)?[vt]\b[^>]*>[^<]/
const mostRows = sheetLimits.maxRows + 100

const parse = (texts: ReadonlyMap<string, string>, name: string) => parseXml(texts.get(name), name)

/** One row for each place and each cell of the table. */
const mostDetails = limits.maxContributions + sheetLimits.maxRows

type Lines = Pick<SheetRun, "isStruck" | "isUnderlined">

/** The runs of a string: `<r>` with lines, or one `<t>`. What helps to pronounce Asian words (`rPh`) is left out. */
function runsOf(string: Element): SheetRun[] {
  return childrenOf(string).flatMap((child) => {
    if (child.localName === "t") return [{ text: child.textContent ?? "", isStruck: false, isUnderlined: false }]
    if (child.localName !== "r") return []
    const text = childrenOf(child, "t")
      .map((one) => one.textContent ?? "")
      .join("")
    const lines = childrenOf(child, "rPr")[0]
    return [
      {
        text,
        isStruck: isOn(lines && childrenOf(lines, "strike")[0]),
        isUnderlined: isOn(lines && childrenOf(lines, "u")[0]),
      },
    ]
  })
}

/** Which cell styles strike or underline the whole cell. */
function stylesOf(styles: Document): Lines[] {
  const fonts = all(styles, "font").map((font) => ({
    isStruck: isOn(all(font, "strike")[0]),
    isUnderlined: isOn(all(font, "u")[0]),
  }))
  const formats = all(styles, "cellXfs")[0]
  return formats ? all(formats, "xf").map((xf) => fonts[Number(xf.getAttribute("fontId") ?? 0)] ?? plain) : []
}
const plain = { isStruck: false, isUnderlined: false }

function readSheet(
  document: Document,
  strings: readonly SheetRun[][],
  { styles, maxRows }: { readonly styles: readonly Lines[]; readonly maxRows: number },
): Omit<Sheet, "details"> {
  const rows: SheetCell[][] = []
  let rowNumber = -1
  for (const row of all(document, "row")) {
    rowNumber = row.hasAttribute("r") ? Number(row.getAttribute("r")) - 1 : rowNumber + 1
    if (!(rowNumber >= 0 && rowNumber <= maxRows)) throw new Error("a row is out of bounds")
    while (rows.length <= rowNumber) rows.push([])
    let column = -1
    for (const cell of childrenOf(row, "c")) {
      column = columnOf(cell.getAttribute("r")) ?? column + 1
      if (column > 1000) throw new Error("a column is out of bounds")
      const cells = rows[rowNumber] as SheetCell[]
      while (cells.length < column) cells.push(empty)
      cells[column] = cellOf(cell, strings, styles[Number(cell.getAttribute("s") ?? 0)] ?? plain)
    }
  }
  return {
    rows: rows.map(withoutEmptyEnd),
    merges: all(document, "mergeCell").map((merge) => mergeOf(merge.getAttribute("ref") ?? "")),
  }
}

const empty: SheetCell = { runs: [], isFormula: false }

function withoutEmptyEnd(cells: SheetCell[]): SheetCell[] {
  const last = cells.findLastIndex(({ runs, isFormula }) => isFormula || runs.some(({ text }) => text !== ""))
  return cells.slice(0, last + 1)
}

function cellOf(cell: Element, strings: readonly SheetRun[][], style: Lines): SheetCell {
  const isFormula = childrenOf(cell, "f").length > 0
  const type = cell.getAttribute("t") ?? "n"
  const value = childrenOf(cell, "v")[0]?.textContent ?? ""
  const inline = childrenOf(cell, "is")[0]
  const runs = inline
    ? runsOf(inline)
    : type === "s"
      ? sharedString(strings, value)
      : value === ""
        ? []
        : [{ text: value, ...plain }]
  const lined = runs.map((run) => ({
    text: run.text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    isStruck: run.isStruck || style.isStruck,
    isUnderlined: run.isUnderlined || style.isUnderlined,
  }))
  return { runs: lined.filter(({ text }) => text !== ""), isFormula }
}

/** Throws: Error where there is none: a cell must not lose its words without anybody being told. */
function sharedString(strings: readonly SheetRun[][], value: string): SheetRun[] {
  const runs = strings[Number(value)]
  if (runs === undefined) throw new Error(`the workbook has no string ${value}`)
  return runs
}

function columnOf(reference: string | null): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? "")?.[1]
  if (letters === undefined) return null
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function mergeOf(reference: string): Merge {
  const [from = "A1", to = from] = reference.split(":")
  const row = (name: string) => Number(/\d+$/.exec(name)?.[0] ?? 1) - 1
  return { fromRow: row(from), toRow: row(to), fromColumn: columnOf(from) ?? 0, toColumn: columnOf(to) ?? 0 }
}
