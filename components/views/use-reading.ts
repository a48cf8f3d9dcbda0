import { type FocusEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react"
import { flushSync } from "react-dom"
import { useLatest } from "#components/page/use-latest.ts"
import type { Supposed } from "#model/what-if.ts"
import { keepReading, keepSupposed, keptReading, keptSupposed, nothingSupposed } from "./kept.ts"
import { type Place, placeOnDesk, scrollTo } from "./place-on-desk.ts"
import { draft, type Reading } from "./reading.ts"

/**
 * Which view is read, remembered on the device. The draft stays where it was underneath: whoever comes back finds the
 * sheet and, having written in it, the caret as they left them.
 *
 * Shape: `onReturn` puts the keyboard back into the draft.
 */
export function useReading(documentId: string, onReturn: (() => void) | undefined) {
  const [reading, setReading] = useState<Reading>(draft)
  const [supposed, setSupposed] = useState<Supposed>(nothingSupposed)
  const isReading = reading.kind !== "draft" && reading.kind !== "quiet"
  const left = useRef<{ scroll: number; place: Place | null } | null>(null)
  const wroteLast = useRef(false)
  const isInDraft = useLatest(!isReading)

  useEffect(() => {
    setReading(keptReading(documentId))
    setSupposed(keptSupposed(documentId))
  }, [documentId])

  const read = useCallback(
    (next: Reading) => {
      const desk = document.getElementById("text")
      // From one view to the next it is still the draft that one comes back to.
      if (desk && isInDraft.current) left.current = { scroll: desk.scrollTop, place: placeOnDesk(desk) }
      setReading(next)
      keepReading(documentId, next)
    },
    [documentId, isInDraft],
  )
  const back = useCallback(() => read(draft), [read])
  const suppose = useCallback(
    (next: Supposed) => {
      setSupposed(next)
      keepSupposed(documentId, next)
    },
    [documentId],
  )

  // Before the draft is seen again, so that it does not jump.
  useLayoutEffect(() => {
    const desk = document.getElementById("text")
    if (isReading || left.current === null || desk === null) return
    desk.scrollTop = left.current.scroll
    left.current = null
    if (wroteLast.current && onReturn) onReturn()
    else desk.focus({ preventScroll: true })
  }, [isReading, onReturn])

  /** When a view has been drawn: it is read from where the draft was. */
  const arrive = useCallback(() => {
    const desk = document.getElementById("text")
    if (desk) scrollTo(desk, left.current?.place ?? null)
  }, [])

  useEffect(() => {
    if (!isReading) return
    const handleKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) back()
    }
    window.addEventListener("keydown", handleKey)
    return () => window.removeEventListener("keydown", handleKey)
  }, [isReading, back])

  /** What is open is worked on in the draft: whoever goes to it from a view is led back there first. */
  const inDraft = <Given extends unknown[]>(go: (...given: Given) => void) => {
    if (!isReading) return go
    return (...given: Given) => {
      flushSync(back)
      go(...given)
    }
  }

  const noteFocus = (event: FocusEvent) => {
    wroteLast.current = event.target instanceof HTMLElement && event.target.isContentEditable
  }
  return { reading, isReading, supposed, read, back, suppose, arrive, inDraft, noteFocus }
}
