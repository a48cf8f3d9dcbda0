import type { DelegationsAfter } from "./delegations.ts"
import type { Delegation } from "./protocol.ts"

/** Why a delegation stays: what would be left without one. */
export type StillNamed = "delegation-in-text" | "delegation-in-register" | "delegation-in-meeting" | "delegation-tabled"

/** All in which a delegation can be named, as values. */
export type NamedIn = {
  readonly text: unknown
  readonly register: unknown
  readonly meeting: unknown
  readonly tabled: unknown
}

/**
 * The delegations of the meeting without one of them: only while nothing says its name, since ids, decisions and
 * positions name it for good.
 *
 * Refuses: "unknown-delegation"; by where it is named, the text first.
 */
export function removeDelegation(
  delegations: readonly Delegation[],
  code: string,
  named: NamedIn,
): DelegationsAfter | { readonly ok: false; readonly reason: StillNamed } {
  if (!delegations.some((known) => known.code === code)) return { ok: false, reason: "unknown-delegation" }
  if (names(named.text, code)) return { ok: false, reason: "delegation-in-text" }
  if (names(named.register, code)) return { ok: false, reason: "delegation-in-register" }
  if (names(named.tabled, code)) return { ok: false, reason: "delegation-tabled" }
  if (names(named.meeting, code)) return { ok: false, reason: "delegation-in-meeting" }
  return { ok: true, delegations: delegations.filter((known) => known.code !== code) }
}

// What people wrote or read, which is nobody's name even where it is the same letters.
const words = new Set(["text", "note", "name", "label", "baseLabel", "item", "before", "after", "place"])

/** Whether a code stands in a value: alone, at the head of an id ("ARB.k3f9") or of a source tag ("ARB/79A2/13"). */
function names(value: unknown, code: string): boolean {
  if (typeof value === "string") return value === code || value.startsWith(`${code}.`) || value.startsWith(`${code}/`)
  if (Array.isArray(value)) return value.some((one) => names(one, code))
  if (typeof value !== "object" || value === null) return false
  return Object.entries(value).some(([key, one]) => !words.has(key) && names(one, code))
}
