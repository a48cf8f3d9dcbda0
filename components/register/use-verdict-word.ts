import { useTranslations } from "next-intl"
import { useMemo } from "react"
import type { Translator } from "#components/language/translator.ts"
import type { Decision } from "#model/protocol.ts"

/** The verdict in the past tense: what was done. */
export type VerdictWord = (ruled: Pick<Decision, "target" | "verdict" | "adReferendum">) => string

export const verdictWordIn =
  (t: Translator<"register">): VerdictWord =>
  ({ target, verdict, adReferendum }) => {
    if (target.kind === "group" && verdict === "reject") return t("noTextChosen")
    if (verdict === "accept" && adReferendum) return t("adReferendum")
    return t(`verdict.${verdict}`)
  }

export function useVerdictWord(): VerdictWord {
  const t = useTranslations("register")
  return useMemo(() => verdictWordIn(t), [t])
}
