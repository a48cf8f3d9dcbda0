"use client"

import { useMemo } from "react"
import { useMeetingHere } from "#components/meeting/meeting-context.ts"
import { leftAside } from "#model/markup-of.ts"
import type { DocumentView } from "#model/protocol.ts"
import { quietRules } from "./quiet-rules.ts"
import type { Reading } from "./reading.ts"
import { ReadingBar } from "./reading-bar.tsx"

export type QuietProps = {
  reading: Reading & { kind: "quiet" }
  view: DocumentView
  onRead: (reading: Reading) => void
  onBack: () => void
}

/**
 * The draft itself, with the marks of some delegations in their colours and all others without. Their words stay where
 * they are and can be read: whoever writes must not strike what they do not see. What one proposes oneself is never quiet.
 */
export function QuietDesk({ reading, view, onRead, onBack }: QuietProps) {
  const { person } = useMeetingHere()
  const { of } = reading
  const rules = useMemo(() => {
    const own = person.acting === null ? of : [...of, person.acting]
    return quietRules(leftAside(view.paragraphs, own))
  }, [view.paragraphs, of, person.acting])
  return (
    <>
      <ReadingBar reading={reading} view={view} onRead={onRead} onBack={onBack} onTicks={onBack} />
      <style data-quiet="">{rules}</style>
    </>
  )
}
