import { useTranslations } from "next-intl"
import type { Contribution } from "#model/contribution.ts"
import { useMovementsHere } from "./acts-context.ts"
import style from "./cell-acts.module.css"
import { DifferenceWords } from "./difference-words.tsx"

/** What has become of a text since it was tabled, and where it reads otherwise how; nothing while nobody wants to see it. */
export function MovedLine({ contribution }: { contribution: Contribution }) {
  const t = useTranslations("tabling")
  const movement = useMovementsHere()?.of(contribution) ?? null
  if (movement === null) return null
  const { fortune, moved, now, difference } = movement
  const isOtherwise = moved > 0 && fortune !== "absent"
  return (
    <div className={style.moved} data-fortune={fortune}>
      <p className={style.fortune}>{t(`fortune.${fortune}`)}</p>
      {isOtherwise && (now === null ? <p>{t("goes")}</p> : <DifferenceWords pieces={difference} isShort />)}
    </div>
  )
}
