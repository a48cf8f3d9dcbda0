import { languageCookie } from "#components/language/language-for.ts"
import { isLanguage } from "#components/language/languages.ts"
import { pageBefore } from "#components/language/page-before.ts"

const yearS = 365 * 24 * 60 * 60

/**
 * Remembers the chosen language for a year and goes back to the page it was chosen on. A plain form can ask for it, so
 * that no script is needed.
 */
export async function POST(request: Request) {
  const language = (await request.formData()).get("language")
  const answer = new Headers({ Location: pageBefore(request.headers.get("referer")), "Cache-Control": "no-store" })
  if (isLanguage(language))
    answer.set("Set-Cookie", `${languageCookie}=${language}; Path=/; Max-Age=${yearS}; SameSite=Lax`)
  return new Response(null, { status: 303, headers: answer })
}
