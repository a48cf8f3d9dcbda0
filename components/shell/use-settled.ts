import { useEffect, useRef, useState } from "react"

const settleMs = 200

/**
 * The value as it was a moment ago: it follows at most five times a second. What is open is worked out over the whole
 * text, which no keystroke should wait for.
 */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  const latest = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => {
    latest.current = value
    timer.current ??= setTimeout(() => {
      timer.current = null
      setSettled(latest.current)
    }, settleMs)
  }, [value])
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current)
      timer.current = null
    },
    [],
  )
  return settled
}
