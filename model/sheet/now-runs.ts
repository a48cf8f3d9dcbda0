import { readBrackets } from "../bracket.ts"
import { cutAt } from "../cut-runs.ts"
import type { ParagraphId } from "../ids.ts"
import type { Letter } from "../lettering.ts"
import { isDeletion, isInsertion } from "../marks.ts"
import type { Paragraph } from "../paragraph.ts"
import { plainRun, type SheetRun } from "./sheet.ts"

/** A paragraph as it stands, in its brackets: struck words struck, inserted ones underlined, its letter first. */
export function nowRuns(
  paragraphs: readonly Paragraph[],
  paragraph: Paragraph,
  letters: ReadonlyMap<ParagraphId, Letter>,
): SheetRun[] {
  const { opens, closes } = edgesOf(paragraphs, paragraph)
  const letter = letters.get(paragraph.id)?.letter ?? null
  const runs: SheetRun[] = [plainRun("[".repeat(opens.get(0) ?? 0)), plainRun(letter === null ? "" : `${letter} `)]
  let offset = 0
  for (const { text, marks } of cutAt(paragraph.runs, [...opens.keys(), ...closes.keys()])) {
    if (offset > 0) runs.push(plainRun("]".repeat(closes.get(offset) ?? 0) + "[".repeat(opens.get(offset) ?? 0)))
    runs.push({
      text: text.replaceAll("\n", " "),
      isStruck: marks.some(isDeletion),
      isUnderlined: marks.some(isInsertion),
    })
    offset += text.length
  }
  return [...runs, plainRun("]".repeat(closes.get(offset) ?? 0))].filter((run) => run.text !== "")
}

const knownEdges = new WeakMap<readonly Paragraph[], Map<Paragraph, Edges>>()
/** How many brackets open and close at which offsets of a paragraph. */
type Edges = { readonly opens: Map<number, number>; readonly closes: Map<number, number> }

function edgesOf(paragraphs: readonly Paragraph[], paragraph: Paragraph): Edges {
  const known = knownEdges.get(paragraphs) ?? readEdges(paragraphs)
  knownEdges.set(paragraphs, known)
  return known.get(paragraph) ?? { opens: new Map(), closes: new Map() }
}

function readEdges(paragraphs: readonly Paragraph[]): Map<Paragraph, Edges> {
  const edges = new Map<Paragraph, Edges>(paragraphs.map((one) => [one, { opens: new Map(), closes: new Map() }]))
  const count = (which: keyof Edges, { paragraph, offset }: { paragraph: number; offset: number }) => {
    const counted = edges.get(paragraphs[paragraph] as Paragraph)?.[which]
    counted?.set(offset, (counted.get(offset) ?? 0) + 1)
  }
  for (const { from, to } of readBrackets(paragraphs)) {
    count("opens", from)
    count("closes", to)
  }
  return edges
}
