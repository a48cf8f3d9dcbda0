import { type DelegationCode, isOwnedId, makeId, NOBODY, ownerOf, type ParagraphId } from "./ids.ts"
import { isInsertion, type Mark, type ProposerMark } from "./marks.ts"
import type { Paragraph, ParagraphAttributes } from "./paragraph.ts"
import type { Plan } from "./plan.ts"
import { planRedraft, type Redraft } from "./redraft.ts"
import { sortedMarks } from "./runs.ts"
import { withoutLooseProposers } from "./verdict.ts"

export type SponsorshipRefusal =
  | "already-decided"
  | "not-found"
  | "not-a-proposer"
  | "already-a-proposer"
  | "nothing-to-join"
export type PlannedSponsorship =
  /** `id` is what it goes on under: another only where its owner left it to the next. */
  | { readonly ok: true; readonly plan: Plan; readonly id: string }
  | { readonly ok: false; readonly reason: SponsorshipRefusal }

/**
 * A delegation joins an undecided change, bracket or option: its proposer mark goes on every word of it.
 *
 * Refuses: "not-found", "already-decided", "already-a-proposer"; "nothing-to-join" if it has no words to put a name on.
 * Source:  law L4, model/RULES.md.
 */
export function planJoin(paragraphs: readonly Paragraph[], id: string, delegation: DelegationCode): PlannedSponsorship {
  const state = stateOf(paragraphs, id)
  if (state.kind !== "open") return { ok: false, reason: state.kind }
  if (state.runs.length === 0) return { ok: false, reason: "nothing-to-join" }
  if (state.runs.every((marks) => proposes(marks, id, delegation))) return { ok: false, reason: "already-a-proposer" }
  const own = { type: "proposer", change: id, delegation, source: null } as ProposerMark
  return planned(paragraphs, id, {
    paragraphs: state.paragraphs,
    words: ({ marks }) =>
      carriesOpen(marks, id) && !proposes(marks, id, delegation) ? sortedMarks([...marks, own]) : marks,
    breakOf: () => ({ fate: "stays", attributes: {} }),
  })
}

/**
 * A delegation leaves an undecided change, bracket or option. Words that nobody else proposes go with it: an insertion
 * leaves the text, a deletion or bracket is lifted. What others propose goes on; if the owner leaves, the first of them
 * owns it under a new id, so that the taken-up text is theirs to change.
 *
 * Refuses: "not-found", "already-decided", "not-a-proposer".
 * Source:  law L4, model/RULES.md.
 */
export function planLeave(
  paragraphs: readonly Paragraph[],
  id: string,
  delegation: DelegationCode,
): PlannedSponsorship {
  const state = stateOf(paragraphs, id)
  if (state.kind !== "open") return { ok: false, reason: state.kind }
  const isOwnBreak = state.runs.length === 0 && ownerOf(id) === delegation
  if (!isOwnBreak && !state.runs.some((marks) => proposes(marks, id, delegation)))
    return { ok: false, reason: "not-a-proposer" }
  const heir = firstOther(state.runs, id, delegation)
  const kept = heir !== null && ownerOf(id) === delegation ? idFor(paragraphs, id, heir) : id
  return planned(
    paragraphs,
    kept,
    leaving({ id, delegation, kept, isCarriedOn: heir !== null, touched: state.paragraphs }),
  )
}

type State =
  | { readonly kind: "open"; readonly paragraphs: readonly number[]; readonly runs: readonly (readonly Mark[])[] }
  | { readonly kind: "not-found" | "already-decided" }

/** Where the undecided part of a change, or a bracket or option, stands. */
function stateOf(paragraphs: readonly Paragraph[], id: string): State {
  const touched: number[] = []
  const runs: (readonly Mark[])[] = []
  let isDecided = false
  paragraphs.forEach((paragraph, index) => {
    const open = paragraph.runs.map(({ marks }) => marks).filter((marks) => carriesOpen(marks, id))
    runs.push(...open)
    if (open.length > 0 || hasOpenBreak(paragraph, id)) touched.push(index)
    isDecided ||=
      paragraph.inserted === id || paragraph.deleted === id || paragraph.runs.some(({ marks }) => carries(marks, id))
  })
  if (touched.length > 0) return { kind: "open", paragraphs: touched, runs }
  return { kind: isDecided ? "already-decided" : "not-found" }
}

