import { type Contribution, tagOf } from "../contribution.ts"
import {
  type BracketId,
  type ChangeId,
  type DelegationCode,
  type GroupId,
  makeId,
  NOBODY,
  type OptionId,
  type ParagraphId,
} from "../ids.ts"
import { maxSourceLength } from "../mark-attributes.ts"
import type { Mark } from "../marks.ts"

/** A change of a compiled draft: its id, owned by the first who wants it, and the marks of all who stand behind it. */
export type NamedChange = { readonly id: ChangeId; readonly sponsors: readonly Mark[] }

/** Gives names to what a compiled draft holds: changes belong to delegations, brackets and options to nobody. */
export class Naming {
  readonly #paragraphs: Set<string>
  #changes = 0
  #brackets = 0
  #groups = 0

  /** Shape: `known` are the ids that base paragraphs and new places have. */
  constructor(known: Iterable<ParagraphId>) {
    this.#paragraphs = new Set(known)
  }

  /** The id of a paragraph that a delegation wants beside another one. */
  paragraphBeside(id: ParagraphId, delegation: DelegationCode): ParagraphId {
    const name = `${id.slice(0, 26)}-${delegation}`
    let free = name
    for (let number = 2; this.#paragraphs.has(free); number++) free = `${name}-${number}`
    this.#paragraphs.add(free)
    return free as ParagraphId
  }

  change(who: readonly Contribution[]): NamedChange {
    const owner = (who[0] as Contribution).delegation
    const id = makeId<ChangeId>(owner, `c${++this.#changes}`)
    const sponsors = new Map<DelegationCode, Mark>()
    for (const contribution of who) {
      const { delegation } = contribution
      const source = contribution.source.document === null ? null : tagOf(contribution).slice(0, maxSourceLength)
      if (!sponsors.has(delegation)) sponsors.set(delegation, { type: "proposer", change: id, delegation, source })
    }
    return { id, sponsors: [...sponsors.values()] }
  }

  bracket(): Mark {
    return { type: "bracket", id: makeId<BracketId>(NOBODY, `b${++this.#brackets}`) }
  }

  /** The marks of as many options of one group. */
  options(count: number): readonly Extract<Mark, { type: "option" }>[] {
    const group = makeId<GroupId>(NOBODY, `g${++this.#groups}`)
    return Array.from({ length: count }, (_, i) => ({
      type: "option",
      id: makeId<OptionId>(NOBODY, `g${this.#groups}-${i + 1}`),
      group,
      number: i + 1,
    }))
  }
}

export const insertionBy = ({ id, sponsors }: NamedChange): Mark[] => [
  { type: "insertion", id, decision: null },
  ...sponsors,
]
export const deletionBy = ({ id, sponsors }: NamedChange): Mark[] => [
  { type: "deletion", id, decision: null },
  ...sponsors,
]
