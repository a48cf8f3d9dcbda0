import "@fontsource-variable/inter/wght.css"
import "@fontsource-variable/source-serif-4/wght.css"
import "@fontsource-variable/source-serif-4/wght-italic.css"
import "#components/document/document.css"
import "./globals.css"
import type { Metadata, Viewport } from "next"
import { cookies } from "next/headers"
import { getLocale, getTranslations } from "next-intl/server"
import type { CSSProperties, ReactNode } from "react"
import { Catalogue } from "#components/language/catalogue.tsx"
import { directions, languageOf } from "#components/language/languages.ts"
import { textScaleProperty, textSizeCookie, textSizeOf } from "#components/shell/text-size.ts"
import { themeCookie, themeOf } from "#components/shell/theme.ts"

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app")
  return { title: { default: t("name"), template: `%s · ${t("name")}` } }
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" }

/** Language, theme and text size are kept in cookies, so that the first byte already has them and nothing flashes. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const kept = await cookies()
  const theme = themeOf(kept.get(themeCookie)?.value)
  const scale = textSizeOf(kept.get(textSizeCookie)?.value) / 100
  const language = languageOf(await getLocale())
  return (
    <html
      lang={language}
      dir={directions[language]}
      data-theme={theme === "system" ? undefined : theme}
      style={{ [textScaleProperty]: scale } as CSSProperties}
    >
      <body>
        <Catalogue>{children}</Catalogue>
      </body>
    </html>
  )
}
