import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import style from "./comments.module.css"

type Props = { says: string; children: ReactNode; onTake: () => void }

/** Says quietly what was kept while somebody is typing, and lets them take it instead of their own words. */
export function Newer({ says, children, onTake }: Props) {
  const t = useTranslations("meeting")
  return (
    <p className={style.newer} role="status">
      {says} {children}{" "}
      <button type="button" className={style.link} onClick={onTake}>
        {t("takeNewer")}
      </button>
    </p>
  )
}
