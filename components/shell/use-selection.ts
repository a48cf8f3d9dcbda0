import { useCallback, useEffect, useRef, useState } from "react"
import { nextOpen } from "#components/brackets/next-open.ts"
import type { Selected } from "#components/brackets/selected.ts"
import type { DocumentView, ItemTarget, OpenItem } from "#model/protocol.ts"
import { goTo } from "./go-to.ts"
import { useCardFocus } from "./use-card-focus.ts"

/** What somebody looks at, what of it the card shows, and the ways from one thing to the next. */
export function useSelection(view: DocumentView) {
  const [selected, setSelected] = useState<Selected | null>(null)
  const [target, setTarget] = useState<ItemTarget | null>(null)
  const [isBeside, setIsBeside] = useState(false)
  const { arrivals, arrive, goOn, goBack, forget } = useCardFocus()

  // A ruling may take the selected paragraph away; where it stood is still where to go on from.
  const lastIndex = useRef(0)
  useEffect(() => {
    const index = view.paragraphs.findIndex((paragraph) => paragraph.id === selected?.paragraph)
    if (index >= 0) lastIndex.current = index
  }, [view, selected])

  const point = useCallback((at: Selected | null, to: ItemTarget | null) => {
    setSelected(at)
    setTarget(to)
  }, [])
  const open = useCallback(
    (item: OpenItem) => {
      const paragraph = item.paragraphs[0]
      if (paragraph === undefined) return
      point({ paragraph, targets: [item.target] }, item.target)
      goTo(item.target)
    },
    [point],
  )

  /** From the words of the text: the card stands beside them. */
  const pointInText = useCallback(
    (at: Selected, to: ItemTarget, isByKeyboard: boolean) => {
      point(at, to)
      setIsBeside(true)
      if (isByKeyboard) arrive()
      else forget()
    },
    [point, arrive, forget],
  )
  /** From a row of a list: the text goes there. */
  const openFromList = useCallback(
    (item: OpenItem, isByKeyboard: boolean) => {
      open(item)
      setIsBeside(false)
      if (isByKeyboard) arrive()
      else forget()
    },
    [open, arrive, forget],
  )
  /** On by a key from wherever one is: whoever is in the card goes on in the next one, all others stay where they are. */
  const walkTo = useCallback(
    (item: OpenItem) => {
      const isInCard = document.activeElement?.closest("[aria-labelledby=card-heading]") != null
      open(item)
      setIsBeside(false)
      if (isInCard) goOn()
      else forget()
    },
    [open, goOn, forget],
  )
  /** Whoever turns to a list reads that: the card stands above it, and no more over it. */
  const standAbove = useCallback(() => setIsBeside(false), [])
  /** From the card to something else that lies on the same words. */
  const turnTo = useCallback((to: ItemTarget) => {
    setTarget(to)
    goTo(to)
  }, [])
  const close = useCallback(() => {
    point(null, null)
    goBack()
  }, [point, goBack])
  /** On to what is open next; at the end the card closes. */
  const openNext = () => {
    const next = nextOpen(view, lastIndex.current)
    if (next === null) return close()
    open(next)
    goOn()
  }
  /** Of some open things in document order, the first that begins where one looks or behind it. */
  const nextFrom = (items: readonly OpenItem[]): number => {
    const indexes = new Map(view.paragraphs.map(({ id }, index) => [id, index]))
    const at = items.findIndex(({ paragraphs: [first] }) => ((first && indexes.get(first)) ?? -1) >= lastIndex.current)
    return at < 0 ? items.length : at
  }
  return {
    selected,
    target,
    isBeside,
    arrivals,
    pointInText,
    openFromList,
    walkTo,
    nextFrom,
    standAbove,
    turnTo,
    enter: arrive,
    close,
    openNext,
  }
}

export type Selection = ReturnType<typeof useSelection>
