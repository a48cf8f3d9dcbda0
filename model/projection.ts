import { readChanges } from "./change.ts"
import type { DelegationCode, ParagraphId } from "./ids.ts"
import { type Letter, lettersOf } from "./lettering.ts"
import { type DeletionMark, type InsertionMark, isDeletion, isInsertion } from "./marks.ts"
import { markupOf } from "./markup-of.ts"
import type { Paragraph, ParagraphStyle, Run } from "./paragraph.ts"

/**
 * A paragraph as one reads it in some view, without marks. `label` is bare (`a`, `2`) in the base text and as
 * shown (`a)`, `2`) elsewhere. The second and later parts of a paragraph that a proposed break splits have the
 * paragraph's id with `.1`, `.2`… and no label.
 */
export type PlainParagraph = {
  readonly id: ParagraphId
  readonly style: ParagraphStyle
  readonly level: number
  readonly label: string | null
  readonly text: string
}

/**
 * The resolution in force: no insertion, every deletion put back, whoever made or decided them (law L1).
 * The printed head of the draft (style `header`) is not part of it. A paragraph whose break is inserted loses
 * the break: what it holds of the base text stands where it stood, at the end of the paragraph before.
 */
export const baseOf = (paragraphs: readonly Paragraph[]): PlainParagraph[] =>
  read(paragraphs, {
    keepsWords: (run) => !run.marks.some(isInsertion),
    keepsBreak: (paragraph) => paragraph.inserted === null,
    labelOf: (paragraph) => paragraph.baseLabel,
    showsHeader: false,
  })

/** The clean text: as if all that is undecided were accepted (law L8). */
export const cleanOf = (paragraphs: readonly Paragraph[]): PlainParagraph[] => {
  const letters = lettersOf(paragraphs)
  return read(paragraphs, {
    keepsWords: (run) => !run.marks.some(isDeletion),
    keepsBreak: (paragraph) => paragraph.deleted === null,
    labelOf: (paragraph) => shown(letters, paragraph),
    showsHeader: true,
  })
}

/** What is agreed so far: as if all that is undecided were rejected (law L8). With nothing agreed, the base text. */
export const rejectedOf = (paragraphs: readonly Paragraph[]): PlainParagraph[] => {
  const letters = lettersOf(paragraphs)
  return read(paragraphs, {
    keepsWords: (run) => isAgreedOrBase(run) && !isStruckByRuling(run),
    keepsBreak: (paragraph) =>
      (paragraph.inserted === null || paragraph.insertedDecision !== null) &&
      (paragraph.deleted === null || paragraph.deletedDecision === null),
    labelOf: (paragraph) => (paragraph.inserted === null ? paragraph.baseLabel : shown(letters, paragraph)),
    showsHeader: false,
  })
}

/**
 * The text as one delegation has it: the base text and the changes it proposes, alone or with others (law L8). Letters
 * are those it would have if nobody else had proposed anything.
 */
export const proposedBy = (paragraphs: readonly Paragraph[], delegation: DelegationCode): PlainParagraph[] => {
  const letters = lettersOf(markupOf(paragraphs, [delegation]))
  return readAs(paragraphs, delegation, (paragraph) => shown(letters, paragraph))
}

/** The words of it alone, every label null: counting letters takes far longer than reading. */
export const wordsProposedBy = (paragraphs: readonly Paragraph[], delegation: DelegationCode): PlainParagraph[] =>
  readAs(paragraphs, delegation, () => null)

function readAs(
  paragraphs: readonly Paragraph[],
  delegation: DelegationCode,
  labelOf: View["labelOf"],
): PlainParagraph[] {
  const proposed = changesOf(paragraphs, delegation)
  const proposes = (id: string | null) => proposed.has(id)
  const isTheirs = (mark: InsertionMark | DeletionMark) => proposes(mark.id)
  const keepsWords = ({ marks }: Run) =>
    (!marks.some(isInsertion) || marks.some((mark) => isInsertion(mark) && isTheirs(mark))) &&
    !marks.some((mark) => isDeletion(mark) && isTheirs(mark))
  return read(paragraphs, {
    keepsWords,
    keepsBreak: (paragraph) =>
      (paragraph.inserted === null || proposes(paragraph.inserted) || hasHeir(paragraph, keepsWords)) &&
      !proposes(paragraph.deleted),
    labelOf,
    showsHeader: false,
  })
}

