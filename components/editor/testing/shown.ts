import type { Mark } from "#model/marks.ts"
import type { Paragraph } from "#model/paragraph.ts"

/**
 * A text as a test reads it, in the notation of `model/testing/build.ts` without sponsors: one line a paragraph,
 * `+id` and `-id` before the colon for breaks that come and go.
 */
export const shown = (paragraphs: readonly Paragraph[]): string[] =>
  paragraphs.map(({ inserted, deleted, runs }) => {
    const head = [inserted && `+${inserted}`, deleted && `-${deleted}`].filter((part) => part).join(" ")
    const words = runs.map((run) => run.marks.reduceRight(wrapped, run.text)).join("")
    return head ? `${head}: ${words}` : words
  })

function wrapped(text: string, mark: Mark): string {
  const words = text.replaceAll("\n", "¶")
  switch (mark.type) {
    case "insertion":
      return `{+${mark.id}|${words}+}`
    case "deletion":
      return `{-${mark.id}|${words}-}`
    case "bracket":
      return `[${mark.id}|${words}]`
    case "option":
      return `<${mark.id}|${words}>`
    case "proposer":
      return text
  }
}
