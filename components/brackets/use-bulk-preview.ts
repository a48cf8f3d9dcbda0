import { useEffect, useMemo } from "react"
import { planAcceptingAll } from "#model/accepting-all.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Plan } from "#model/plan.ts"
import type { OpenItem } from "#model/protocol.ts"

/** Shows in the text what accepting these changes would do, for as long as they stand to be accepted. */
export function useBulkPreview(
  paragraphs: readonly Paragraph[],
  chosen: readonly OpenItem[],
  onPreview: (plan: Plan | null) => void,
): void {
  const ids = chosen.map(({ target }) => target.id).join(" ")
  const plan = useMemo(
    () => (ids === "" ? null : planAcceptingAll(paragraphs, new Set(ids.split(" ")), 0)),
    [paragraphs, ids],
  )
  useEffect(() => {
    onPreview(plan)
    return () => onPreview(null)
  }, [plan, onPreview])
}
