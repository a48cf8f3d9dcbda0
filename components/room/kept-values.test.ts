import fc from "fast-check"
import { expect, test } from "vitest"
import { framesOf } from "#components/document/paragraph-frame.ts"
import type { DelegationCode } from "#model/ids.ts"
import { lettersOf } from "#model/lettering.ts"
import { openItems } from "#model/open-items.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { statesOf } from "#model/paragraph-state.ts"
import { paragraphViews } from "#model/paragraph-views.ts"
import { placesOf } from "#model/place.ts"
import { type Act, anyAct, arbitraryAct, delegations, openingDraft } from "#model/testing/acts.ts"
import { loadSample } from "#samples/resolution-130/load.ts"

// After an edit only what stands in the paragraphs it touched is worked out anew. It must be what all of the text says.

test("L5 L7 after any edits of Resolution 130 all that is drawn is what its text alone says", () => {
  const { paragraphs } = loadSample()
  fc.assert(
    fc.property(fc.array(arbitraryAct, { minLength: 1, maxLength: 8 }), (acts) => follow(paragraphs, acts)),
    { numRuns: 4 },
  )
})

test("L5 L7 after any edits of a short draft all that is drawn is what its text alone says", () => {
  fc.assert(
    fc.property(fc.array(arbitraryAct, { minLength: 1, maxLength: 20 }), (acts) => follow(openingDraft(), acts)),
    { numRuns: 25 },
  )
})

test("a key changes what stands in its paragraph, and every other open thing is the same value as before", () => {
  const { paragraphs } = loadSample()
  const before = openItems(paragraphs)
  const at = paragraphs.findIndex(({ style, runs }) => style === "item" && runs.length > 1)
  const typedIn = paragraphs[at] as Paragraph
  const [first, ...others] = typedIn.runs
  const typed = { ...typedIn, runs: [{ ...first, text: `${first?.text}s`, marks: first?.marks ?? [] }, ...others] }
  const after = openItems(paragraphs.with(at, typed))
  const anew = after.filter((item) => !before.includes(item))
  expect(anew.length).toBeGreaterThan(0)
  for (const item of anew) expect(item.paragraphs).toContain(typedIn.id)
})

function follow(opening: readonly Paragraph[], acts: readonly Act[]): void {
  let paragraphs = opening
  derived(paragraphs)
  acts.forEach((act, serial) => {
    const next = anyAct(paragraphs, act, delegations[act.pick % delegations.length] as DelegationCode, serial)
    if (hasTwins(next)) return
    paragraphs = keepUntouched(paragraphs, next)
    // Copies are values that nobody has read before.
    expect(derived(paragraphs)).toEqual(derived(structuredClone(paragraphs) as Paragraph[]))
  })
}

/** Two paragraphs of one name, which no room lets in ("duplicate-paragraph"): what is said of either is said of both. */
const hasTwins = (paragraphs: readonly Paragraph[]): boolean =>
  new Set(paragraphs.map(({ id }) => id)).size < paragraphs.length

/** As the page reads a text: a paragraph nobody touched is the same value as before. */
function keepUntouched(before: readonly Paragraph[], after: readonly Paragraph[]): readonly Paragraph[] {
  const known = new Map(before.map((paragraph) => [JSON.stringify(paragraph), paragraph]))
  return after.map((paragraph) => known.get(JSON.stringify(paragraph)) ?? paragraph)
}

const derived = (paragraphs: readonly Paragraph[]) => ({
  letters: lettersOf(paragraphs),
  places: placesOf(paragraphs),
  open: openItems(paragraphs).map((item) => ({ ...item })),
  states: statesOf(paragraphs, []),
  frames: framesOf(paragraphViews(paragraphs)),
})
