import { isDeletion, isInsertion } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"

/** A call and what stands under it. The paragraphs before the first call are a section without one. */
export type Section = {
  readonly call: Paragraph | null
  /** The words of the call without struck ones: "instructs the Secretary-General"; "" without a call. */
  readonly name: string
  /** Index of the first paragraph, the call itself if there is one. */
  readonly from: number
  /** Index after the last. */
  readonly to: number
  /** All of them, call included. */
  readonly paragraphs: readonly Paragraph[]
}

/** The sections in order; together they hold every paragraph once. */
export function sectionsOf(paragraphs: readonly Paragraph[]): Section[] {
  const starts = paragraphs.flatMap((paragraph, i) => (i === 0 || paragraph.style === "call" ? [i] : []))
  return starts.map((from, i) => section(paragraphs, from, starts[i + 1] ?? paragraphs.length))
}

function section(paragraphs: readonly Paragraph[], from: number, to: number): Section {
  const first = paragraphs[from] as Paragraph
  const call = first.style === "call" ? first : null
  return { call, name: call ? callName(call) : "", from, to, paragraphs: paragraphs.slice(from, to) }
}

/** A struck call keeps the name it had. */
function callName(call: Paragraph): string {
  const current = call.runs.filter((run) => !run.marks.some(isDeletion))
  const base = call.runs.filter((run) => !run.marks.some(isInsertion))
  const words = (current.length > 0 ? current : base).map((run) => run.text).join("")
  return words.replace(/[\s,:;]+$/, "").trim()
}
