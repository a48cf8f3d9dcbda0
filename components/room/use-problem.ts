import { useTranslations } from "next-intl"
import { useCallback } from "react"
import { saidOr } from "#components/language/translator.ts"

/** Why the server did not do something, in the reader's language; its own sentence where the catalogue has none. */
export type SayProblem = (refused: { readonly code: string; readonly sentence: string }) => string

export function useProblem(): SayProblem {
  const t = useTranslations("problem")
  return useCallback(({ code, sentence }) => saidOr(t, `because.${code}`, sentence), [t])
}
