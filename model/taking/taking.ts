import { type Contribution, currentOf, type Tabled, tagOf } from "../contribution.ts"
import { type ChangeId, type ContributionId, type DelegationCode, makeId, type ParagraphId } from "../ids.ts"
import { refusalOf } from "../lawful.ts"
import { Texts } from "../likeness.ts"
import { maxSourceLength } from "../mark-attributes.ts"
import type { Paragraph } from "../paragraph.ts"
import type { Plan } from "../plan.ts"
import { type PlainParagraph, wordsProposedBy } from "../projection.ts"
import { windowBetweenEnds } from "../window.ts"
import { haveSameWords, piecesOf } from "../word-difference.ts"
import { joinOthers } from "./join-others.ts"
import { jointlyUnwanted } from "./joint.ts"
import { addedParagraph, isDivided, rewordedParagraph, withoutParagraph } from "./paragraph-taken.ts"
import { readerOf } from "./readable.ts"
import type { Hand } from "./rewording.ts"
import { baseOfRow, readingOfRow, seenAtRow } from "./row.ts"
import { type NotWanted, wantedBy } from "./wanted.ts"
import { type CarriedOn, Working } from "./working.ts"

/**
 * A contribution as it would stand in the draft.
 *
 * Shape: `before` and `after` are what its delegation reads there: null for no paragraph. `paragraph` is where that is.
 *        `carriages` are joint changes it leaves that go on under another id; `joins` are those who propose the very
 *        same words already, whose sponsor it becomes. `seen` is the hash of the text it was worked out on.
 */
export type Taking = {
  readonly ok: true
  readonly contribution: Contribution
  readonly plan: Plan
  readonly carriages: readonly CarriedOn[]
  readonly joins: readonly DelegationCode[]
  readonly paragraph: ParagraphId
  readonly before: string | null
  readonly after: string | null
  readonly seen: string
}

/**
 * "nothing-to-take": no change, a note, reasons. "there-already": its delegation proposes it as tabled. "already-decided":
 * the paragraph is agreed to go. "paragraph-divided": its text stands in several paragraphs of the draft. "does-not-fit":
 * others' proposals round it leave no lawful way.
 */
export type TakingRefusal =
  | NotWanted
  | "unknown-contribution"
  | "superseded-already"
  | "there-already"
  | "already-decided"
  | "paragraph-divided"
  | "does-not-fit"
export type TakingOutcome = Taking | { readonly ok: false; readonly reason: TakingRefusal }

/**
 * Takes what a delegation tabled into the draft as it stands: afterwards *as proposed by* that delegation has the tabled
 * text at its row, as proposals of its own that nobody has ruled on. The words it proposes there already stay where the
 * tabled text has them. Its own others go; of those it proposes with others see `jointlyUnwanted`. Where somebody
 * proposes the very same text, it becomes a sponsor of that. All else stays as it is.
 *
 * Shape:   `newName` gives an unused rest of an id each time.
 * Refuses: what `TakingRefusal` names.
 * Source:  laws L1, L2, L4, L7, L12, model/RULES.md; docs/decisions/0028.
 */
