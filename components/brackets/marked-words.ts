import type { Mark } from "#model/marks.ts"
import type { Paragraph, Run } from "#model/paragraph.ts"

/** Words of one paragraph with what lies on them, and a little of the text on either side. */
export type Excerpt = {
  readonly paragraph: Paragraph
  readonly before: string
  readonly runs: readonly Run[]
  readonly after: string
}

/** The words that carry a certain mark, paragraph by paragraph, each word exactly as it stands. */
export function excerptsOf(
  paragraphs: readonly Paragraph[],
  matches: (mark: Mark) => boolean,
  contextLength = 0,
): Excerpt[] {
  return paragraphs.flatMap((paragraph) => {
    const carries = paragraph.runs.map((run) => run.marks.some(matches))
    const first = carries.indexOf(true)
    if (first < 0) return []
    const last = carries.lastIndexOf(true)
    return {
      paragraph,
      before: tail(readableWords(paragraph.runs.slice(0, first)), contextLength),
      runs: paragraph.runs.slice(first, last + 1),
      after: head(readableWords(paragraph.runs.slice(last + 1)), contextLength),
    }
  })
}

export const isStruck = (run: Run): boolean => run.marks.some((mark) => mark.type === "deletion")

const readableWords = (runs: readonly Run[]) =>
  runs
    .filter((run) => !isStruck(run))
    .map((run) => run.text)
    .join("")

/** The last words that fit, cut between words. */
function tail(text: string, length: number): string {
  if (length === 0 || text.length <= length) return length === 0 ? "" : text
  return `…${text.slice(-length).replace(/^\S*\s/, " ")}`
}

/** The first words that fit, cut between words. */
function head(text: string, length: number): string {
  if (length === 0 || text.length <= length) return length === 0 ? "" : text
  return `${text.slice(0, length).replace(/\s\S*$/, " ")}…`
}
