import { useTranslations } from "next-intl"
import { Fragment } from "react"
import { shownKeys } from "./keys.ts"
import style from "./palette.module.css"
import { isMac } from "./use-shown-keys.ts"

/** A shortcut as keys to press. Drawn only in a window, so the machine is known. */
export function Keys({ shortcut }: { shortcut: string | null }) {
  const t = useTranslations("commands")
  const chords = shownKeys(shortcut ?? "", isMac())
  return (
    <span className={style.keys}>
      {chords.map((chord, i) => (
        <Fragment key={chord}>
          {i > 0 && <span className={style.or}> {t("or")} </span>}
          <kbd>{chord}</kbd>
        </Fragment>
      ))}
    </span>
  )
}
