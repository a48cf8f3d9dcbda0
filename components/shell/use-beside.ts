import { type RefObject, useLayoutEffect } from "react"
import type { ParagraphId } from "#model/ids.ts"
import type { ItemTarget } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"

/** A place in the text beside which the card stands. */
export type Anchor = { readonly paragraph: ParagraphId; readonly target: ItemTarget }

const gapPx = 10
// The tabs of the panel stay in reach above the card.
const tabsPx = 50

/**
 * Keeps the card at the height of what it is about while the text scrolls, as far as the panel reaches. It says only
 * where: whether there is room for that beside the text, the style sheet knows.
 */
export function useBeside(card: RefObject<HTMLElement | null>, anchor: Anchor | null): void {
  const key = anchor && `${anchor.paragraph} ${targetKey(anchor.target)}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the anchor
  useLayoutEffect(() => {
    const element = card.current
    const desk = document.getElementById("text")
    const panel = element?.parentElement
    if (!element || !desk || !panel || anchor === null) return
    let frame = 0
    const place = () => {
      frame = 0
      const top = (heightOf(desk, anchor) ?? 0) - panel.getBoundingClientRect().top
      const lowest = panel.clientHeight - element.offsetHeight - gapPx
      element.style.setProperty("--beside", `${Math.round(Math.max(tabsPx, Math.min(top, lowest)))}px`)
    }
    const schedule = () => {
      frame ||= requestAnimationFrame(place)
    }
    place()
    const sizes = new ResizeObserver(schedule)
    sizes.observe(element)
    sizes.observe(desk)
    desk.addEventListener("scroll", schedule, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      desk.removeEventListener("scroll", schedule)
      element.style.removeProperty("--beside")
    }
  }, [card, key])
}

/** Where the place is seen on the screen: what is selected, or of what begins far above, its paragraph. */
function heightOf(desk: HTMLElement, { paragraph, target }: Anchor): number | null {
  const here = `[data-paragraph="${CSS.escape(paragraph)}"]`
  const words = `${here} .words [data-${target.kind}="${CSS.escape(target.id)}"]`
  const element = desk.querySelector(words) ?? desk.querySelector(here)
  return element?.getBoundingClientRect().top ?? null
}
