import type { BracketId, ChangeId, DelegationCode, GroupId, OptionId } from "./ids.ts"

/**
 * What lies on words. Several marks of one type may lie on the same words.
 * The attributes are frozen: their hash is part of the key under which Yjs keeps a mark, so a new
 * attribute would rewrite other people's marks (design: schema version in `protocol.ts`).
 */
export type InsertionMark = { readonly type: "insertion"; readonly id: ChangeId; readonly decision: number | null }
export type DeletionMark = { readonly type: "deletion"; readonly id: ChangeId; readonly decision: number | null }
export type BracketMark = { readonly type: "bracket"; readonly id: BracketId }
export type OptionMark = {
  readonly type: "option"
  readonly id: OptionId
  readonly group: GroupId
  readonly number: number
}
export type ProposerMark = {
  readonly type: "proposer"
  /** The change, bracket or option this delegation stands behind. */
  readonly change: ChangeId | BracketId | OptionId
  readonly delegation: DelegationCode
  /** The source tag under which it was tabled, or null for words proposed in the room. */
  readonly source: string | null
}
export type Mark = InsertionMark | DeletionMark | BracketMark | OptionMark | ProposerMark
export type MarkType = Mark["type"]

/** One text for one mark; equal marks have equal texts. Sorts and compares marks. */
export function markText(mark: Mark): string {
  switch (mark.type) {
    case "insertion":
    case "deletion":
      return `${mark.type} ${mark.id} ${mark.decision ?? "-"}`
    case "bracket":
      return `bracket ${mark.id}`
    case "option":
      return `option ${mark.id} ${mark.group} ${mark.number}`
    case "proposer":
      return `proposer ${mark.change} ${mark.delegation} ${mark.source ?? ""}`
  }
}

export const isInsertion = (mark: Mark): mark is InsertionMark => mark.type === "insertion"
export const isDeletion = (mark: Mark): mark is DeletionMark => mark.type === "deletion"
export const isOption = (mark: Mark): mark is OptionMark => mark.type === "option"
export const isProposer = (mark: Mark): mark is ProposerMark => mark.type === "proposer"

/** Whether a mark is a revision mark against the base text. */
export const isRevision = (mark: Mark): mark is InsertionMark | DeletionMark => isInsertion(mark) || isDeletion(mark)
/** Whether it is one that nobody has ruled on. */
export const isOpenRevision = (mark: Mark): mark is InsertionMark | DeletionMark =>
  isRevision(mark) && mark.decision === null
