import { type RefObject, useEffect, useState } from "react"

const guess = 38

/** How high the head of the table is, which stays over its rows, in CSS pixels. */
export function useHeadHeight(table: RefObject<HTMLTableElement | null>): number {
  const [height, setHeight] = useState(guess)
  useEffect(() => {
    const head = table.current?.tHead
    if (!head) return
    const observer = new ResizeObserver(() => setHeight(head.offsetHeight))
    observer.observe(head)
    return () => observer.disconnect()
  }, [table])
  return height
}
