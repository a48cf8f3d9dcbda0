import { useTranslations } from "next-intl"
import style from "./unopposed-button.module.css"

/** Opens the list of what nobody stands against, for the chair. */
export function UnopposedButton({ onAsk }: { onAsk: () => void }) {
  const t = useTranslations("brackets")
  return (
    <p className={style.row} data-commands="panels">
      <button type="button" className={style.button} onClick={onAsk}>
        {t("unopposedButton")}
      </button>
    </p>
  )
}
