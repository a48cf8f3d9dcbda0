import { useTranslations } from "next-intl"
import style from "./not-loaded.module.css"

type Props = {
  /** Where more is missing than a part of the page. */
  says?: string
  onAgain: () => void
  /** Null where there is nothing to close. */
  onClose: (() => void) | null
}

/** Says that a part of the page has not come from the server. */
export function NotLoaded({ says, onAgain, onClose }: Props) {
  const t = useTranslations("app")
  return (
    <div className={style.note} role="alert">
      <p>{says ?? t("notLoaded")}</p>
      <button type="button" onClick={onAgain}>
        {t("loadAgain")}
      </button>
      {onClose !== null && (
        <button type="button" onClick={onClose}>
          {t("loadNot")}
        </button>
      )}
    </div>
  )
}
