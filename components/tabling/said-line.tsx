import { useEffect } from "react"
import style from "#components/shell/announcer.module.css"

const shownMs = 7000

/** Tells for a few seconds what has been done, and reads it out. */
export function SaidLine({ said, onSaid }: { said: string; onSaid: () => void }) {
  useEffect(() => {
    if (said === "") return
    const timer = setTimeout(onSaid, shownMs)
    return () => clearTimeout(timer)
  }, [said, onSaid])
  return (
    <p className={said === "" ? "visually-hidden" : style.toast} role="status">
      {said}
    </p>
  )
}
