import { useTranslations } from "next-intl"
import { placeIn } from "#components/document/use-place.ts"
import style from "./open-list.module.css"

/** A place as it is printed: the call in italics, then where under it: "*recognizing*, after f)". A long call is cut short. */
export function PlaceWords({ place }: { place: string }) {
  const [call, ...under] = placeIn(useTranslations("document"), place)
  return (
    <span className={style.place} title={[call, ...under].join("")}>
      <i dir="auto">{call}</i>
      <span>{under.join("")}</span>
    </span>
  )
}
