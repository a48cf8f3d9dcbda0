import {
  type BracketId,
  type ChangeId,
  type DelegationCode,
  type GroupId,
  type OptionId,
  ownerOf,
  type ParagraphId,
} from "../ids.ts"
import type { Mark } from "../marks.ts"
import { attributeDefaults, type Paragraph, type ParagraphAttributes, type Run } from "../paragraph.ts"
import { joinRuns, sortedMarks } from "../runs.ts"

/** Small texts for tests, written as they read: `paragraph("a", "the ", inserted("ARB.1", "new "), "text")`. */

/** A base paragraph holding these words. Strings are base text. */
export const paragraph = (id: string, ...words: readonly (string | Run)[]): Paragraph =>
  paragraphWith({ id: id as ParagraphId }, ...words)

/** A paragraph with attributes of its own, `inserted` and `deleted` among them. */
export const paragraphWith = (
  attributes: { readonly [Name in keyof ParagraphAttributes]?: ParagraphAttributes[Name] | string },
  ...words: readonly (string | Run)[]
): Paragraph =>
  ({
    ...attributeDefaults,
    ...attributes,
    runs: joinRuns(words.map((part) => (typeof part === "string" ? { text: part, marks: [] } : part))),
  }) as Paragraph

/** Words under these marks, in whatever order they are given. */
export const words = (text: string, ...marks: readonly (Mark | readonly Mark[])[]): Run => ({
  text,
  marks: sortedMarks(marks.flat()),
})

/** Puts further marks on words: `under(bracket("ARB.b"), inserted("ARB.1", "new"))`. */
export const under = (marks: Mark | readonly Mark[], run: Run | string): Run =>
  typeof run === "string" ? words(run, marks) : words(run.text, run.marks, marks)

/** Words inserted under `id` by its owner and whoever else is named. */
export const inserted = (id: string, text: string, ...also: readonly string[]): Run =>
  words(text, insertion(id), sponsors(id, also))

/** Words proposed for removal under `id` by its owner and whoever else is named. */
export const deleted = (id: string, run: string | Run, ...also: readonly string[]): Run =>
  under([deletion(id), ...sponsors(id, also)], run)

export const insertion = (id: string, decision: number | null = null): Mark => ({
  type: "insertion",
  id: id as ChangeId,
  decision,
})
export const deletion = (id: string, decision: number | null = null): Mark => ({
  type: "deletion",
  id: id as ChangeId,
  decision,
})
export const bracket = (id: string): Mark => ({ type: "bracket", id: id as BracketId })
export const option = (id: string, group: string, number: number): Mark => ({
  type: "option",
  id: id as OptionId,
  group: group as GroupId,
  number,
})
export const proposer = (change: string, delegation: string, source: string | null = null): Mark => ({
  type: "proposer",
  change: change as ChangeId,
  delegation: delegation as DelegationCode,
  source,
})

const sponsors = (id: string, also: readonly string[]): Mark[] =>
  [ownerOf(id) as string, ...also].filter((code) => code !== "DRAFT").map((code) => proposer(id, code))
