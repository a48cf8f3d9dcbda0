import { useFormatter, useTranslations } from "next-intl"
import { paletteColour } from "#components/document/palette.ts"
import { paletteSize } from "#model/delegations.ts"
import type { Delegation } from "#model/protocol.ts"
import style from "./guests.module.css"

type Props = {
  name: string
  value: number
  /** The delegations that have colours already, without the one in hand. */
  others: readonly Delegation[]
  onChange: (colour: number) => void
}

/** The palette of twelve, each with the codes of those who have it. */
export function ColourChoice({ name, value, others, onChange }: Props) {
  const t = useTranslations("guests")
  const format = useFormatter()
  return (
    <fieldset className={style.palette}>
      <legend>{t("colour")}</legend>
      {Array.from({ length: paletteSize }, (_, place) => {
        const codes = others.filter(({ colour }) => colour === place).map(({ code }) => code)
        const { light, dark } = paletteColour(place)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place of the palette is its number
          <label key={place} style={{ "--swatch": `light-dark(${light}, ${dark})` } as React.CSSProperties}>
            <input
              type="radio"
              name={name}
              checked={value === place}
              onChange={() => onChange(place)}
              aria-label={
                codes.length === 0
                  ? t("colourFree", { place: place + 1 })
                  : t("colourOf", { place: place + 1, others: format.list(codes, { type: "unit" }) })
              }
            />
            <span aria-hidden="true">{codes.length > 0 ? codes.join(" ") : place + 1}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
