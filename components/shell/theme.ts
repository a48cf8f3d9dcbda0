/** How the page is lit: as the system says, or as the reader chose. */
export type Theme = "system" | "light" | "dark"

export const themeCookie = "theme"
const yearS = 365 * 24 * 60 * 60

export const themeOf = (value: string | undefined): Theme => (value === "light" || value === "dark" ? value : "system")

/** Lights the page at once and remembers it for the next. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") document.documentElement.removeAttribute("data-theme")
  else document.documentElement.dataset.theme = theme
  const lifetimeS = theme === "system" ? 0 : yearS
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from browsers still found in halls.
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${lifetimeS}; samesite=lax`
}

/** What the page wears now, whoever chose it. */
export function themeInUse(): "light" | "dark" {
  const chosen = themeOf(document.documentElement.dataset.theme)
  if (chosen !== "system") return chosen
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"
}
