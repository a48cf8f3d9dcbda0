import { useEffect } from "react"
import { writesKeys } from "#components/meeting/writes-keys.ts"
import { useLatest } from "#components/page/use-latest.ts"
import { isPressed, keys } from "./keys.ts"

/** Null where a page has no such thing. */
type Given = { onPalette: (() => void) | null; onHelp: (() => void) | null; onFind: () => void }

/**
 * Hears the keys of the page: those of the palette, of help and of finding, and those that a button of the page says
 * are its own. The editor hears its own keys itself, since they count only where its caret is.
 */
export function useKeys(given: Given): void {
  const latest = useLatest(given)
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      if (document.querySelector("dialog[open]") !== null) return
      const isWriting = writesKeys(event.target)
      if (isWriting && !event.ctrlKey && !event.metaKey && !event.altKey) return
      const act = actOf(event, isWriting, latest.current)
      if (act === null) return
      event.preventDefault()
      act()
    }
    // On the window: what hears a key nearer to where it is pressed comes first.
    window.addEventListener("keydown", handleKeyDown)
    return () => window.removeEventListener("keydown", handleKeyDown)
  }, [latest])
}

function actOf(event: KeyboardEvent, isWriting: boolean, { onPalette, onHelp, onFind }: Given): (() => void) | null {
  const is = (shortcut: string) => isPressed(shortcut, event, isWriting)
  if (is(keys.palette)) return onPalette
  if (is(keys.help)) return onHelp
  if (is(keys.find)) return onFind
  const buttons = document.querySelectorAll<HTMLElement>("[data-commands] [aria-keyshortcuts]")
  const button = [...buttons].find((each) => is(each.getAttribute("aria-keyshortcuts") ?? ""))
  return button ? () => button.click() : null
}
