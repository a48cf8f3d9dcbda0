import { languageCookie, languageFor } from "#components/language/language-for.ts"
import type { Language } from "#components/language/languages.ts"
import { textSizeCookie, textSizeOf } from "#components/shell/text-size.ts"
import { type Theme, themeCookie, themeOf } from "#components/shell/theme.ts"

/** What a page wears from its first byte on, so that nothing flashes: kept in cookies, or asked for by the browser. */
export type Worn = { readonly language: Language; readonly theme: Theme; readonly textScale: number }

type Headers = { readonly cookie?: string | undefined; readonly "accept-language"?: string | undefined }

export function wornBy(headers: Headers): Worn {
  const cookies = cookiesIn(headers.cookie ?? "")
  return {
    language: languageFor(cookies.get(languageCookie), headers["accept-language"] ?? null),
    theme: themeOf(cookies.get(themeCookie)),
    textScale: textSizeOf(cookies.get(textSizeCookie)) / 100,
  }
}

/** The cookies a browser sent. Ours hold letters and digits alone, so nothing is decoded. */
export const cookiesIn = (header: string): ReadonlyMap<string, string> =>
  new Map(
    header.split(";").flatMap((cookie) => {
      const at = cookie.indexOf("=")
      return at < 0 ? [] : [[cookie.slice(0, at).trim(), cookie.slice(at + 1).trim()] as const]
    }),
  )
