import { CHAIR } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { draft } from "#model/testing/build.ts"
import { loadSample } from "#samples/resolution-130/load.ts"
import type { Seed } from "#server/seed.ts"
import { seed } from "#server/testing/seed.ts"
import type { Manner } from "./acts.ts"
import { harsh, ordinary } from "./manners.ts"

/** What is negotiated in a run, by whom and how. */
export type Setting = { readonly seed: () => Seed; readonly writers: readonly string[]; readonly manner: Manner }

export type SettingName = "harsh" | "ordinary"

/** Six short paragraphs in which everybody writes at once, so that nearly every edit meets another. */
export const shortDraft = (): readonly Paragraph[] =>
  draft(`
    p1 call: recognizing
    p2 item =a: the growing role of the Union
    p3 item =b: [DRAFT.w|<DRAFT.o1 of DRAFT.g 1|one text> or <DRAFT.o2 of DRAFT.g 2|another>]
    p4 item =c: [RCC.b0|every Member State] and {-RCC.d0|any-} body
    p5 item =d: {+B.i0|new +}aabba cc
    p6 body: ends here
  `)

const seedOfShortDraft = (): Seed => ({ ...seed(), notes: [], paragraphs: [...shortDraft()] })

/** Two delegates of ARB own the same proposals and write under different ids; the chair types for all of them. */
export const settings: Record<SettingName, Setting> = {
  harsh: { seed: seedOfShortDraft, writers: ["ARB", "ARB", "RCC", CHAIR, "B"], manner: harsh },
  ordinary: { seed: loadSample, writers: ["ARB", "RCC", "ARB", CHAIR, "EUR", "B", "CUB"], manner: ordinary },
}

/** The first so many who write, and from the beginning again. */
export const writersIn = (setting: SettingName, count: number): string[] => {
  const { writers } = settings[setting]
  return Array.from({ length: count }, (_, i) => writers[i % writers.length] as string)
}
