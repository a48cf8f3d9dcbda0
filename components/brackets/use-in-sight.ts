import { type RefObject, useEffect, useState } from "react"

// About a screen on either side, so that quick scrolling finds rows there.
const margin = "600px 0px"

/** Whether an element is near what is seen of the panel it scrolls in. */
export function useInSight(element: RefObject<HTMLElement | null>, isAtFirst: boolean): boolean {
  const [isInSight, setIsInSight] = useState(isAtFirst)
  useEffect(() => {
    const seen = element.current
    if (seen === null) return
    const observer = new IntersectionObserver((entries) => setIsInSight(entries.at(-1)?.isIntersecting ?? false), {
      root: seen.closest("[role=tabpanel]"),
      rootMargin: margin,
    })
    observer.observe(seen)
    return () => observer.disconnect()
  }, [element])
  return isInSight
}
