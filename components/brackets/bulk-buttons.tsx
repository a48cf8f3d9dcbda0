import { useTranslations } from "next-intl"
import { ActButton, Buttons } from "./act-button.tsx"
import style from "./card.module.css"

type Props = {
  /** How many changes are to be accepted. */
  count: number
  isAsking: boolean
  onAsk: (adReferendum: boolean) => void
  onCancel: () => void
}

/** Accepts what is ticked. While that is asked, it cannot be asked another way. */
export function BulkButtons({ count, isAsking, onAsk, onCancel }: Props) {
  const t = useTranslations("brackets")
  return (
    <Buttons onCancel={onCancel}>
      {count > 0 && (
        <>
          <ActButton isBusy={isAsking} onAct={() => onAsk(false)}>
            {isAsking ? t("recording") : t("acceptUnopposed", { count })}
          </ActButton>
          {!isAsking && (
            <button type="button" className={style.quiet} onClick={() => onAsk(true)}>
              {t("adReferendum")}
            </button>
          )}
        </>
      )}
    </Buttons>
  )
}
