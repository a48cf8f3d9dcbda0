import { nowHeading } from "../sheet/columns.ts"
import { plainCell, type Sheet, type SheetCell } from "../sheet/sheet.ts"
import { csvOf } from "./csv.ts"

/**
 * Reads comma-separated values as a sheet: quotation marks, line breaks within fields, a byte order mark, semicolons or tabs
 * in the place of commas. An apostrophe that keeps a spreadsheet from taking words for a formula is no part of them.
 *
 * Source: RFC 4180; `csv.ts` writes the apostrophes.
 */
export function sheetOfCsv(text: string): Sheet {
  const bare = text.replace(/^\uFEFF/, "")
  const rows = fieldsOf(bare, separatorOf(bare))
  return { rows: rows.map((row) => row.map((field) => plainCell(withoutGuard(field)))), merges: [], details: null }
}

/** A sheet as comma-separated values: words alone, without those that are struck; of the text as it stands, struck ones in `{--…--}`. */
export function csvOfSheet({ rows }: Sheet): string {
  const now = rows.find((row) => row.some((cell) => wordsOf(cell) === nowHeading))
  const column = now?.findIndex((cell) => wordsOf(cell) === nowHeading) ?? -1
  return csvOf(rows.map((row) => row.map((cell, i) => (i === column ? markedWordsOf(cell) : wordsOf(cell)))))
}

const wordsOf = ({ runs }: SheetCell): string => runs.map(({ text, isStruck }) => (isStruck ? "" : text)).join("")
const markedWordsOf = ({ runs }: SheetCell): string =>
  runs
    .map(({ text, isStruck, isUnderlined }) => (isStruck ? `{--${text}--}` : isUnderlined ? `{++${text}++}` : text))
    .join("")

const withoutGuard = (field: string) => (/^'[\s]*[=+\-@\t\r]/.test(field) ? field.slice(1) : field)

/** The sign that stands most often outside quotation marks in the first lines. */
function separatorOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, "")
  const count = (sign: string) => sample.split(sign).length
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ",")
}

function fieldsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  let field = ""
  let isQuoted = false
  const endField = () => {
    rows.at(-1)?.push(field)
    field = ""
  }
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i)
    if (isQuoted) {
      if (sign !== '"') field += sign
      else if (text.charAt(i + 1) === '"') field += text.charAt(++i)
      else isQuoted = false
    } else if (sign === '"' && field === "") isQuoted = true
    else if (sign === separator) endField()
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text.charAt(i + 1) === "\n") i++
      endField()
      rows.push([])
    } else field += sign
  }
  endField()
  if (rows.at(-1)?.join("") === "") rows.pop()
  return rows
}
