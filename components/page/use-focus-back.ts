import { type RefObject, useEffect, useRef } from "react"

/** The button that gave way to a form or a question: whoever leaves that goes on from the button, not from nowhere. */
export function useFocusBack<Element extends HTMLElement>(isOpen: boolean): RefObject<Element | null> {
  const opener = useRef<Element>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    const isLeft = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    if (isLeft && (document.activeElement === null || document.activeElement === document.body))
      opener.current?.focus({ preventScroll: true })
  }, [isOpen])
  return opener
}
