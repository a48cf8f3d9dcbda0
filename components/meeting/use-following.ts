import { useCallback, useEffect, useState } from "react"
import { isPressed, keys } from "#components/commands/keys.ts"
import { useLatest } from "#components/page/use-latest.ts"
import type { ParagraphId } from "#model/ids.ts"
import { writesKeys } from "./writes-keys.ts"

type Given = {
  /** Where the chair is; null while that is nowhere in the text. */
  readonly place: ParagraphId | null
  /** Where this person is. */
  readonly selected: ParagraphId | null
  readonly isOff: boolean
  readonly onGo: (paragraph: ParagraphId) => void
}

/**
 * Goes where the chair goes, until the reader scrolls, writes or selects something elsewhere: nothing moves under
 * somebody who is at work. F, or Alt+F where keys write, comes back.
 */
export function useFollowing({ place, selected, isOff, onGo }: Given) {
  const [isFollowing, setIsFollowing] = useState(true)
  const latest = useLatest({ place, onGo })

  const follow = useCallback(() => {
    setIsFollowing(true)
    const { place, onGo } = latest.current
    if (place !== null) onGo(place)
  }, [latest])

  useEffect(() => {
    if (place !== null && isFollowing && !isOff) latest.current.onGo(place)
  }, [place, isFollowing, isOff, latest])

  // Compared with where the chair is now: that the chair goes on from what one looks at is no parting.
  useEffect(() => {
    const { place } = latest.current
    if (selected !== null && place !== null && selected !== place) setIsFollowing(false)
  }, [selected, latest])

  useEffect(() => {
    if (isOff) return
    const desk = document.getElementById("text")
    const part = () => latest.current.place !== null && setIsFollowing(false)
    const handleKey = (event: KeyboardEvent) => {
      if (scrollKeys.has(event.key) && !event.altKey) part()
    }
    // The scroll bar is the desk itself.
    const handlePress = (event: PointerEvent) => event.target === desk && part()
    const write = () => setIsFollowing(false)
    const passive = { passive: true }
    desk?.addEventListener("wheel", part, passive)
    desk?.addEventListener("touchmove", part, passive)
    desk?.addEventListener("keydown", handleKey)
    desk?.addEventListener("pointerdown", handlePress)
    desk?.addEventListener("beforeinput", write)
    return () => {
      desk?.removeEventListener("wheel", part)
      desk?.removeEventListener("touchmove", part)
      desk?.removeEventListener("keydown", handleKey)
      desk?.removeEventListener("pointerdown", handlePress)
      desk?.removeEventListener("beforeinput", write)
    }
  }, [isOff, latest])

  useEffect(() => {
    if (isOff) return
    const handleKey = (event: KeyboardEvent) => {
      if (!comesBack(event)) return
      event.preventDefault()
      follow()
    }
    document.addEventListener("keydown", handleKey)
    return () => document.removeEventListener("keydown", handleKey)
  }, [isOff, follow])

  return { isFollowing, follow }
}

const scrollKeys = new Set(["PageUp", "PageDown", "ArrowUp", "ArrowDown", "Home", "End", " "])

function comesBack(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return false
  if (document.querySelector("dialog[open]") !== null) return false
  return isPressed(keys.follow, event, writesKeys(event.target))
}
