import { useCallback } from "react"
import { useLatest } from "#components/page/use-latest.ts"

/** One function for as long as the page lasts, that does what the last drawing gave it: what takes it is not drawn anew. */
export function useStable<Given extends unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  const latest = useLatest(act)
  return useCallback((...given: Given) => latest.current(...given), [latest])
}
