/** How large the sheet is set, in per cent: 200 reads from the far end of a hall. */
export const textSizes = [100, 125, 150, 200] as const
export type TextSize = (typeof textSizes)[number]

export const textSizeCookie = "text-size"
export const textScaleProperty = "--text-scale"
const yearS = 365 * 24 * 60 * 60

export const textSizeOf = (value: string | undefined): TextSize =>
  textSizes.find((size) => String(size) === value) ?? 100

/** Sets the sheet in the next size, from the largest back to the first, and remembers it. */
export function setNextTextSize(): TextSize {
  const { style } = document.documentElement
  const now = textSizeOf(String(Math.round(Number(style.getPropertyValue(textScaleProperty) || 1) * 100)))
  const next = textSizes[(textSizes.indexOf(now) + 1) % textSizes.length] ?? 100
  style.setProperty(textScaleProperty, String(next / 100))
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from browsers still found in halls.
  document.cookie = `${textSizeCookie}=${next}; path=/; max-age=${yearS}; samesite=lax`
  return next
}
