import type { Contribution } from "../contribution.ts"
import type { ChangeId, DelegationCode, OptionId, ParagraphId } from "../ids.ts"

/**
 * Why a contribution is not in the draft. "row-gone": its row is not in the table. "no-place-named": nobody said where in
 * the paragraph its words go. "place-not-found": the words it goes behind are not there. "text-beside": the delegation
 * tabled another text at the same row, which counts.
 */
export type NotPlaced = "row-gone" | "no-place-named" | "place-not-found" | "text-beside"

/**
 * Where a contribution went when the draft was compiled.
 *
 * Shape: of a placed one, `changes` and `options` are those that hold its words, `paragraphs` where they stand, and
 *        `sharedWith` the other delegations behind some of these changes. `by` is the contribution that took its place.
 */
export type Placement = { readonly contribution: Contribution } & (
  | {
      readonly outcome: "placed"
      readonly paragraphs: readonly ParagraphId[]
      readonly changes: readonly ChangeId[]
      readonly options: readonly OptionId[]
      readonly sharedWith: readonly DelegationCode[]
    }
  | { readonly outcome: "no-change" | "not-text" }
  | { readonly outcome: "superseded"; readonly by: Contribution }
  | { readonly outcome: "not-placed"; readonly why: NotPlaced }
)

/** Gathers, change by change, where contributions went. */
export class Placements {
  readonly #found = new Map<
    Contribution,
    { paragraphs: Set<ParagraphId>; changes: Set<ChangeId>; options: Set<OptionId>; sharedWith: Set<DelegationCode> }
  >()
  readonly #others = new Map<Contribution, Placement>()

  place(
    who: readonly Contribution[],
    at: { readonly paragraph: ParagraphId; readonly change: ChangeId; readonly option?: OptionId | undefined },
  ): void {
    for (const contribution of who) {
      const placed = this.#found.get(contribution) ?? {
        paragraphs: new Set(),
        changes: new Set(),
        options: new Set(),
        sharedWith: new Set(),
      }
      this.#found.set(contribution, placed)
      placed.paragraphs.add(at.paragraph)
      placed.changes.add(at.change)
      if (at.option) placed.options.add(at.option)
      for (const { delegation } of who) if (delegation !== contribution.delegation) placed.sharedWith.add(delegation)
    }
  }

  set(placement: Placement): void {
    this.#others.set(placement.contribution, placement)
  }

  /** One for each contribution, in their order; what was never placed nor refused would be a mistake of ours. */
  of(contributions: readonly Contribution[]): Placement[] {
    return contributions.map((contribution): Placement => {
      const placed = this.#found.get(contribution)
      if (placed === undefined)
        return this.#others.get(contribution) ?? { contribution, outcome: "not-placed", why: "row-gone" }
      const { paragraphs, changes, options, sharedWith } = placed
      return {
        contribution,
        outcome: "placed",
        paragraphs: [...paragraphs],
        changes: [...changes],
        options: [...options],
        sharedWith: [...sharedWith],
      }
    })
  }
}
