import type { ParagraphId } from "#model/ids.ts"
import type { ItemTarget } from "#model/protocol.ts"
import { scrollDesk } from "./scroll-desk.ts"

// The drafting tools lie over the top of the desk.
const toolbarHeight = 48

/** Brings a place of the text into view, unless it is in view already: nothing moves under somebody who reads. */
export function goTo(target: ItemTarget): void {
  const found = document.querySelectorAll<HTMLElement>(`.sheet [data-${target.kind}="${CSS.escape(target.id)}"]`)
  // While a view is read the draft is there too, unseen.
  const element = [...found].find((each) => each.getClientRects().length > 0)
  const desk = element?.closest("main")
  if (!element || !desk) return
  const top = element.getBoundingClientRect().top - desk.getBoundingClientRect().top
  if (top >= toolbarHeight && top <= desk.clientHeight - 120) return
  scrollDesk(desk, () => element.getBoundingClientRect().top, 1 / 4)
}

export const goToParagraph = (id: ParagraphId): void => goTo({ kind: "paragraph", id })
