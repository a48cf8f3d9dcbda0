import { cookies, headers } from "next/headers"
import { getRequestConfig } from "next-intl/server"
import { languageCookie, languageFor } from "./language-for.ts"
import { locales, timeZone } from "./languages.ts"
import { catalogueOf } from "./sentences-of.ts"

/**
 * In which language a page is drawn, and with which sentences. An address has no language: whoever passes a link on
 * does not pass on a language with it.
 */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(languageCookie)?.value
  const language = languageFor(chosen, (await headers()).get("accept-language"))
  return { locale: locales[language], messages: await catalogueOf(language), timeZone }
})
