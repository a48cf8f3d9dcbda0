import type { DelegationCode } from "./ids.ts"

/** A delegation's flag, raised. */
export type Flag = {
  readonly delegation: DelegationCode
  /** Who raised it: "ARB delegate 2". */
  readonly by: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** Who speaks and who asks to, in the order in which they asked. A delegation has one flag. */
export type Floor = {
  readonly flags: readonly Flag[]
  readonly speaking: { readonly delegation: DelegationCode; readonly since: number } | null
}

export const quietFloor: Floor = { flags: [], speaking: null }

/** Raise and lower are a delegation's own, or the chair's for it; to give and to end are the chair's alone. */
export const floorActs = ["raise", "lower", "give", "end"] as const
export type FloorAct = (typeof floorActs)[number]

export type FloorRefusal = "flag-is-up" | "no-flag" | "nobody-speaks"
export type FloorOutcome =
  | { readonly ok: true; readonly floor: Floor }
  | { readonly ok: false; readonly reason: FloorRefusal }

/**
 * The floor after an act. Who is given the floor speaks in place of whoever spoke, and their flag goes down; the chair
 * may give it to a delegation that has not asked.
 *
 * Shape:   `delegation` is whose flag it is; for "end" it says nothing.
 * Units:   `at` is milliseconds since the epoch, chosen by the caller.
 * Refuses: "flag-is-up", "no-flag", "nobody-speaks".
 */
export function afterFloorAct(floor: Floor, act: FloorAct, flag: Flag): FloorOutcome {
  const { delegation, at } = flag
  const others = floor.flags.filter((each) => each.delegation !== delegation)
  const isUp = others.length < floor.flags.length
  switch (act) {
    case "raise":
      return isUp ? no("flag-is-up") : yes({ ...floor, flags: [...floor.flags, flag] })
    case "lower":
      return isUp ? yes({ ...floor, flags: others }) : no("no-flag")
    case "give":
      return yes({ flags: others, speaking: { delegation, since: at } })
    case "end":
      return floor.speaking === null ? no("nobody-speaks") : yes({ ...floor, speaking: null })
  }
}

const yes = (floor: Floor): FloorOutcome => ({ ok: true, floor })
const no = (reason: FloorRefusal): FloorOutcome => ({ ok: false, reason })
