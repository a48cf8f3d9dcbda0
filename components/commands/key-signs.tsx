import { Fragment } from "react"
import { shownKeys } from "./keys.ts"
import style from "./palette.module.css"
import { words } from "./words.ts"

/** A shortcut as keys to press. Drawn only in a window, so the machine is known. */
export function Keys({ shortcut }: { shortcut: string | null }) {
  const chords = shownKeys(shortcut ?? "", isMac())
  return (
    <span className={style.keys}>
      {chords.map((chord, i) => (
        <Fragment key={chord}>
          {i > 0 && <span className={style.or}> {words.or} </span>}
          <kbd>{chord}</kbd>
        </Fragment>
      ))}
    </span>
  )
}

const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform)
