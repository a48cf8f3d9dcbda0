import type { IncomingMessage } from "node:http"
import type { Messages } from "next-intl"
import type { Language } from "#components/language/languages.ts"
import { sentencesOf } from "#components/language/sentences-of.ts"
import type { Namespace } from "#components/language/translator.ts"
import { wornBy } from "./worn.ts"

/** What every page outside `app` is given beside its own: the language it is in, and the sentences it may say. */
export type Spoken = { readonly language: Language; readonly sentences: Partial<Messages> }

/** The language that a request asks for, with the sentences of some folders. */
export async function spokenFor({ headers }: IncomingMessage, of: readonly Namespace[]): Promise<Spoken> {
  const { language } = wornBy(headers)
  return { language, sentences: await sentencesOf(language, of) }
}
