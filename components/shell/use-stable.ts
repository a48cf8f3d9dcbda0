import { useCallback, useRef } from "react"

/** One function for as long as the page lasts, that does what the last drawing gave it: what takes it is not drawn anew. */
export function useStable<Given extends unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  const latest = useRef(act)
  latest.current = act
  return useCallback((...given: Given) => latest.current(...given), [])
}
