import { useTranslations } from "next-intl"
import style from "./without-script.module.css"

/**
 * For a browser that runs no scripts: the text is whole, and the page says that it stands still. Shown by its style
 * sheet alone; what would do nothing, or wait for ever, is hidden by that of the page (`app/globals.css`).
 */
export function WithoutScript() {
  const t = useTranslations("shell")
  return <p className={style.said}>{t("withoutScript")}</p>
}