type Leaving = {
  readonly id: string
  readonly delegation: DelegationCode
  /** The id it goes on under. */
  readonly kept: string
  readonly isCarriedOn: boolean
  readonly touched: readonly number[]
}

function leaving({ id, delegation, kept, isCarriedOn, touched }: Leaving): Redraft {
  const rename = (mark: Mark): Mark => {
    if (mark.type === "proposer") return mark.change === id ? ({ ...mark, change: kept } as Mark) : mark
    return isOpenMark(mark, id) ? ({ ...mark, id: kept } as Mark) : mark
  }
  return {
    paragraphs: touched,
    lifts: (bracket) => bracket === id,
    words({ marks }) {
      if (!carriesOpen(marks, id)) return marks
      if (sponsorsOf(marks, id).some((code) => code !== delegation))
        return sortedMarks(marks.filter((mark) => !isProposerOf(mark, id, delegation)).map(rename))
      const after = withoutLooseProposers(
        marks.filter((mark) => !isOpenMark(mark, id)),
        (change) => change === id,
      )
      return marks.some(isInsertion) && !after.some(isInsertion) ? null : after
    },
    breakOf(paragraph) {
      const isAdded = paragraph.inserted === id && paragraph.insertedDecision === null
      const isRemoved = paragraph.deleted === id && paragraph.deletedDecision === null
      const on = isCarriedOn ? kept : null
      const attributes = {
        ...(isAdded && on ? { inserted: on } : {}),
        ...(isRemoved ? { deleted: on } : {}),
      } as Partial<ParagraphAttributes>
      const isOurs = isAdded && !hasOthersWords(paragraph, id, delegation) && hasWords(paragraph, id)
      return { fate: isAdded && (!isCarriedOn || isOurs) ? "passes" : "stays", attributes }
    },
  }
}

/** The same id under another owner; with a number behind it while that is taken. */
function idFor(paragraphs: readonly Paragraph[], id: string, owner: DelegationCode): string {
  const rest = id.slice(id.indexOf(".") + 1)
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `-${number}`
    const made = makeId<string & ParagraphId>(owner, rest.slice(0, 32 - suffix.length) + suffix)
    if (isOwnedId(made) && stateOf(paragraphs, made).kind === "not-found") return made
  }
}

function firstOther(runs: readonly (readonly Mark[])[], id: string, delegation: DelegationCode): DelegationCode | null {
  for (const marks of runs)
    for (const code of sponsorsOf(marks, id)) if (code !== delegation && code !== NOBODY) return code
  return null
}

const sponsorsOf = (marks: readonly Mark[], id: string): DelegationCode[] =>
  marks.flatMap((mark) => (mark.type === "proposer" && mark.change === id ? [mark.delegation] : []))

const isProposerOf = (mark: Mark, id: string, delegation: DelegationCode) =>
  mark.type === "proposer" && mark.change === id && mark.delegation === delegation
const proposes = (marks: readonly Mark[], id: string, delegation: DelegationCode) =>
  marks.some((mark) => isProposerOf(mark, id, delegation))

const carries = (marks: readonly Mark[], id: string) => marks.some((mark) => mark.type !== "proposer" && mark.id === id)
const carriesOpen = (marks: readonly Mark[], id: string) => marks.some((mark) => isOpenMark(mark, id))

/** Whether this is the mark of that id, and undecided; brackets and options are open as long as they stand. */
function isOpenMark(mark: Mark, id: string): boolean {
  if (mark.type === "proposer" || mark.id !== id) return false
  return mark.type === "bracket" || mark.type === "option" || mark.decision === null
}

const hasOpenBreak = (paragraph: Paragraph, id: string) =>
  (paragraph.inserted === id && paragraph.insertedDecision === null) ||
  (paragraph.deleted === id && paragraph.deletedDecision === null)

const hasWords = (paragraph: Paragraph, id: string) => paragraph.runs.some(({ marks }) => carriesOpen(marks, id))
const hasOthersWords = (paragraph: Paragraph, id: string, delegation: DelegationCode) =>
  paragraph.runs.some(
    ({ marks }) => carriesOpen(marks, id) && sponsorsOf(marks, id).some((code) => code !== delegation),
  )

const planned = (paragraphs: readonly Paragraph[], id: string, redraft: Redraft): PlannedSponsorship => ({
  ok: true,
  id,
  plan: planRedraft(paragraphs, redraft, () => {
    throw new Error("joining and leaving agree nothing, so they make no paragraph: look at planRedraft")
  }),
})
