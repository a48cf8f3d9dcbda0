import { type RefObject, useEffect, useRef } from "react"

/** Who looks at what a ruling would do and then does not rule comes back to the button they pressed. */
export function useBackToVerdict(isChoosing: boolean, label: string): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null)
  const wasChoosing = useRef(isChoosing)
  useEffect(() => {
    const isBack = isChoosing && !wasChoosing.current
    wasChoosing.current = isChoosing
    if (!isBack) return
    const verdicts = [...(root.current?.querySelectorAll<HTMLElement>("[data-verdict]") ?? [])]
    verdicts.find((verdict) => verdict.textContent === label)?.focus({ preventScroll: true })
  }, [isChoosing, label])
  return root
}
