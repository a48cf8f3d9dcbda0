import "@fontsource-variable/inter/wght.css"
import "@fontsource-variable/source-serif-4/wght.css"
import "@fontsource-variable/source-serif-4/wght-italic.css"
import "#components/document/document.css"
import "../app/globals.css"
import type { AppProps } from "next/app"
import { NextIntlClientProvider } from "next-intl"
import { useEffect } from "react"
import { directions, locales, timeZone } from "#components/language/languages.ts"
import { Faults } from "#components/page/faults.tsx"
import type { Spoken } from "#components/page/page-props.ts"

/** Round the pages that must be light: those of the rooms. Why they stand apart from `app`: docs/decisions/0027. */
export default function App({ Component, pageProps }: AppProps<Partial<Spoken>>) {
  // Next draws pages of its own for errors, and knows of no language: `app` has ours, and these are never seen.
  const { language = "en", sentences = {}, ...props } = pageProps
  // The first byte has them; another language may be chosen where the page stands.
  useEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = directions[language]
  }, [language])
  return (
    <NextIntlClientProvider locale={locales[language]} messages={sentences} timeZone={timeZone}>
      <Faults>
        <Component {...props} />
      </Faults>
    </NextIntlClientProvider>
  )
}
