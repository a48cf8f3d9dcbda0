import { useEffect, useState } from "react"
import { useKept } from "#components/room/use-kept.ts"
import type { ParagraphId } from "#model/ids.ts"
import { isSameList } from "#model/same-list.ts"
import type { OutlineEntry } from "./outline-of.ts"

/** The section that is being read: the last whose call has scrolled past the upper third of the desk. */
export function useCurrentSection(sections: readonly OutlineEntry[]): ParagraphId | null {
  const [current, setCurrent] = useState<ParagraphId | null>(null)
  // What is open under a call changes at each pause of somebody's typing; which calls there are hardly ever does.
  const calls = useKept(
    sections.map(({ paragraph }) => paragraph),
    isSameList,
  )
  useEffect(() => {
    const desk = document.getElementById("text")
    if (desk === null) return
    let frame = 0
    const look = () => {
      frame = 0
      setCurrent(sectionAt(desk, calls))
    }
    const handleScroll = () => {
      frame ||= requestAnimationFrame(look)
    }
    look()
    desk.addEventListener("scroll", handleScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      desk.removeEventListener("scroll", handleScroll)
    }
  }, [calls])
  return current
}

function sectionAt(desk: HTMLElement, calls: readonly ParagraphId[]): ParagraphId | null {
  const line = desk.getBoundingClientRect().top + desk.clientHeight / 3
  const passed = calls.filter((paragraph) => {
    const found = [...desk.querySelectorAll(`[data-paragraph="${CSS.escape(paragraph)}"]`)]
    // While a view is read the draft is there too, unseen.
    const element = found.find((each) => each.getClientRects().length > 0)
    return element !== undefined && element.getBoundingClientRect().top <= line
  })
  return passed.at(-1) ?? calls[0] ?? null
}
