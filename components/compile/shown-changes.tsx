import type { ReportLine } from "./report.ts"

/** Lights up in the draft all that a contribution became. Ids hold letters, digits, `_`, `.` and `-` only. */
export function ShownChanges({ line: { placement } }: { line: ReportLine }) {
  if (placement.outcome !== "placed") return null
  const isPlain = (id: string) => /^[A-Za-z0-9_.-]+$/.test(id)
  const selectors = placement.changes.filter(isPlain).map((id) => `.sheet [data-change="${id}"]`)
  return selectors.length > 0 ? <style>{`${selectors.join(", ")} { background-color: var(--lit); }`}</style> : null
}
