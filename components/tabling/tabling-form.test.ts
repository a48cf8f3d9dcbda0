import { expect, test } from "vitest"
import { tableRows } from "#components/comparison/table-rows.ts"
import { comparisonOf } from "#model/comparison.ts"
import { tagOf } from "#model/contribution.ts"
import type { DelegationCode } from "#model/ids.ts"
import { baseText, contribution, place } from "#model/testing/tabled.ts"
import { askedBy, type FormSubject, firstForm, kindsFor, readForm, tableOf, withKind } from "./tabling-form.ts"

const tabled = contribution("ARB", "MOD", "n1", "that few networks are safe,")
const comparison = comparisonOf(baseText("that networks are safe,", "that work goes on,"), {
  places: [place("x1", "n1")],
  contributions: [tabled, contribution("RCC", "ADD", "x1", "that trust grows,")],
})
const table = tableOf(comparison)
const rows = tableRows(comparison)

function cell(row: string, delegation: string, more: Partial<FormSubject> = {}): FormSubject {
  const found = rows.find((one) => one.row.id === row)
  if (found === undefined) throw new Error(`no row ${row}`)
  return { row: found, delegation: delegation as DelegationCode, revises: null, isBehind: false, ...more }
}

test("at a base paragraph it is changed, taken out or left, or another is added behind it", () => {
  expect(kindsFor(cell("n2", "ARB"))).toEqual(["MOD", "SUP", "NOC", "ADD-behind"])
  expect(kindsFor(cell("x1", "ARB"))).toEqual(["ADD", "ADD-behind"])
  expect(kindsFor(cell("n1", "ARB", { revises: tabled }))).toEqual(["MOD", "SUP", "NOC"])
  expect(kindsFor(cell("n1", "ARB", { isBehind: true }))).toEqual(["ADD-behind"])
})

test("the form begins with the base text, or the text that is revised, under the delegation's last document", () => {
  expect(firstForm(cell("n2", "ARB"), table)).toEqual({
    kind: "MOD",
    text: "that work goes on,",
    document: "7",
    proposal: "1",
  })
  expect(firstForm(cell("n1", "ARB", { revises: tabled }), table).text).toBe("that few networks are safe,")
  expect(firstForm(cell("n2", "CUB"), table)).toMatchObject({ document: "", proposal: "" })
})

test("another kind leaves the base text aside, and what was written where it is", () => {
  const subject = cell("n2", "ARB")
  const first = firstForm(subject, table)
  const behind = withKind(first, "ADD-behind", subject)
  expect(behind.text).toBe("")
  expect(withKind(behind, "MOD", subject).text).toBe("that work goes on,")
  expect(withKind({ ...behind, text: "own words" }, "MOD", subject).text).toBe("own words")
})

test("what will be tabled is read as the server reads it: tag, letter, words, or why not", () => {
  const subject = cell("n2", "ARB")
  const form = { ...firstForm(subject, table), text: "b) that all work goes on," }
  const read = readForm(form, subject, table)
  expect(read).toMatchObject({ ok: true, contribution: { kind: "MOD", label: "b", words: "that all work goes on," } })
  expect(read.ok && tagOf(read.contribution)).toBe("ARB/7/1 - New")
  expect(readForm(firstForm(subject, table), subject, table)).toMatchObject({ contribution: { kind: "NOC" } })
  expect(readForm({ ...form, text: " " }, subject, table)).toEqual({ ok: false, reason: "text-missing" })
})

test("a revised text supersedes the other, and is its Rev.1", () => {
  const subject = cell("n1", "ARB", { revises: tabled })
  const read = readForm({ ...firstForm(subject, table), text: "that no networks are safe," }, subject, table)
  expect(read.ok && [read.contribution.supersedes, tagOf(read.contribution)]).toEqual([tabled.id, "ARB/7/1 - Rev.1"])
})

test("another document is said, and a new paragraph is asked for behind the row", () => {
  const subject = cell("c1", "ARB", { isBehind: true })
  const form = { ...firstForm(subject, table), text: "that trust grows,", document: "8" }
  expect(askedBy(form, subject, table)).toEqual({
    delegation: "ARB",
    kind: "ADD",
    text: "that trust grows,",
    after: "c1",
    style: "item",
    level: 0,
    source: { document: "8", proposal: "1" },
  })
})
