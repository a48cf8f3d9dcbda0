import { type DelegationCode, isDelegationCode } from "#model/ids.ts"

/**
 * What somebody reads: the draft itself with all its marks, or the text in one view, which nobody writes in.
 *
 * Shape: `at` is milliseconds since the epoch.
 */
export type Reading =
  | { readonly kind: "draft" }
  | { readonly kind: "base" | "clean" | "rejected" | "agreed" | "what-if" }
  | { readonly kind: "markup"; readonly of: readonly DelegationCode[] }
  /** The draft itself, written in, with the marks of these delegations in colour and all others quiet. */
  | { readonly kind: "quiet"; readonly of: readonly DelegationCode[] }
  | { readonly kind: "proposed"; readonly by: DelegationCode }
  | { readonly kind: "since"; readonly from: "leaving" | "time"; readonly at: number }

export const draft: Reading = { kind: "draft" }

/** A reading as kept on a device; the draft if what is kept there cannot be read. */
export function parseReading(kept: unknown): Reading {
  if (typeof kept !== "object" || kept === null || !("kind" in kept)) return draft
  const { kind, of, by, from, at } = kept as Record<string, unknown>
  switch (kind) {
    case "base":
    case "clean":
    case "rejected":
    case "agreed":
    case "what-if":
      return { kind }
    case "markup":
    case "quiet":
      return Array.isArray(of) && of.every(isDelegationCode) ? { kind, of } : draft
    case "proposed":
      return isDelegationCode(by) ? { kind, by } : draft
    case "since":
      return (from === "leaving" || from === "time") && typeof at === "number" ? { kind, from, at } : draft
    default:
      return draft
  }
}

/** Two readings that show the same are one. */
export const isSameReading = (a: Reading, b: Reading): boolean => JSON.stringify(a) === JSON.stringify(b)
