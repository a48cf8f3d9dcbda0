import { useState } from "react"
import { useFocusBack } from "#components/page/use-focus-back.ts"
import style from "./guests.module.css"

type Props = { label: string; name: string; sure: string; unsure: string; onSure: () => void }

/** A button for what cannot be taken back: the first press says what will happen, the second does it. */
export function AskTwice({ label, name, sure, unsure, onSure }: Props) {
  const [isAsking, setIsAsking] = useState(false)
  const asker = useFocusBack<HTMLButtonElement>(isAsking)
  if (!isAsking)
    return (
      <button ref={asker} type="button" className={style.quiet} aria-label={name} onClick={() => setIsAsking(true)}>
        {label}
      </button>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape takes back the question from either button.
    <span className={style.asking} onKeyDown={(event) => event.key === "Escape" && setIsAsking(false)}>
      {/* biome-ignore lint/a11y/noAutofocus: whoever pressed the button goes on from where they were. */}
      <button type="button" className={style.danger} autoFocus onClick={onSure}>
        {sure}
      </button>
      <button type="button" className={style.quiet} onClick={() => setIsAsking(false)}>
        {unsure}
      </button>
    </span>
  )
}
