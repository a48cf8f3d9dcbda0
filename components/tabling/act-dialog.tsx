import { useTranslations } from "next-intl"
import { type ReactNode, useId } from "react"
import dialog from "#components/commands/dialog.module.css"
import { useDialog } from "#components/commands/use-dialog.ts"
import { usePlace } from "#components/document/use-place.ts"
import style from "./act-dialog.module.css"

type Props = {
  heading: string
  /** The tag of what it is about; null where there is none yet. */
  tag: string | null
  /** As the model says it. */
  place: string
  children: ReactNode
  onClose: () => void
}

/** A dialog about one cell of the table. */
export function ActDialog({ heading, tag, place, children, onClose }: Props) {
  const t = useTranslations("tabling")
  const say = usePlace()
  const id = useId()
  const { close, props } = useDialog(onClose)
  return (
    <dialog {...props} className={`${dialog.dialog} ${style.dialog}`} aria-labelledby={id}>
      <header className={style.header}>
        <h2 id={id}>{heading}</h2>
        {tag !== null && (
          <span className={style.tag} dir="ltr">
            {tag}
          </span>
        )}
        <span className={style.place}>{say(place)}</span>
        <button type="button" className={`${dialog.close} ${style.close}`} onClick={close} aria-label={t("close")}>
          ×
        </button>
      </header>
      <div className={style.inside}>{children}</div>
    </dialog>
  )
}
