import { type MouseEvent, useEffect, useRef } from "react"

/**
 * A native dialog that is open as long as it is drawn: Escape and a press beside it close it, the focus goes back. It begins
 * at what is marked `data-first`: by itself it would begin at its first button, which closes it, and Enter pressed twice
 * would have done nothing.
 */
export function useDialog(onClose: () => void) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element === null || element.open) return
    element.showModal()
    element.querySelector<HTMLElement>("[data-first]")?.focus()
  }, [])
  const handlePress = (event: MouseEvent) => {
    if (event.target === event.currentTarget) dialog.current?.close()
  }
  return { close: () => dialog.current?.close(), props: { ref: dialog, onClose, onMouseDown: handlePress } }
}