/** The ids of the changes a delegation proposes, alone or with others, decided ones included. */
export const changesOf = (paragraphs: readonly Paragraph[], delegation: DelegationCode): ReadonlySet<string | null> =>
  new Set(readChanges(paragraphs).flatMap((change) => (change.proposers.includes(delegation) ? [change.id] : [])))

type View = {
  keepsWords(run: Run): boolean
  keepsBreak(paragraph: Paragraph): boolean
  labelOf(paragraph: Paragraph): string | null
  showsHeader: boolean
}

/** A paragraph being read, before we know what the next ones add to it. */
type Growing = { paragraph: Paragraph; label: string | null; text: string; hadWords: boolean; part: number }

/**
 * One walk for every view. A paragraph whose break is not kept goes on in the one before; before the first it
 * waits for the next. A break proposed inside a paragraph ("\n") begins a new one. A paragraph that had words
 * and keeps none is not in the view, so that a wholly struck item leaves no empty line.
 */
function read(paragraphs: readonly Paragraph[], view: View): PlainParagraph[] {
  const grown: Growing[] = []
  let waiting = ""
  for (const paragraph of paragraphs) {
    const begins = view.keepsBreak(paragraph) || hasNothingToJoin(paragraph, grown.at(-1))
    if (begins) grown.push({ paragraph, label: view.labelOf(paragraph), text: waiting, hadWords: false, part: 0 })
    if (begins) waiting = ""
    for (const run of paragraph.runs) {
      const last = grown.at(-1)
      if (last && begins && !run.marks.some(isInsertion)) last.hadWords = true
      if (!view.keepsWords(run)) continue
      if (last) addWords(grown, last, run, paragraph)
      else waiting += run.text
    }
  }
  if (waiting !== "") grown.unshift(firstWithoutBreak(paragraphs, view, waiting))
  return grown.filter((one) => isInView(one, view)).map(plain)
}

/** The first paragraph's break, and the one after the printed head, cannot be taken away: there is nothing to join. */
const hasNothingToJoin = (paragraph: Paragraph, last: Growing | undefined): boolean =>
  paragraph.inserted === null &&
  (last === undefined || (last.paragraph.style === "header" && paragraph.style !== "header"))

function addWords(grown: Growing[], last: Growing, run: Run, paragraph: Paragraph): void {
  if (paragraph.style === "header" || !run.marks.some(isInsertion) || !run.text.includes("\n")) {
    last.text += run.text
    return
  }
  const [first, ...rest] = run.text.split("\n")
  last.text += first
  let part = last.part
  for (const text of rest) grown.push({ paragraph: last.paragraph, label: null, text, hadWords: false, part: ++part })
}

const firstWithoutBreak = (paragraphs: readonly Paragraph[], view: View, text: string): Growing => {
  const paragraph = paragraphs[0] as Paragraph
  return { paragraph, label: view.labelOf(paragraph), text, hadWords: true, part: 0 }
}

/** A base paragraph that was empty from the first stays in view; any other without words does not. */
const isInView = (one: Growing, view: View): boolean =>
  (view.showsHeader || one.paragraph.style !== "header" || one.paragraph.inserted !== null) &&
  (one.text !== "" || (one.paragraph.inserted === null && !one.hadWords && one.part === 0))

const plain = ({ paragraph, label, text, part }: Growing): PlainParagraph => ({
  id: (part === 0 ? paragraph.id : `${paragraph.id}.${part}`) as ParagraphId,
  style: paragraph.style,
  level: paragraph.level,
  label,
  text,
})

const shown = (letters: Map<ParagraphId, Letter>, paragraph: Paragraph) => letters.get(paragraph.id)?.letter ?? null
/** An inserted paragraph that keeps inserted words stays one, though its break's own change goes: theirs takes it over. */
const hasHeir = (paragraph: Paragraph, keepsWords: (run: Run) => boolean) =>
  paragraph.runs.some((run) => run.marks.some(isInsertion) && keepsWords(run))
const isAgreedOrBase = ({ marks }: Run) =>
  !marks.some(isInsertion) || marks.some((mark) => isInsertion(mark) && mark.decision !== null)
const isStruckByRuling = (run: Run) => run.marks.some((mark) => isDeletion(mark) && mark.decision !== null)
