import { type RefObject, useEffect, useLayoutEffect, useState } from "react"

/** Sizes of type in points, the largest that fits is taken; legible from the last row of a hall. */
const sizes = [32, 30, 28] as const

/** What of the passage does not fit even at the smallest size. */
export type Overflow = { readonly isAbove: boolean; readonly isBelow: boolean }

const useBeforePaint = typeof window === "undefined" ? useEffect : useLayoutEffect

/**
 * Sets the passage as large as it fits, and keeps the paragraph in hand in sight where it does not.
 * Shape: `view` and `more` change whenever what is on the screen does.
 */
export function useFit(
  stage: RefObject<HTMLElement | null>,
  inHand: string | null,
  view: unknown,
  more: unknown,
): Overflow {
  const [overflow, setOverflow] = useState<Overflow>({ isAbove: false, isBelow: false })
  useBeforePaint(() => {
    const element = stage.current
    if (element === null) return
    const setSize = () => {
      const size = sizes.find((size) => {
        element.style.setProperty("--size", `${size}pt`)
        return element.scrollHeight <= element.clientHeight
      })
      if (size === undefined) element.querySelector(`[data-paragraph="${inHand}"]`)?.scrollIntoView({ block: "center" })
      look()
    }
    const look = () => {
      const isAbove = element.scrollTop > 4
      const isBelow = element.scrollTop + element.clientHeight < element.scrollHeight - 4
      setOverflow((last) => (last.isAbove === isAbove && last.isBelow === isBelow ? last : { isAbove, isBelow }))
    }
    setSize()
    document.fonts?.ready.then(setSize)
    window.addEventListener("resize", setSize)
    element.addEventListener("scroll", look)
    return () => {
      window.removeEventListener("resize", setSize)
      element.removeEventListener("scroll", look)
    }
  }, [stage, inHand, view, more])
  return overflow
}
