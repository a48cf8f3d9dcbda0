import style from "./open-list.module.css"

/** A place as it is printed: the call in italics, then where under it: "*recognizing*, after f)". A long call is cut short. */
export function PlaceWords({ place }: { place: string }) {
  const end = place.indexOf(",")
  const call = end < 0 ? place : place.slice(0, end)
  return (
    <span className={style.place} title={place}>
      <i>{call}</i>
      <span>{place.slice(call.length)}</span>
    </span>
  )
}
