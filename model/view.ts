import type * as Y from "yjs"
import type { Tabled } from "./contribution.ts"
import { makeElement, paragraphElements, readParagraph, textFragment } from "./document.ts"
import { sha256, textHash } from "./hash.ts"
import type { ParagraphId } from "./ids.ts"
import { lettersOf } from "./lettering.ts"
import { openItems } from "./open-items.ts"
import { attributeNames, type Paragraph } from "./paragraph.ts"
import { plainText } from "./plain-text.ts"
import { baseOf } from "./projection.ts"
import type { DocumentAnswer, ParagraphView } from "./protocol.ts"
import { type DocumentRecord, readRecord, seedRecord } from "./record.ts"
import { sameMarks } from "./runs.ts"
import { statusOf } from "./status.ts"
import { seedTabled } from "./tabled-record.ts"

export { type DocumentRecord, readRecord, recordDecision } from "./record.ts"

/**
 * The document as programs get it.
 *
 * A paragraph that reads as it did the last time is the same value as then, so that hashes worked out for it hold:
 * after a keystroke only one paragraph is hashed.
 * Throws: Malformed if the text holds what it must not; Error if the document was never seeded.
 */
export const documentView = (doc: Y.Doc): DocumentAnswer => viewOf(rememberedParagraphs(doc), readRecord(doc))

/** The view of a text already read. */
export function viewOf(
  paragraphs: readonly Paragraph[],
  { meta, delegations, labelledGroups }: DocumentRecord,
): DocumentAnswer {
  const letters = lettersOf(paragraphs)
  const base = plainText(paragraphs, "base")
  const baseHashes = baseHashesOf(paragraphs, base)
  return {
    meta,
    delegations,
    labelledGroups,
    paragraphs: paragraphs.map(
      (paragraph): ParagraphView => ({
        ...paragraph,
        letter: letters.get(paragraph.id)?.letter ?? null,
        oldLetter: letters.get(paragraph.id)?.oldLetter ?? null,
        status: statusOf(paragraph),
        baseHash: baseHashes.get(paragraph.id) ?? null,
      }),
    ),
    open: openItems(paragraphs),
    baseHash: rememberedHash(paragraphs[0], base),
    textHash: textHash(paragraphs),
    revision: meta.revision,
  }
}

/** Fills an empty document with a text and its record. Inside the caller's transaction; the server alone seeds. */
export function seedDocument(
  doc: Y.Doc,
  sample: Omit<DocumentRecord, "register"> & {
    readonly paragraphs: readonly Paragraph[]
    readonly tabled?: Tabled
  },
): void {
  const fragment = textFragment(doc)
  if (fragment.length > 0) throw new Error("this document has a text already: only an empty one is seeded")
  fragment.insert(0, sample.paragraphs.map(makeElement))
  seedRecord(doc, sample)
  if (sample.tabled) seedTabled(doc, sample.tabled)
}

const lastRead = new WeakMap<Y.XmlElement, Paragraph>()

function rememberedParagraphs(doc: Y.Doc): Paragraph[] {
  return paragraphElements(doc).map((element) => {
    const now = readParagraph(element)
    const last = lastRead.get(element)
    if (last && isSame(last, now)) return last
    lastRead.set(element, now)
    return now
  })
}

const isSame = (a: Paragraph, b: Paragraph): boolean =>
  attributeNames.every((name) => a[name] === b[name]) &&
  a.runs.length === b.runs.length &&
  a.runs.every(({ text, marks }, i) => text === b.runs[i]?.text && sameMarks(marks, b.runs[i].marks))

/** SHA-256 of each base paragraph's line in `…/text?view=base`. */
function baseHashesOf(paragraphs: readonly Paragraph[], base: string): Map<ParagraphId, string> {
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const lines = base.split("\n")
  return new Map(baseOf(paragraphs).map(({ id }, i) => [id, rememberedHash(byId.get(id), lines[i] as string)]))
}

const knownHashes = new WeakMap<Paragraph, Map<string, string>>()

/** SHA-256 of a text that goes with a paragraph, worked out once while the paragraph stays as it is. */
function rememberedHash(paragraph: Paragraph | undefined, text: string): string {
  const known = (paragraph && knownHashes.get(paragraph)) ?? new Map<string, string>()
  const hash = known.get(text) ?? sha256(text)
  known.set(text, hash)
  if (paragraph) knownHashes.set(paragraph, known)
  return hash
}
