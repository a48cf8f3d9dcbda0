import { type ComparisonRow, rowsOf } from "./comparison-rows.ts"
import type { Contribution, ContributionKind, ContributionSource, NewPlace, Tabled } from "./contribution.ts"
import type { ContributionId, DelegationCode, ParagraphId } from "./ids.ts"
import type { PlainParagraph } from "./projection.ts"

/** Kinds of which a delegation has one at a row. */
const texts: readonly ContributionKind[] = ["MOD", "ADD", "SUP", "NOC"]

/** The comparison table as it is looked things up in, and added to, while texts are tabled. */
export class Table {
  readonly calls: readonly string[]
  readonly #rows: Map<ParagraphId, ComparisonRow>
  readonly #contributions = new Map<ContributionId, Contribution>()
  readonly #superseded = new Set<ContributionId>()
  readonly #texts = new Map<string, Contribution>()
  readonly #sources = new Map<DelegationCode, ContributionSource>()

  constructor({ places, contributions }: Tabled, base: readonly PlainParagraph[]) {
    this.calls = base.filter(({ style }) => style === "call").map(({ text }) => text.replace(/[\s,:;]+$/, ""))
    this.#rows = new Map(rowsOf(base, places).map((row) => [row.id, row]))
    for (const contribution of contributions) this.add(contribution, null)
  }

  get count(): number {
    return this.#contributions.size
  }

  row(id: ParagraphId): ComparisonRow | null {
    return this.#rows.get(id) ?? null
  }

  contribution(id: ContributionId): Contribution | null {
    return this.#contributions.get(id) ?? null
  }

  /** All that no later text has taken the place of, in the order in which it was tabled. */
  current(): Contribution[] {
    return [...this.#contributions.values()].filter(({ id }) => this.isCurrent(id))
  }

  isCurrent(id: ContributionId): boolean {
    return !this.#superseded.has(id)
  }

  /** What its delegation has in the place of a contribution: its text at the row, or for other kinds that very note. */
  besideOf(contribution: Pick<Contribution, "delegation" | "row" | "kind" | "text">): Contribution | null {
    const found = this.#texts.get(keyOf(contribution)) ?? null
    return found !== null && this.isCurrent(found.id) ? found : null
  }

  lastSourceOf(delegation: DelegationCode): ContributionSource | null {
    return this.#sources.get(delegation) ?? null
  }

  add(contribution: Contribution, place: NewPlace | null): void {
    const { id, supersedes, delegation, source } = contribution
    if (place) this.addPlace(place)
    this.#contributions.set(id, contribution)
    if (supersedes !== null) this.#superseded.add(supersedes)
    this.#texts.set(keyOf(contribution), contribution)
    this.#sources.set(delegation, source)
  }

  addPlace({ id, style, level }: NewPlace): void {
    this.#rows.set(id, { id, isNew: true, style, level, baseLabel: null, baseText: null, call: null })
  }
}

const keyOf = ({ delegation, row, kind, text }: Pick<Contribution, "delegation" | "row" | "kind" | "text">) =>
  texts.includes(kind) ? `${delegation} ${row}` : `${delegation} ${row} ${kind} ${text}`
