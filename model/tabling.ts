import type {
  Contribution,
  ContributionDoubt,
  ContributionKind,
  ContributionSource,
  NewPlace,
  Omission,
} from "./contribution.ts"
import { type ContributionId, type DelegationCode, makeId, type ParagraphId } from "./ids.ts"
import { limits } from "./limits.ts"
import type { ParagraphStyle } from "./paragraph.ts"
import { plainly, sameWords } from "./same-words.ts"
import type { Table } from "./table.ts"
import { readTabled } from "./tabled-text.ts"

/**
 * What a delegation asks to table.
 *
 * Shape: either `row`, a base paragraph or a place there is, or `after`, behind which row a new place is made; neither for
 *        a revised text, which stays where it was. `label`, `words` and `omits` are read out of `text` unless given.
 *        Without a `source` it is the delegation's own last document, as a new text of it.
 */
export type TablingAsked = {
  readonly delegation: DelegationCode
  readonly kind: ContributionKind
  readonly row?: ParagraphId
  readonly after?: ParagraphId | null
  readonly style?: ParagraphStyle
  readonly level?: number
  readonly text: string
  readonly label?: string | null
  readonly words?: string
  readonly omits?: Omission
  readonly behind?: string | null
  readonly source?: Omit<ContributionSource, "revision"> & Partial<Pick<ContributionSource, "revision">>
  readonly supersedes?: ContributionId
  readonly doubt?: ContributionDoubt | null
  readonly remark?: string | null
}

export type TablingProblem =
  | "unknown-row"
  | "kind-does-not-fit"
  | "text-missing"
  | "one-paragraph"
  | "words-not-tabled"
  | "words-not-in-base"
  | "text-here-already"
  | "unknown-contribution"
  | "superseded-already"
  | "not-your-contribution"
  | "too-many-contributions"

/** One step of what is written into the table: a new place, a contribution, or both. */
export type Tabling = { readonly contribution: Contribution | null; readonly place: NewPlace | null }
/** Shape: `place` is the new place that the contribution made, if it did. */
export type TablingOutcome =
  | { readonly ok: true; readonly contribution: Contribution; readonly place: NewPlace | null }
  | { readonly ok: false; readonly reason: TablingProblem }

/** Who enters it and when. Shape: `newName` gives an unused rest of an id each time. Units: milliseconds since the epoch. */
export type Clerk = { readonly at: number; readonly by: string; readonly newName: () => string }

/**
 * Checks what is to be tabled and gives it its place, its tag and its id. A MOD that changes no word is a NOC. A
 * delegation has one text at a row: another one supersedes it, which makes it `Rev.1`, `Rev.2`…
 *
 * Refuses: what `TablingProblem` names.
 */
export function planTabling(table: Table, asked: TablingAsked, clerk: Clerk): TablingOutcome {
  if (table.count >= limits.maxContributions) return refuse("too-many-contributions")
  const superseded = supersededBy(table, asked)
  if (typeof superseded === "string") return refuse(superseded)
  const site = siteOf(table, asked, superseded, clerk)
  if (site === null) return refuse("unknown-row")
  const read = asked.words === undefined ? readTabled(asked.text, table.calls) : null
  const words = (asked.words ?? read?.words ?? "").trim()
  const kind = asked.kind === "MOD" && site.base !== null && sameWords(words, site.base) ? "NOC" : asked.kind
  const contribution: Contribution = {
    id: makeId<ContributionId>(asked.delegation, `t-${clerk.newName()}`),
    delegation: asked.delegation,
    source: sourceOf(table, asked, superseded),
    row: site.row,
    kind,
    text: asked.text,
    label: asked.label === undefined ? (read?.label ?? null) : asked.label,
    words,
    omits: asked.omits ?? read?.omits ?? "none",
    behind: asked.behind ?? null,
    supersedes: superseded?.id ?? null,
    doubt: asked.doubt ?? null,
    remark: asked.remark ?? null,
    at: clerk.at,
    by: clerk.by,
  }
  const beside = table.besideOf(contribution)
  const problem =
    problemOf(contribution, site.base) ??
    (beside !== null && beside.id !== contribution.supersedes ? "text-here-already" : null)
  return problem === null ? { ok: true, contribution, place: site.place } : refuse(problem)
}

const withoutWords: readonly ContributionKind[] = ["SUP", "NOC"]

function problemOf({ kind, text, words, behind }: Contribution, base: string | null): TablingProblem | null {
  const isForBase = kind === "MOD" || kind === "SUP" || kind === "NOC" || kind === "fragment"
  if ((isForBase && base === null) || (kind === "ADD" && base !== null)) return "kind-does-not-fit"
  if (words === "" && !withoutWords.includes(kind)) return "text-missing"
  if (words.includes("\n") && kind !== "note" && kind !== "reasons") return "one-paragraph"
  if (!plainly(text).includes(plainly(words))) return "words-not-tabled"
  if (behind !== null && !plainly(base ?? "").includes(plainly(behind))) return "words-not-in-base"
  return null
}

function supersededBy(table: Table, asked: TablingAsked): Contribution | TablingProblem | null {
  if (asked.supersedes === undefined) return null
  const found = table.contribution(asked.supersedes)
  if (!found) return "unknown-contribution"
  if (found.delegation !== asked.delegation) return "not-your-contribution"
  return table.isCurrent(found.id) ? found : "superseded-already"
}

/** Where it stands, and the base text there, which is null at a new place. */
type Site = { readonly row: ParagraphId; readonly base: string | null; readonly place: NewPlace | null }

function siteOf(table: Table, asked: TablingAsked, superseded: Contribution | null, clerk: Clerk): Site | null {
  const named = asked.row ?? superseded?.row
  if (named !== undefined) {
    const row = table.row(named)
    const hasMoved = asked.after !== undefined || (superseded !== null && superseded.row !== named)
    return row === null || hasMoved ? null : { row: row.id, base: row.baseText, place: null }
  }
  const { after } = asked
  if (after === undefined || (after !== null && table.row(after) === null)) return null
  const id = `t-${clerk.newName()}` as ParagraphId
  return { row: id, base: null, place: { id, after, style: asked.style ?? "item", level: asked.level ?? 0 } }
}

function sourceOf(table: Table, asked: TablingAsked, superseded: Contribution | null): ContributionSource {
  const { source } = asked
  if (superseded !== null)
    return { ...superseded.source, ...source, revision: source?.revision ?? nextRevision(superseded.source) }
  if (source !== undefined)
    return { document: source.document, proposal: source.proposal, revision: source.revision ?? null }
  const last = table.lastSourceOf(asked.delegation)
  return { document: last?.document ?? null, proposal: last?.proposal ?? null, revision: "New" }
}

function nextRevision({ revision }: ContributionSource): string {
  const [, before, number] = /^(?:(.*?) )?Rev\.(\d+)$/.exec(revision ?? "") ?? [null, revision, "0"]
  return `${before ? `${before} ` : ""}Rev.${Number(number) + 1}`
}

const refuse = (reason: TablingProblem): TablingOutcome => ({ ok: false, reason })
