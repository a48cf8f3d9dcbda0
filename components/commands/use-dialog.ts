import { type MouseEvent, useEffect, useRef } from "react"

/** A native dialog that is open as long as it is drawn: Escape and a press beside it close it, the focus goes back. */
export function useDialog(onClose: () => void) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (element !== null && !element.open) element.showModal()
  }, [])
  const handlePress = (event: MouseEvent) => {
    if (event.target === event.currentTarget) dialog.current?.close()
  }
  return { close: () => dialog.current?.close(), props: { ref: dialog, onClose, onMouseDown: handlePress } }
}
