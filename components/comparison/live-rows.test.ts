import { expect, test } from "vitest"
import { noCarets } from "#components/watching/caret-lists.ts"
import type { ParagraphId } from "#model/ids.ts"
import { paragraphViews } from "#model/paragraph-views.ts"
import { draft } from "#model/testing/build.ts"
import { liveRows, noLiveRows } from "./live-rows.ts"

const rows = ["c1", "n1", "n2", "n3"].map((id) => ({ id: id as ParagraphId }))
const first = draft(`
  c1 call: recognizing
  n1 item =a: that the lake
  n2 item =b: that [ARB.b|the shore]
  n3 item =c: [ARB.b|and the springs]
`)
const shown = (paragraphs: typeof first, last = noLiveRows) =>
  liveRows(last, rows, { paragraphs: paragraphViews(paragraphs), labelledGroups: [] }, noCarets)
const of = (live: ReturnType<typeof shown>, id: string) => live.get(id as ParagraphId)

test("a row in which nothing has moved is the very row it was, so that a keystroke draws one row anew", () => {
  const before = shown(first)
  const [call, lake, ...others] = first as [(typeof first)[0], (typeof first)[0], ...typeof first]
  const typed = { ...lake, runs: [{ text: "that the long lake", marks: [] }] }
  const after = shown([call, typed, ...others], before)
  expect(of(after, "n1")?.[0]?.paragraph.runs[0]?.text).toBe("that the long lake")
  expect(of(after, "n1")).not.toBe(of(before, "n1"))
  for (const id of ["c1", "n2", "n3"]) expect(of(after, id)).toBe(of(before, id))
})

test("a bracket that ends in another row is drawn in that one, too", () => {
  const open = (id: string) => of(shown(first), id)?.[0]?.frame
  expect(open("n2")?.glyphs.map(({ side }) => side)).toEqual(["open"])
  expect(open("n3")?.glyphs.map(({ side }) => side)).toEqual(["close"])
})
