import { useCallback, useEffect, useRef, useState } from "react"
import { firstInSight, light, rangesOf, showRange } from "./in-text.ts"

const settleMs = 200

/**
 * Finds words in the text as it stands, and again when it has changed.
 *
 * Shape: `at` counts from 0; it means nothing while `count` is 0.
 */
export function useFind(first: string) {
  const [wanted, setWanted] = useState(first)
  const [{ at, count }, setPlace] = useState({ at: 0, count: 0 })
  const ranges = useRef<Range[]>([])

  const show = useCallback((at: number, isAsked: boolean) => {
    const desk = document.getElementById("text")
    const range = ranges.current[at]
    setPlace({ at, count: ranges.current.length })
    light(ranges.current, at)
    if (isAsked && desk && range) showRange(desk, range)
  }, [])

  useEffect(() => {
    const desk = document.getElementById("text")
    if (desk === null) return
    ranges.current = rangesOf(desk, wanted)
    show(firstInSight(desk, ranges.current), true)
  }, [wanted, show])

  // What others write moves nobody who looks for something: the places are only counted and lit anew.
  useEffect(() => {
    const desk = document.getElementById("text")
    if (desk === null || wanted.trim() === "") return
    let timer: ReturnType<typeof setTimeout> | null = null
    const again = () => {
      timer = null
      ranges.current = rangesOf(desk, wanted)
      show(Math.max(0, Math.min(at, ranges.current.length - 1)), false)
    }
    const observer = new MutationObserver(() => {
      timer ??= setTimeout(again, settleMs)
    })
    const what = { subtree: true, childList: true, characterData: true, attributeFilter: ["hidden"] }
    observer.observe(desk, what)
    return () => {
      observer.disconnect()
      if (timer !== null) clearTimeout(timer)
    }
  }, [wanted, at, show])

  useEffect(() => () => light([], 0), [])

  const step = (by: 1 | -1) => {
    if (count > 0) show((at + by + count) % count, true)
  }
  return { wanted, setWanted, at, count, step }
}
