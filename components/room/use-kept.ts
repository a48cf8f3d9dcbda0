import { useRef } from "react"

/**
 * A value worked out anew after each change, as it was while it still says the same: what is drawn from it then stays
 * as it is drawn.
 */
export function useKept<Value>(now: Value, isSame: (last: Value, now: Value) => boolean): Value {
  const kept = useRef(now)
  if (kept.current !== now && !isSame(kept.current, now)) kept.current = now
  return kept.current
}

/** Whether two maps hold the same values under the same keys. */
export const isSameMap = <Key, Value>(a: ReadonlyMap<Key, Value>, b: ReadonlyMap<Key, Value>): boolean =>
  a === b || (a.size === b.size && [...b].every(([key, value]) => a.has(key) && a.get(key) === value))
