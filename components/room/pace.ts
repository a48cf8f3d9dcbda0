import { startTransition } from "react"
import type { Touched } from "./document-reader.ts"

/** How soon something is done after it was asked for, and how often at most. */
export type Pace = (act: () => void) => { readonly ask: (touched: Touched) => void; readonly cancel: () => void }

const quietMs = 400
const longestMs = 2000
const hiddenMs = 250

/** Once a frame at most; a page in the background gets no frames, so a timer sees to it that it does not fall behind. */
export const everyFrame: Pace = (act) => {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = 0
  }
  const now = () => {
    cancel()
    act()
  }
  const ask = () => {
    if (frame !== 0) return
    frame = requestAnimationFrame(now)
    timer = setTimeout(now, hiddenMs)
  }
  return { ask, cancel }
}

/**
 * When the text has been quiet for a moment, and every two seconds while it is not: what is worked out over the whole text
 * is what no keystroke should wait for, so that its drawing makes way for keys, too. What the server records is shown
 * in the next frame.
 */
export const onceSettled: Pace = (act) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked: number | null = null
  const done = () => {
    cancel()
    asked = null
    startTransition(act)
  }
  const soon = everyFrame(done)
  const ask = (touched: Touched) => {
    if (touched === "record") return soon.ask(touched)
    asked ??= Date.now()
    clearTimeout(timer)
    timer = setTimeout(done, Math.max(0, Math.min(quietMs, asked + longestMs - Date.now())))
  }
  const cancel = () => {
    clearTimeout(timer)
    soon.cancel()
  }
  return { ask, cancel }
}
