import type { ParagraphId } from "#model/ids.ts"
import type { Decision, Trace, TraceStep } from "#model/protocol.ts"
import type { WordPiece } from "#model/word-difference.ts"
import { joinPieces } from "./redline.ts"

/**
 * The words of one paragraph with those marked that this ruling agreed to: an agreed deletion was not read before and
 * is not read afterwards, so comparing what is read would show nothing of it. What is still open is left as it reads.
 * Null where the line keeps no trace, or agreed to none of these words.
 */
export function agreedWords(
  { number, trace }: Pick<Decision, "number" | "trace">,
  paragraph: ParagraphId,
): WordPiece[] | null {
  if (!trace) return null
  const pieces = stepsIn(trace, paragraph)
    .map((step) => pieceOf(step, trace, number))
    .filter(isRead)
  return pieces.some(({ kind }) => kind !== "same") ? joinPieces(pieces) : null
}

type Words = Extract<TraceStep, { words: string }>

function stepsIn({ steps }: Trace, paragraph: ParagraphId): Words[] {
  const begins = steps.findIndex((step) => "break" in step && step.break === paragraph)
  if (begins < 0) return []
  const rest = steps.slice(begins + 1)
  const ends = rest.findIndex((step) => "break" in step)
  return rest.slice(0, ends < 0 ? rest.length : ends).filter((step) => "words" in step)
}

function pieceOf(step: Words, { marks }: Trace, number: number): WordPiece | null {
  const { words: text, before, after = before } = step
  const struckIn = (places: readonly number[]) => places.some((place) => marks[place]?.type === "deletion")
  if (after === null) return struckIn(before) ? null : { kind: "gone", text }
  const isAgreed = after.some((place) => {
    const mark = marks[place]
    return (mark?.type === "insertion" || mark?.type === "deletion") && mark.decision === number
  })
  if (struckIn(after)) return isAgreed ? { kind: "gone", text } : null
  return { kind: isAgreed ? "new" : "same", text }
}

const isRead = (piece: WordPiece | null): piece is WordPiece => piece !== null