export function planTaking(
  paragraphs: readonly Paragraph[],
  tabled: Tabled,
  id: ContributionId,
  newName: () => string,
): TakingOutcome {
  const contribution = tabled.contributions.find((one) => one.id === id)
  if (contribution === undefined) return refuse("unknown-contribution")
  if (!currentOf(tabled.contributions).includes(contribution)) return refuse("superseded-already")
  const { row, delegation } = contribution
  const reading = readingOf(paragraphs, contribution)
  const now = reading.find((one) => one.id === row) ?? null
  const base = baseOfRow(paragraphs, tabled, row)
  const wanted = wantedBy(contribution, base, now?.text ?? null)
  if (typeof wanted === "string") return refuse(wanted)
  if (isThere(reading, wanted)) return refuse("there-already")
  const standing = paragraphs.find((one) => one.id === row)
  if (base !== null && standing?.deletedDecision != null) return refuse("already-decided")
  if (standing && base != null && isDivided(standing, { base, now, reader: readerOf(paragraphs, delegation) }))
    return refuse("paragraph-divided")
  const before = targetOf(reading, wanted)?.text ?? null
  const joined = wanted === null ? null : joinOthers(paragraphs, contribution, wanted)
  const working = joined?.working ?? propose(new Working(paragraphs), { contribution, tabled, wanted, newName })
  const after = readingOf(working.now, contribution)
  const found = wanted === null ? null : after.find(({ text }) => haveSameWords(piecesOf(text), wanted))
  if (found === undefined || (wanted === null && after.length > 0) || !isLawful(working, delegation))
    return refuse("does-not-fit")
  return {
    ok: true,
    contribution,
    plan: working.plan,
    carriages: working.carriages,
    joins: joined?.joins ?? [],
    paragraph: (found?.id as ParagraphId | undefined) ?? row,
    before,
    after: found?.text ?? null,
    seen: seenAtRow(paragraphs, contribution),
  }
}

const refuse = (reason: TakingRefusal): TakingOutcome => ({ ok: false, reason })

const readingOf = (paragraphs: readonly Paragraph[], { delegation, row }: Contribution) =>
  readingOfRow(wordsProposedBy(paragraphs, delegation), row)

const isThere = (reading: readonly PlainParagraph[], wanted: readonly string[] | null): boolean =>
  wanted === null ? reading.length === 0 : reading.some(({ text }) => haveSameWords(piecesOf(text), wanted))

/** Of what a delegation reads at a row, the paragraph that is to become the wanted one. */
const targetOf = (reading: readonly PlainParagraph[], wanted: readonly string[] | null): PlainParagraph | null =>
  wanted === null ? (reading[0] ?? null) : new Texts().mostLike(reading, wanted.join(""))

type Asked = {
  readonly contribution: Contribution
  readonly tabled: Tabled
  readonly wanted: readonly string[] | null
  readonly newName: () => string
}

function propose(working: Working, asked: Asked): Working {
  const { contribution, tabled, wanted } = asked
  const hand = handOf(asked)
  if (wanted === null) {
    for (const { id } of readingOf(working.now, contribution)) {
      leaveUnwanted(working, id, asked)
      working.take(withoutParagraph(hand, working.now, id, readerOf(working.now, hand.delegation)))
    }
    return working
  }
  const first = targetIn(working, asked)
  if (first !== null) leaveUnwanted(working, first, asked)
  const target = targetIn(working, asked)
  const reader = readerOf(working.now, hand.delegation)
  if (target !== null) working.take(rewordedParagraph(hand, working.now, target, { reader, wanted }))
  else working.take(addedParagraph(hand, working.now, tabled.places, { ...contribution, wanted }))
  return working
}

/** The paragraph that is to become the wanted one: of a base paragraph that its delegation struck, that one. */
function targetIn({ now }: Working, { contribution, wanted }: Asked): ParagraphId | null {
  const target = targetOf(readingOf(now, contribution), wanted)?.id
  return target ?? (contribution.kind === "ADD" ? null : contribution.row)
}

function leaveUnwanted(working: Working, id: ParagraphId, { contribution, wanted }: Asked): void {
  const reader = readerOf(working.now, contribution.delegation)
  const paragraph = working.now.find((one) => one.id === id) as Paragraph
  for (const change of jointlyUnwanted(working.now, paragraph, reader, wanted))
    working.leave(change, contribution.delegation)
}

const handOf = ({ contribution, newName }: Asked): Hand => ({
  delegation: contribution.delegation,
  source: contribution.source.document === null ? null : tagOf(contribution).slice(0, maxSourceLength),
  newChange: () => makeId<ChangeId>(contribution.delegation, `k-${newName()}`),
})

/** Whether the gate would let it in as an edit of that delegation, made when it had left what it leaves. */
function isLawful({ now, left }: Working, delegation: DelegationCode): boolean {
  const window = windowBetweenEnds(left, now, delegation)
  return refusalOf({ ...window, D: delegation, wholeAfter: now }) === null
}
