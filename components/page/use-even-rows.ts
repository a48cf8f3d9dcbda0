import { type RefObject, useCallback, useEffect, useRef, useState } from "react"

/** Drawn above and below what is seen, so that scrolling does not outrun the page. */
const spareRows = 12

/**
 * Which of many rows of one height are in sight in a box that scrolls; the others need not be drawn.
 *
 * Units: pixels; rows counted from 0, `to` behind the last.
 */
export function useEvenRows(count: number, height: number) {
  const box = useRef<HTMLDivElement>(null)
  const [seen, setSeen] = useState({ from: 0, to: 40 })
  const look = useCallback(() => {
    if (box.current) setSeen(rowsSeen(box.current, height))
  }, [height])
  useEffect(() => {
    look()
    const observer = new ResizeObserver(look)
    if (box.current) observer.observe(box.current)
    return () => observer.disconnect()
  }, [look])
  const bring = useCallback(
    (row: number) => {
      if (box.current) bringIntoSight(box, row * height, height)
    },
    [height],
  )
  return { box, from: Math.min(seen.from, count), to: Math.min(seen.to, count), onScroll: look, bring }
}

function rowsSeen({ scrollTop, clientHeight }: HTMLElement, height: number) {
  const first = Math.floor(scrollTop / height)
  return { from: Math.max(0, first - spareRows), to: first + Math.ceil(clientHeight / height) + spareRows }
}

/** Under the heading, which stays where it is. */
const headHeight = 34

function bringIntoSight({ current: box }: RefObject<HTMLElement | null>, top: number, height: number): void {
  if (!box) return
  const lowest = top + height + headHeight - box.clientHeight
  if (top < box.scrollTop) box.scrollTop = top
  else if (lowest > box.scrollTop) box.scrollTop = lowest
}
