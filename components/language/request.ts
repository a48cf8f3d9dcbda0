import { cookies, headers } from "next/headers"
import { getRequestConfig } from "next-intl/server"
import { languageCookie, languageFor } from "./language-for.ts"
import { locales } from "./languages.ts"

/**
 * In which language a page is drawn, and with which sentences. An address has no language: whoever passes a link on
 * does not pass on a language with it.
 */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(languageCookie)?.value
  const language = languageFor(chosen, (await headers()).get("accept-language"))
  const { default: messages } = await import(`../../messages/${language}.json`)
  return { locale: locales[language], messages, timeZone }
})

// Times are given in the reader's own zone or the venue's, which are named each time (`use-times.ts`).
const timeZone = "UTC"
