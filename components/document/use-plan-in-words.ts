import { useFormatter, useTranslations } from "next-intl"
import type { Translator } from "#components/language/translator.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Plan } from "#model/plan.ts"
import { wordsByFate } from "./fate.ts"
import { leftOpen, liftedBrackets } from "./lifted-brackets.ts"

type Format = Pick<ReturnType<typeof useFormatter>, "list">

/** What a plan does in all: "12 words are agreed, 3 words are struck, the bracket goes." */
export function usePlanInWords() {
  const t = useTranslations("document")
  const format = useFormatter()
  return (plan: Plan, text: readonly Paragraph[] = []) => planInWords(plan, text, { t, format })
}

type Says = { readonly t: Translator<"document">; readonly format: Format }

export function planInWords(plan: Plan, text: readonly Paragraph[], { t, format }: Says): string {
  const counts = wordsByFate(plan)
  const parts = said.flatMap((fate) => {
    const count = counts.get(fate) ?? 0
    return count === 0 ? [] : [t(`fate.${fate}`, { count })]
  })
  const count = liftedBrackets(plan, text).length
  if (parts.length > 0) {
    const what = count === 0 ? parts : [...parts, t("bracketsGo", { count })]
    return t("planned", { what: format.list(what, { type: "unit" }) })
  }
  const brackets = count === 0 ? [] : [t("bracketsGoAlone", { count })]
  const nothing = said.some((fate) => counts.has(fate)) ? t("onlySigns") : t("noWordChanges")
  return [nothing, ...brackets, ...stillOpen(plan, text, { t, format })].join(" ")
}

const said = ["agreed", "appears", "restored", "reopened", "struck", "vanishes", "contested"] as const

function stillOpen(plan: Plan, text: readonly Paragraph[], { t, format }: Says): string[] {
  const left = leftOpen(plan, text)
  const parts = (["brackets", "groups", "changes"] as const).flatMap((kind) =>
    left[kind] === 0 ? [] : [t(`left.${kind}`, { count: left[kind] })],
  )
  return parts.length === 0 ? [] : [t("stillOpen", { what: format.list(parts) })]
}
