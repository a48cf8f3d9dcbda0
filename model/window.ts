import type { Paragraph } from "./paragraph.ts"

/**
 * The part of a document in which an edit by a delegation is judged, before and after it. It begins with a break, and
 * is followed by one, that is not solely the delegation's: such breaks stay where they are in a lawful edit, so what
 * lies outside cannot make up for a difference inside.
 *
 * Source: law L2, model/RULES.md.
 */
export type Window = { readonly before: readonly Paragraph[]; readonly after: readonly Paragraph[] }
