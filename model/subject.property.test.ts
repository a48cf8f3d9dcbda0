import fc from "fast-check"
import { expect, test } from "vitest"
import type { DelegationCode } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import { openSubjects } from "./subject.ts"
import { anyAct, arbitraryAct, delegations, openingDraft } from "./testing/acts.ts"

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

/** A paragraph that was not touched stays the same value, as it does on a page. */
const withSameValues = (before: readonly Paragraph[], after: readonly Paragraph[]): Paragraph[] =>
  after.map((paragraph, index) => {
    const same = before[index]
    return same && JSON.stringify(same) === JSON.stringify(paragraph) ? same : paragraph
  })
