import { useEffect, useState } from "react"
import { flushSync } from "react-dom"

/** Whether the page is being put on paper. What is drawn for it must be there before the browser goes on. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const paper = matchMedia("print")
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const follow = ({ matches }: MediaQueryListEvent) => (matches ? begin() : end())
    window.addEventListener("beforeprint", begin)
    window.addEventListener("afterprint", end)
    paper.addEventListener("change", follow)
    return () => {
      window.removeEventListener("beforeprint", begin)
      window.removeEventListener("afterprint", end)
      paper.removeEventListener("change", follow)
    }
  }, [])
  return isPrinting
}
