/** A delegation's colour on the light and on the dark sheet. */
export type Colour = { readonly light: string; readonly dark: string }

/** The sheets that the colours stand on; `document.css` paints the same. */
export const sheet: Colour = { light: "#ffffff", dark: "#1e2023" }

/**
 * Twelve colours, the most distinct first. Each reads at 4.5 : 1 or better on its sheet, and any two stay apart for
 * readers with any colour vision: they differ in lightness where they come near in hue.
 */
export const palette: readonly Colour[] = [
  { light: "#4922dc", dark: "#5f8dfe" },
  { light: "#a31151", dark: "#ea6ca1" },
  { light: "#005231", dark: "#9af961" },
  { light: "#966845", dark: "#b79364" },
  { light: "#21737d", dark: "#5fd9ca" },
  { light: "#743690", dark: "#d79cff" },
  { light: "#561207", dark: "#feac8a" },
  { light: "#1a71d0", dark: "#7bb1d1" },
  { light: "#616106", dark: "#a0c42d" },
  { light: "#841f00", dark: "#f6621a" },
  { light: "#34118f", dark: "#cccaff" },
  { light: "#422a55", dark: "#a682d1" },
]

/** The colour at a place of the palette; places beyond the twelfth begin anew. */
export const paletteColour = (place: number): Colour => palette[place % palette.length] as Colour
