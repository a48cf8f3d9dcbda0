import "@fontsource-variable/inter/wght.css"
import "@fontsource-variable/source-serif-4/wght.css"
import "@fontsource-variable/source-serif-4/wght-italic.css"
import "#components/document/document.css"
import "./globals.css"
import type { Metadata, Viewport } from "next"
import { cookies } from "next/headers"
import type { ReactNode } from "react"
import { themeCookie, themeOf } from "#components/shell/theme.ts"

export const metadata: Metadata = { title: { default: "Negotiation editor", template: "%s · Negotiation editor" } }
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" }

/** The theme is kept in a cookie, so that the first byte already wears it and nothing flashes. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = themeOf((await cookies()).get(themeCookie)?.value)
  return (
    <html lang="en" data-theme={theme === "system" ? undefined : theme}>
      <body>{children}</body>
    </html>
  )
}
