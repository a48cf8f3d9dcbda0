import { describe, expect, test } from "vitest"
import { settings, writersIn } from "./drafts.ts"
import { isFlawless, told } from "./figures.ts"
import { harshBeforeAlternatives, harshOfOld, ordinaryBeforeAlternatives } from "./manners.ts"
import { rehearse } from "./rehearsal.ts"
import { sit } from "./sitting.ts"

const { seed: content, writers, manner } = settings.harsh
const ofShortDraft = { writers, paragraphs: content().paragraphs, manner }

describe("whatever four writers do at once", () => {
  test.each([1, 2])(
    "rehearsal %i keeps the laws and ends with one text (L1, L2, L4, L5, L7, L11)",
    (seed) => {
      const figures = rehearse({ ...ofShortDraft, seed, observers: 2, ticks: 600 })
      expect(told(figures).filter((line) => line.startsWith("BROKEN"))).toEqual([])
      expect(isFlawless(figures)).toBe(true)
    },
    60_000,
  )

  test.each([
    ["a letter typed in words that another delegation joins at that moment", 103, 250],
    ["words taken out at whose end another writes at that moment", 105, 950],
    ["words taken back in which another has written", 106, 800],
  ])(
    "seed of old: %s are no cause to refuse anything (L2)",
    (_, seed, ticks) => {
      const figures = rehearse({
        ...ofShortDraft,
        writers: ["ARB", "ARB", "RCC", "B"],
        manner: harshOfOld,
        seed,
        ticks,
      })
      expect([...figures.refused]).toEqual([])
      expect(isFlawless(figures)).toBe(true)
    },
    60_000,
  )

  test.each([
    ["a letter deleted that another delegation joins at that moment", 1, 260],
    ["words taken back that another delegation joins at that moment", 10, 180],
  ])(
    "seed: %s is no cause to refuse anything (L2, L4)",
    (_, seed, ticks) => {
      const figures = rehearse({ ...ofShortDraft, manner: harshBeforeAlternatives, observers: 2, seed, ticks })
      expect([...figures.refused]).toEqual([])
      expect(isFlawless(figures)).toBe(true)
    },
    60_000,
  )

  test("seed: letters typed above the title of the draft are no cause to refuse anything (L2, L7)", () => {
    const { paragraphs } = settings.ordinary.seed()
    const manner = ordinaryBeforeAlternatives
    const figures = rehearse({
      seed: 11,
      writers: writersIn("ordinary", 7),
      paragraphs,
      manner,
      observers: 2,
      ticks: 800,
    })
    expect([...figures.refused]).toEqual([])
    expect(isFlawless(figures)).toBe(true)
  }, 60_000)

  test("one seed is one story, however fast the machine", () => {
    const tell = () => told(rehearse({ ...ofShortDraft, seed: 3, observers: 1, ticks: 500 }))
    expect(tell()).toEqual(tell())
  }, 60_000)

  test("a server killed meanwhile loses nothing acknowledged or shown (L9, L11)", async () => {
    const figures = await sit({ seed: 1, durationMs: 3000, writers: 4, setting: "harsh", killsPerMinute: 20 })
    expect(told(figures).filter((line) => line.startsWith("BROKEN"))).toEqual([])
    expect(isFlawless(figures)).toBe(true)
    expect(figures.edits).toBeGreaterThan(10)
  }, 60_000)
})
