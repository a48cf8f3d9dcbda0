import type { KeyboardEvent, MouseEvent, ReactNode } from "react"
import { defaultTarget } from "#components/brackets/default-target.ts"
import { type Selected, selectedAt, selectedAtCaret } from "#components/brackets/selected.ts"
import { useMeetingHere } from "#components/meeting/meeting-context.ts"
import type { ItemTarget, OpenItem } from "#model/protocol.ts"

type Props = {
  open: readonly OpenItem[]
  /** While a view is read, pointing at its words is about nothing in the draft. */
  isOff: boolean
  onPoint: (at: Selected, target: ItemTarget, isByKeyboard: boolean) => void
  children: ReactNode
}

/** Hears what somebody points at in the text, by a click or with Alt+Enter where the caret stands. */
export function PointedText({ open, isOff, onPoint, children }: Props) {
  const { seat } = useMeetingHere()
  const point = (at: Selected, isByKeyboard: boolean) =>
    onPoint({ ...at, words: seat?.selectedWords() ?? null }, defaultTarget(at, open), isByKeyboard)
  const handleClick = (event: MouseEvent) => {
    const at = isOff ? null : selectedAt(event.target as Node)
    if (at !== null) point(at, false)
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !event.altKey || isOff) return
    const at = selectedAtCaret()
    if (at === null) return
    event.preventDefault()
    point(at, true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what happens in the text.
    <div onClick={handleClick} onKeyDown={handleKey}>
      {children}
    </div>
  )
}
