import { type RefObject, useRef } from "react"

/** What the last drawing gave: for whatever happens later, a key, a timer, a scroll, and is to go by what then is so. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  latest.current = value
  return latest
}
