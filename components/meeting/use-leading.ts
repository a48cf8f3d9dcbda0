import { useEffect } from "react"
import { useLatest } from "#components/page/use-latest.ts"
import type { ParagraphId } from "#model/ids.ts"
import { useLeads } from "./leads.ts"

const settleMs = 400

export type Led = {
  /** The paragraph of what this person looks at. */
  readonly selected: ParagraphId | null
}

type Given = Led & {
  readonly isOn: boolean
  readonly onLead: (paragraph: ParagraphId) => void
}

/** Takes the room along to what the chair selects, once the chair stays there: walking past is no stop. */
export function useLeading({ selected, isOn, onLead }: Given): void {
  const leads = useLeads()
  const latest = useLatest(onLead)
  useEffect(() => {
    if (!isOn || !leads || selected === null) return
    const timer = setTimeout(() => latest.current(selected), settleMs)
    return () => clearTimeout(timer)
  }, [selected, isOn, leads, latest])
}
