import type { ContributionId, DelegationCode, ParagraphId } from "./ids.ts"
import type { ParagraphStyle } from "./paragraph.ts"

/**
 * What a contribution does at its row of the comparison table. On a base paragraph: MOD gives its whole new text, SUP
 * takes it out, NOC says that it stays, a fragment is words to insert in it. At a new place: ADD gives the text of a new
 * paragraph. A note of the compiler and reasons are no text of the document and stand anywhere.
 */
export const contributionKinds = ["MOD", "ADD", "SUP", "NOC", "fragment", "note", "reasons"] as const
export type ContributionKind = (typeof contributionKinds)[number]

/** Where an extract leaves base text out: "…" before it, behind it, or at both ends. */
export const omissions = ["none", "beginning", "end", "both"] as const
export type Omission = (typeof omissions)[number]

export const certainties = ["sure", "likely", "guess"] as const
export type Certainty = (typeof certainties)[number]

/** Under what it was tabled. Shape: document `79A2` and proposal `13` make `ARB/79A2/13`; `revision` is "New", "Rev.1". */
export type ContributionSource = {
  readonly document: string | null
  readonly proposal: string | null
  readonly revision: string | null
}

/** What is doubtful where a contribution was read out of a sheet. */
export type ContributionDoubt = {
  /** How sure it is that the cell stood in this delegation's column. */
  readonly column: Certainty
  /** How sure it is that the cell begins and ends here. */
  readonly extent: Certainty
  /** Why the column is taken to be this delegation's. */
  readonly why: string
  /** The other delegations it may belong to. */
  readonly otherwise: readonly DelegationCode[]
  /** The same proposal as the sheet gives it a second time; null where it does not. */
  readonly again: string | null
}

/**
 * What a delegation tabled, as tabled: it never changes. A later one supersedes it and leaves it where it is.
 *
 * Shape: `row` is a base paragraph, or the id of a new place. `text` is the cell as it came, its letter included; `label`
 *        is that letter, bare, and `words` what is left for the text of the document; both are "" and null for a SUP.
 *        `behind` are the words of the base text a fragment goes behind, null where nobody said.
 *        `at` and `by` say when and by whom it was tabled in the room, null for what was there from the start.
 * Units: `at` is milliseconds since the epoch.
 */
export type Contribution = {
  readonly id: ContributionId
  readonly delegation: DelegationCode
  readonly source: ContributionSource
  readonly row: ParagraphId
  readonly kind: ContributionKind
  readonly text: string
  readonly label: string | null
  readonly words: string
  readonly omits: Omission
  readonly behind: string | null
  readonly supersedes: ContributionId | null
  readonly doubt: ContributionDoubt | null
  /** What the secretariat has to say about it; null for nothing. */
  readonly remark: string | null
  readonly at: number | null
  readonly by: string | null
}

/**
 * A place between base paragraphs where new text is tabled. The paragraph that is drafted there gets its id.
 *
 * Shape: `after` is a base paragraph or another new place; null is the beginning of the text. Of several places after
 *        the same row, the first tabled comes first.
 */
export type NewPlace = {
  readonly id: ParagraphId
  readonly after: ParagraphId | null
  readonly style: ParagraphStyle
  readonly level: number
}

/** All that was tabled, in the order in which it was, and the places it made. */
export type Tabled = { readonly places: readonly NewPlace[]; readonly contributions: readonly Contribution[] }

export const nothingTabled: Tabled = { places: [], contributions: [] }

/** Whether it is text for the document, or says that there is none; notes and reasons are not. */
export const isProposal = ({ kind }: Contribution): boolean => kind !== "note" && kind !== "reasons"

/** Those that no later one supersedes. */
export function currentOf(contributions: readonly Contribution[]): Contribution[] {
  const superseded = new Set(contributions.map(({ supersedes }) => supersedes))
  return contributions.filter(({ id }) => !superseded.has(id))
}

/** The tag printed above the text: `ARB/79A2/13`, `CUB/70/2 - New`; the delegation alone where there is no document. */
export function tagOf({ delegation, source }: Pick<Contribution, "delegation" | "source">): string {
  const { document, proposal, revision } = source
  const number = [delegation, document, proposal].filter((part) => part !== null).join("/")
  return revision === null ? number : `${number} - ${revision}`
}

/** The tag of several delegations: one where they tabled one document together, `B/CAN/USA/75/4`; else one after another. */
export function jointTagOf(contributions: readonly Pick<Contribution, "delegation" | "source">[]): string {
  const byDocument = new Map<string, DelegationCode[]>()
  for (const { delegation, source } of contributions) {
    const key = JSON.stringify(source)
    const together = source.document === null ? `${key} ${delegation}` : key
    byDocument.set(together, [...(byDocument.get(together) ?? []), delegation])
  }
  return [...byDocument.values()]
    .map((delegations) => {
      const first = contributions.find(({ delegation }) => delegation === delegations[0]) as Contribution
      return tagOf({ ...first, delegation: [...new Set(delegations)].join("/") as DelegationCode })
    })
    .join(", ")
}
