/** A delegation's colour on the light and on the dark sheet. */
export type Colour = { readonly light: string; readonly dark: string }

/** The sheets that the colours stand on; `document.css` paints the same. */
export const sheet: Colour = { light: "#ffffff", dark: "#1e2023" }

/**
 * Twelve colours, the most distinct first. Each reads at 4.5 : 1 or better on its sheet, and any two stay apart for
 * readers with any colour vision: they differ in lightness where they come near in hue.
 */
export const palette: readonly Colour[] = [
  { light: "#a80016", dark: "#eb6f41" },
  { light: "#366dca", dark: "#5694f7" },
  { light: "#172a6f", dark: "#a2cbfc" },
  { light: "#915b92", dark: "#b083af" },
  { light: "#640800", dark: "#fca46d" },
  { light: "#6a7923", dark: "#f6d828" },
  { light: "#215701", dark: "#9eee95" },
  { light: "#76354c", dark: "#fc8396" },
  { light: "#d4116d", dark: "#fbaccb" },
  { light: "#500f48", dark: "#f346de" },
  { light: "#183bbf", dark: "#a5a7fd" },
  { light: "#97118c", dark: "#dd8ed6" },
]

/** The colour at a place of the palette; places beyond the twelfth begin anew. */
export const paletteColour = (place: number): Colour => palette[place % palette.length] as Colour
