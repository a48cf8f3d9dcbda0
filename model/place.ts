import type { ParagraphId } from "./ids.ts"
import { type Letter, lettersOf } from "./lettering.ts"
import type { Paragraph } from "./paragraph.ts"
import { type Section, sectionsOf } from "./section.ts"

/** Where a paragraph stands, as people say it: "recognizing, e)", "recognizing, h), ii)", "recognizing, after g)". */
export const placeOf = (paragraphs: readonly Paragraph[], id: ParagraphId): string => placesOf(paragraphs).get(id) ?? ""

/** The places of all paragraphs at once. */
export function placesOf(paragraphs: readonly Paragraph[]): Map<ParagraphId, string> {
  const letters = lettersOf(paragraphs)
  const places = new Map<ParagraphId, string>()
  for (const section of sectionsOf(paragraphs)) placeSection(section, letters, places)
  return places
}

function placeSection(section: Section, letters: Map<ParagraphId, Letter>, into: Map<ParagraphId, string>): void {
  let path: string[] = []
  for (const paragraph of section.paragraphs) {
    if (paragraph.style !== "item") into.set(paragraph.id, placeOfOther(section, paragraph))
    else {
      const letter = letters.get(paragraph.id)?.letter ?? null
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
