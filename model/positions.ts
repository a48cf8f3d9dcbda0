import type { DelegationCode } from "./ids.ts"
import type { DecisionTarget } from "./protocol.ts"
import { targetKey } from "./target-key.ts"

/** What a delegation may say of something open, from the friendliest on. */
export const stances = [
  "supports",
  "can-accept",
  "ad-referendum",
  "awaiting-instructions",
  "reserves",
  "opposes",
] as const
export type Stance = (typeof stances)[number]

/** What a position may be on. */
export const positionKinds = ["change", "bracket", "option", "group"] as const
export type PositionTarget = Extract<DecisionTarget, { kind: (typeof positionKinds)[number] }>

export const isPositionTarget = (target: DecisionTarget): target is PositionTarget =>
  (positionKinds as readonly string[]).includes(target.kind)

/** What agreement hangs on: "if Option 2 of 2 in resolves, 3 is accepted". */
export type Condition = {
  readonly target: PositionTarget
  readonly outcome: "accepted" | "rejected"
  /** What the target was, in words, when the condition was set: it can be read after the target has gone. */
  readonly item: string
}

/**
 * What one delegation said of one thing at one moment. Positions are only ever added: the last of a delegation on a
 * target is its current one, those before are its history.
 */
export type Position = {
  /** Counted from 1 over all positions of the document. */
  readonly sequence: number
  readonly target: PositionTarget
  readonly delegation: DelegationCode
  /** Null: the delegation takes its position back and has none. */
  readonly stance: Stance | null
  readonly note: string | null
  readonly condition: Condition | null
  /** Milliseconds since the epoch. */
  readonly at: number
  /** Who entered it: "ARB delegate 2". */
  readonly by: string
  /** Whether the chair entered it for the delegation. */
  readonly isByChair: boolean
  /** Chance letters, so that from a hash in the register nobody can guess what they may not see. */
  readonly salt: string
}

/** What a decision says of the positions standing when it was taken, without showing them. */
export type PositionsBound = {
  /** The last position there was; 0 for none. */
  readonly upTo: number
  /** SHA-256 of the positions then current on what was ruled on, by sequence, as JSON with sorted keys. */
  readonly hash: string
  /** What was ruled on. */
  readonly on: readonly PositionTarget[]
}

/**
 * The current positions by target (`targetKey`), friendliest first, then by delegation. Those taken back are not
 * among them.
 *
 * Shape:  `positions` in their sequence.
 */
export function currentPositions(positions: readonly Position[]): ReadonlyMap<string, readonly Position[]> {
  const last = new Map<string, Position>()
  for (const position of positions) last.set(`${targetKey(position.target)} ${position.delegation}`, position)
  const byTarget = new Map<string, Position[]>()
  for (const position of last.values()) {
    if (position.stance === null) continue
    const key = targetKey(position.target)
    const held = byTarget.get(key)
    if (held) held.push(position)
    else byTarget.set(key, [position])
  }
  for (const held of byTarget.values()) held.sort(byStance)
  return byTarget
}

/** Who opposes what, by target (`targetKey`); what nobody opposes is not in it. */
export function opposedTargets(positions: readonly Position[]): ReadonlyMap<string, readonly DelegationCode[]> {
  const opposed = new Map<string, DelegationCode[]>()
  for (const [key, held] of currentPositions(positions)) {
    const codes = held.filter(({ stance }) => stance === "opposes").map(({ delegation }) => delegation)
    if (codes.length > 0) opposed.set(key, codes)
  }
  return opposed
}

const place = (stance: Stance | null) => (stance === null ? stances.length : stances.indexOf(stance))
const byStance = (a: Position, b: Position) =>
  place(a.stance) - place(b.stance) || (a.delegation < b.delegation ? -1 : a.delegation > b.delegation ? 1 : 0)
