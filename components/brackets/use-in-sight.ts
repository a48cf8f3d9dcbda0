import { type RefObject, useEffect, useState } from "react"

// About a screen on either side, so that quick scrolling finds rows there.
const margin = "600px 0px"

/**
 * Whether an element is near what is seen of the panel it scrolls in. Whenever that changes `height` is told how high
 * it is, in pixels: the browser says so by itself, while asking would have it lay out the page at once.
 */
export function useInSight(
  element: RefObject<HTMLElement | null>,
  isAtFirst: boolean,
  height: RefObject<number>,
): boolean {
  const [isInSight, setIsInSight] = useState(isAtFirst)
  useEffect(() => {
    const seen = element.current
    if (seen === null) return
    const handleSight = (entries: readonly IntersectionObserverEntry[]) => {
      const last = entries.at(-1)
      if (last) height.current = last.boundingClientRect.height
      setIsInSight(last?.isIntersecting ?? false)
    }
    const observer = new IntersectionObserver(handleSight, {
      root: seen.closest("[role=tabpanel]"),
      rootMargin: margin,
    })
    observer.observe(seen)
    return () => observer.disconnect()
  }, [element, height])
  return isInSight
}
