import { expect, test } from "vitest"
import { csvOf } from "./csv.ts"

const line = (...cells: Parameters<typeof csvOf>[0][number]) => csvOf([cells]).slice(1)

test("words, numbers, moments and nothing stand in their fields, quotation marks doubled", () => {
  expect(line("a, b", 2, new Date(0), null, 'say "no"\nnow')).toBe(
    '"a, b",2,1970-01-01T00:00:00.000Z,,"say ""no""\nnow"\r\n',
  )
})

test.each(["=1+1", "+cmd", "-2", "@sum", "\t=1", "\r=1", " =1"])("no spreadsheet takes %j for a formula", (words) => {
  expect(line(words)).toBe(`"'${words}"\r\n`)
})

test("a spreadsheet is told that this is UTF-8", () => {
  expect(csvOf([["é"]]).startsWith("\uFEFF")).toBe(true)
})
