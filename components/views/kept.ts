import type { ChangeId, GroupId } from "#model/ids.ts"
import type { Choice, Supposed } from "#model/what-if.ts"
import { parseReading, type Reading } from "./reading.ts"

/** What this device remembers of a document's views. A browser that keeps nothing only forgets them. */
const keyOf = (documentId: string, what: "view" | "what-if" | "here") => `${what}:${documentId}`

export const keepReading = (documentId: string, reading: Reading): void => keep(keyOf(documentId, "view"), reading)
export const keptReading = (documentId: string): Reading => parseReading(kept(keyOf(documentId, "view")))

export const nothingSupposed: Supposed = { changes: new Set(), choices: new Map() }

export const keepSupposed = (documentId: string, { changes, choices }: Supposed): void =>
  keep(keyOf(documentId, "what-if"), { changes: [...changes], choices: [...choices] })

export function keptSupposed(documentId: string): Supposed {
  const found = kept(keyOf(documentId, "what-if")) as { changes?: unknown; choices?: unknown } | null
  if (!Array.isArray(found?.changes) || !Array.isArray(found.choices)) return nothingSupposed
  return {
    changes: new Set(found.changes as ChangeId[]),
    choices: new Map(found.choices.filter(Array.isArray) as [GroupId, Choice][]),
  }
}

/** When somebody last had this document open here, in milliseconds since the epoch; null for the first time. */
export function keptLeaving(documentId: string): number | null {
  const at = kept(keyOf(documentId, "here"))
  return typeof at === "number" ? at : null
}

export const keepBeingHere = (documentId: string, at: number): void => keep(keyOf(documentId, "here"), at)

function keep(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // The device keeps nothing, or no more: the view holds for this page.
  }
}

function kept(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null")
  } catch {
    return null
  }
}
