import { useEffect, useRef } from "react"

/**
 * Keeps what is typed while the field it is meant for has not come yet, so that none of it is lost or lands in the text.
 * Shape: gives back what was typed up to now.
 */
export function useTypedAhead(isWaiting: boolean): () => string {
  const typed = useRef("")
  useEffect(() => {
    if (!isWaiting) return
    const handleKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, isComposing } = event
      if (ctrlKey || metaKey || altKey || isComposing || (key.length !== 1 && key !== "Backspace")) return
      typed.current = key === "Backspace" ? typed.current.slice(0, -1) : typed.current + key
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    window.addEventListener("keydown", handleKey, true)
    return () => window.removeEventListener("keydown", handleKey, true)
  }, [isWaiting])
  return () => typed.current
}
