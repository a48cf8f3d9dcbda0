import fc from "fast-check"
import { expect, test } from "vitest"
import type { DelegationCode } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import { openSubjects } from "./subject.ts"
import { anyAct, arbitraryAct, delegations, openingDraft } from "./testing/acts.ts"
import { bracket, inserted, paragraph, proposer, under } from "./testing/marked.ts"

const story = fc.array(fc.tuple(fc.constantFrom(...delegations), arbitraryAct), { minLength: 1, maxLength: 12 })

test("what is open reads the same from a text one knows and from one that is new, after any edit", () => {
  fc.assert(
    fc.property(story, (acts) => {
      let known: readonly Paragraph[] = openingDraft()
      acts.forEach(([delegation, act], serial) => {
        known = withSameValues(known, anyAct(known, act, delegation as DelegationCode, serial))
        expect(openSubjects(known)).toEqual(openSubjects(structuredClone(known)))
      })
    }),
    { numRuns: 80, seed: 130 },
  )
})

test("a paragraph nobody touched shows a bracket once it no longer reaches into the next (L7)", () => {
  const first = paragraph("p1", under([bracket("ARB.b"), proposer("ARB.b", "ARB")], inserted("ARB.i", "kept", "ARB")))
  const reaching = [first, paragraph("p2", under(bracket("ARB.b"), "on"))]
  const shortened = [first, paragraph("p2", "on")]
  const said = (paragraphs: readonly Paragraph[]) =>
    openSubjects(paragraphs).find(({ target }) => target.kind === "paragraph")?.text
  expect(said(reaching)).toBe("{++kept++}")
  expect(said(shortened)).toBe("[{++kept++}]")
})

/** A paragraph that was not touched stays the same value, as it does on a page. */
const withSameValues = (before: readonly Paragraph[], after: readonly Paragraph[]): Paragraph[] =>
  after.map((paragraph, index) => {
    const same = before[index]
    return same && JSON.stringify(same) === JSON.stringify(paragraph) ? same : paragraph
  })
