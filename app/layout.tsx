import "@fontsource-variable/inter/wght.css"
import "@fontsource-variable/source-serif-4/wght.css"
import "@fontsource-variable/source-serif-4/wght-italic.css"
import "#components/document/document.css"
import "./globals.css"
import type { Metadata, Viewport } from "next"
import { cookies } from "next/headers"
import type { CSSProperties, ReactNode } from "react"
import { textScaleProperty, textSizeCookie, textSizeOf } from "#components/shell/text-size.ts"
import { themeCookie, themeOf } from "#components/shell/theme.ts"

export const metadata: Metadata = { title: { default: "Negotiation editor", template: "%s · Negotiation editor" } }
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" }

/** Theme and text size are kept in cookies, so that the first byte already wears them and nothing flashes. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const kept = await cookies()
  const theme = themeOf(kept.get(themeCookie)?.value)
  const scale = textSizeOf(kept.get(textSizeCookie)?.value) / 100
  return (
    <html
      lang="en"
      data-theme={theme === "system" ? undefined : theme}
      style={{ [textScaleProperty]: scale } as CSSProperties}
    >
      <body>{children}</body>
    </html>
  )
}
