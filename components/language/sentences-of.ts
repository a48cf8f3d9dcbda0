import type { Messages } from "next-intl"
import type { Language } from "./languages.ts"
import type { Namespace } from "./translator.ts"

/** What any page may come to say: how a moment is written, and that it could not be shown. */
export const always: readonly Namespace[] = ["app", "language"]

/** The whole catalogue of a language, as compiled. */
export async function catalogueOf(language: Language): Promise<Messages> {
  const { default: messages } = await import(`../../messages/${language}.json`)
  return messages
}

/** The sentences of some folders, and those that any page may come to say. */
export async function sentencesOf(language: Language, of: readonly Namespace[]): Promise<Partial<Messages>> {
  const all = await catalogueOf(language)
  return Object.fromEntries([...always, ...of].map((namespace) => [namespace, all[namespace]]))
}
