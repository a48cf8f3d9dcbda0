import { useEffect } from "react"
import { scrollDesk } from "./scroll-desk.ts"

/**
 * Keeps what is being read at the top of the desk there when the window is made narrower or wider, turned or enlarged:
 * the lines break elsewhere then, and as many pixels down stands another paragraph.
 */
export function usePlaceKept(): void {
  useEffect(() => {
    const desk = document.getElementById("text")
    if (desk === null) return
    let place: { readonly paragraph: HTMLElement; readonly share: number } | null = null
    let width = desk.clientWidth
    const remember = () => {
      if (desk.clientWidth !== width) return
      place = placeAtTop(desk)
    }
    const keep = new ResizeObserver(() => {
      if (desk.clientWidth === width) return
      width = desk.clientWidth
      if (desk.scrollTop === 0 || !place?.paragraph.isConnected) return
      const { paragraph, share } = place
      const topOf = () => {
        const { top, height } = paragraph.getBoundingClientRect()
        return top + share * height
      }
      scrollDesk(desk, topOf, 0)
    })
    keep.observe(desk)
    desk.addEventListener("scroll", remember, { passive: true })
    return () => {
      keep.disconnect()
      desk.removeEventListener("scroll", remember)
    }
  }, [])
}

// Below the drafting tools and the reading bar.
const firstLine = 72

/** The paragraph at the top, and what share of it has passed. */
function placeAtTop(desk: HTMLElement) {
  const { top, left, width } = desk.getBoundingClientRect()
  const found = document.elementFromPoint(left + width / 2, top + firstLine)?.closest<HTMLElement>("[data-paragraph]")
  if (!found) return null
  const box = found.getBoundingClientRect()
  return { paragraph: found, share: (top - box.top) / box.height }
}
