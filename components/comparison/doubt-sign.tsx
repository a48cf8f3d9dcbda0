import { useTranslations } from "next-intl"
import type { ContributionDoubt } from "#model/contribution.ts"
import style from "./proposal.module.css"

/** That it is not sure whose cell this is, or where it ends; why is told to who looks closer. */
export function DoubtSign({ doubt }: { doubt: ContributionDoubt }) {
  const t = useTranslations("comparison")
  return (
    <span className={style.doubt} data-doubt="">
      <span className={style.sign} aria-hidden="true">
        ?
      </span>
      <span className={style.why}>
        {doubt.column !== "sure" && <span>{t(`doubt.column.${doubt.column}`)}</span>}{" "}
        {doubt.extent !== "sure" && <span>{t(`doubt.extent.${doubt.extent}`)}</span>}{" "}
        {doubt.why !== "" && <bdi>{doubt.why}</bdi>}{" "}
        {doubt.otherwise.length > 0 && <span>{t("doubt.otherwise", { codes: doubt.otherwise.join(", ") })}</span>}
      </span>
    </span>
  )
}

export const isDoubtful = (doubt: ContributionDoubt | null): doubt is ContributionDoubt =>
  doubt !== null && (doubt.column !== "sure" || doubt.extent !== "sure")
