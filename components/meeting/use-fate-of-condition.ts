import { useTranslations } from "next-intl"
import { sameTarget } from "#components/brackets/target.ts"
import { useVerdictWord } from "#components/register/use-verdict-word.ts"
import type { Decision, DocumentView } from "#model/protocol.ts"
import { decidedBy } from "#model/what-became.ts"
import type { FateOf } from "./tally.tsx"

/** Whether what an agreement hangs on is still open, and if not, which decision settled it or that it was withdrawn. */
export function useFateOfCondition({ open }: DocumentView, register: readonly Decision[]): FateOf {
  const t = useTranslations("meeting")
  const verdictWord = useVerdictWord()
  return ({ target }) => {
    if (open.some((item) => sameTarget(item.target, target))) return null
    const decision = decidedBy(register, target)
    return decision === null
      ? t("conditionGone")
      : t("conditionDecided", { number: decision.number, verdict: verdictWord(decision) })
  }
}
