/**
 * Ids of what people make. An id begins with the delegation that owns it: `ARB.k3f9`.
 * Ids are distinct types, so that a bracket's is never passed for an option's.
 */
declare const kind: unique symbol
type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type ChangeId = Id<"change">
export type BracketId = Id<"bracket">
export type OptionId = Id<"option">
export type GroupId = Id<"group">
export type ParagraphId = Id<"paragraph">
export type ContributionId = Id<"contribution">
/** A delegation's code as it stands in source tags: `B`, `ARB`, `RCC`. */
export type DelegationCode = Id<"delegation">

/** Owner of what the draft brought along and nobody has been found to propose. No person acts for it. */
export const NOBODY = "DRAFT" as DelegationCode
/** Owner of chair's text and of what a ruling strikes. */
export const CHAIR = "CHAIR" as DelegationCode

const ownedId = /^[A-Z]{1,8}\.[A-Za-z0-9_-]{1,32}$/
const delegationCode = /^[A-Z]{1,8}$/
const paragraphId = /^[A-Za-z0-9_.-]{1,40}$/

export const isOwnedId = (value: unknown): value is string => typeof value === "string" && ownedId.test(value)
export const isDelegationCode = (value: unknown): value is DelegationCode =>
  typeof value === "string" && delegationCode.test(value)
export const isParagraphId = (value: unknown): value is ParagraphId =>
  typeof value === "string" && paragraphId.test(value)

/** The delegation an id belongs to, or null for no id. Shape: `ARB.k3f9` → `ARB`. */
export function ownerOf(id: string | null): DelegationCode | null {
  if (id === null) return null
  const dot = id.indexOf(".")
  return dot < 0 ? null : (id.slice(0, dot) as DelegationCode)
}

/** Makes an id for `owner`. The caller brings the unique rest: letters, digits, `_`, `-`; at most 32. */
export const makeId = <Owned extends string>(owner: DelegationCode, rest: string): Owned =>
  `${owner}.${rest}` as unknown as Owned
