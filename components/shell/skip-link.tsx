import { useTranslations } from "next-intl"
import style from "./frame.module.css"

export function SkipLink() {
  const t = useTranslations("shell")
  return (
    <a className={style.skip} href="#text">
      {t("toText")}
    </a>
  )
}
