import { rowsOf } from "./comparison-rows.ts"
import {
  type Contribution,
  type ContributionDoubt,
  type ContributionKind,
  type ContributionSource,
  currentOf,
  type NewPlace,
  type Omission,
  type Tabled,
} from "./contribution.ts"
import { type ContributionId, type DelegationCode, makeId, type ParagraphId } from "./ids.ts"
import type { ParagraphStyle } from "./paragraph.ts"
import type { PlainParagraph } from "./projection.ts"
import { limits } from "./protocol.ts"
import { plainly, sameWords } from "./same-words.ts"
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
  readonly source?: Omit<ContributionSource, "revision">
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

/** What was tabled; `place` is the new place that it made, if it did. */
export type Tabling = { readonly contribution: Contribution; readonly place: NewPlace | null }
export type TablingOutcome = ({ readonly ok: true } & Tabling) | { readonly ok: false; readonly reason: TablingProblem }

/** Who enters it and when. Shape: `newName` gives an unused rest of an id each time. Units: milliseconds since the epoch. */
export type Clerk = { readonly at: number; readonly by: string; readonly newName: () => string }

/**
 * Checks what is to be tabled and gives it its place, its tag and its id. A MOD that changes no word is a NOC. A
 * delegation has one text at a row: another one supersedes it, which makes it `Rev.1`, `Rev.2`…
 *
 * Refuses: what `TablingProblem` names.
 */
export function planTabling(
  tabled: Tabled,
  base: readonly PlainParagraph[],
  asked: TablingAsked,
  clerk: Clerk,
): TablingOutcome {
  if (tabled.contributions.length >= limits.maxContributions) return refuse("too-many-contributions")
  const superseded = supersededBy(tabled, asked)
  if (typeof superseded === "string") return refuse(superseded)
  const site = siteOf(tabled, base, asked, superseded, clerk)
  if (site === null) return refuse("unknown-row")
  const read = asked.words === undefined ? readTabled(asked.text, callsOf(base)) : null
  const words = (asked.words ?? read?.words ?? "").trim()
  const kind = asked.kind === "MOD" && site.base !== null && sameWords(words, site.base) ? "NOC" : asked.kind
  const contribution: Contribution = {
    id: makeId<ContributionId>(asked.delegation, `t-${clerk.newName()}`),
    delegation: asked.delegation,
    source: sourceOf(tabled, asked, superseded),
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
  const problem = problemOf(contribution, site.base) ?? problemOfPlace(tabled, contribution)
  return problem === null ? { ok: true, contribution, place: site.place } : refuse(problem)
}

/** Kinds of which a delegation has one at a row. */
const texts: readonly ContributionKind[] = ["MOD", "ADD", "SUP", "NOC"]
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

function problemOfPlace({ contributions }: Tabled, made: Contribution): TablingProblem | null {
  if (!texts.includes(made.kind)) return null
  const isBeside = ({ id, row, delegation, kind }: Contribution) =>
    row === made.row && delegation === made.delegation && texts.includes(kind) && id !== made.supersedes
  return currentOf(contributions).some(isBeside) ? "text-here-already" : null
}

function supersededBy({ contributions }: Tabled, asked: TablingAsked): Contribution | TablingProblem | null {
  if (asked.supersedes === undefined) return null
  const found = contributions.find(({ id }) => id === asked.supersedes)
  if (!found) return "unknown-contribution"
  if (found.delegation !== asked.delegation) return "not-your-contribution"
  return contributions.some(({ supersedes }) => supersedes === found.id) ? "superseded-already" : found
}

/** Where it stands, and the base text there, which is null at a new place. */
type Site = { readonly row: ParagraphId; readonly base: string | null; readonly place: NewPlace | null }

function siteOf(
  { places }: Tabled,
  base: readonly PlainParagraph[],
  asked: TablingAsked,
  superseded: Contribution | null,
  clerk: Clerk,
): Site | null {
  const rows = rowsOf(base, places)
  const named = asked.row ?? superseded?.row
  if (named !== undefined) {
    const row = rows.find(({ id }) => id === named)
    const hasMoved = asked.after !== undefined || (superseded !== null && superseded.row !== named)
    return row === undefined || hasMoved ? null : { row: row.id, base: row.baseText, place: null }
  }
  const { after } = asked
  if (after === undefined || (after !== null && !rows.some(({ id }) => id === after))) return null
  const id = `t-${clerk.newName()}` as ParagraphId
  return { row: id, base: null, place: { id, after, style: asked.style ?? "item", level: asked.level ?? 0 } }
}

function sourceOf({ contributions }: Tabled, asked: TablingAsked, superseded: Contribution | null): ContributionSource {
  if (superseded !== null) return { ...superseded.source, ...asked.source, revision: nextRevision(superseded.source) }
  if (asked.source !== undefined) return { ...asked.source, revision: null }
  const last = contributions.findLast(({ delegation }) => delegation === asked.delegation)?.source
  return { document: last?.document ?? null, proposal: last?.proposal ?? null, revision: "New" }
}

function nextRevision({ revision }: ContributionSource): string {
  const [, before, number] = /^(?:(.*?) )?Rev\.(\d+)$/.exec(revision ?? "") ?? [null, revision, "0"]
  return `${before ? `${before} ` : ""}Rev.${Number(number) + 1}`
}

const callsOf = (base: readonly PlainParagraph[]) =>
  base.filter(({ style }) => style === "call").map(({ text }) => text.replace(/[\s,:;]+$/, ""))

const refuse = (reason: TablingProblem): TablingOutcome => ({ ok: false, reason })
