import type { ParagraphId } from "./ids.ts"
import type { Paragraph } from "./paragraph.ts"
import { type Section, sectionsOf } from "./section.ts"

type LetterOf<Each> = (paragraph: Each) => string | null

/** A paragraph of which it has been worked out already which letter it has. */
type Lettered = Paragraph & { readonly letter: string | null }

/** Where paragraphs stand, as people say it, by the letters that they are shown with. */
export const placesOfLettered = (paragraphs: readonly Lettered[]): Map<ParagraphId, string> =>
  placesByLetter(paragraphs, ({ letter }) => letter)

/** The places of all paragraphs at once: "recognizing, e)", "recognizing, h), ii)", "recognizing, after g)". */
export function placesByLetter<Each extends Paragraph>(
  paragraphs: readonly Each[],
  letterOf: LetterOf<Each>,
): Map<ParagraphId, string> {
  const places = new Map<ParagraphId, string>()
  const known = new Map(paragraphs.map((paragraph) => [paragraph.id, letterOf(paragraph)]))
  for (const section of sectionsOf(paragraphs)) placeSection(section, known, places)
  return places
}

function placeSection(
  section: Section,
  letters: ReadonlyMap<ParagraphId, string | null>,
  into: Map<ParagraphId, string>,
): void {
  let path: string[] = []
  for (const paragraph of section.paragraphs) {
    if (paragraph.style !== "item") into.set(paragraph.id, placeOfOther(section, paragraph))
    else {
      const letter = letters.get(paragraph.id) ?? null
      const above = path.slice(0, paragraph.level)
      const before = path[paragraph.level]
      into.set(paragraph.id, spoken(section, [...above, letter ?? (before ? `after ${before}` : "first item")]))
      path = letter === null ? path.slice(0, paragraph.level + 1) : [...above, letter]
    }
  }
}

function placeOfOther(section: Section, paragraph: Paragraph): string {
  if (paragraph.style === "call") return section.name
  if (paragraph.style === "body") return spoken(section, [section.call ? "text" : "opening words"])
  return paragraph.style
}

const spoken = (section: Section, parts: readonly string[]): string =>
  [section.name, ...parts].filter((part) => part !== undefined && part !== "").join(", ")
