import { useTranslations } from "next-intl"
import { Code } from "#components/people/delegation-code.tsx"
import type { Contribution } from "#model/contribution.ts"
import type { DelegationCode } from "#model/ids.ts"
import { type Fortune, fortunes, type Movements } from "#model/movement.ts"
import style from "./cell-acts.module.css"
import { useFortunes } from "./use-fortunes.ts"

export type FortunesProps = {
  movements: Movements
  /** Those whose columns are shown. */
  delegations: readonly DelegationCode[]
  contributions: readonly Contribution[]
}

/** Of each delegation, how many of its texts stand as tabled, were changed, are agreed, or are not in the draft. */
export function FortunesList({ movements, delegations, contributions }: FortunesProps) {
  const t = useTranslations("tabling")
  const counts = useFortunes(movements, delegations, contributions)
  return (
    <ul className={style.fortunes} aria-label={t("sinceTabledAll")}>
      {delegations.map((code) => (
        <li key={code}>
          <Code code={code} />
          <Counts counts={counts.get(code) ?? null} />
        </li>
      ))}
    </ul>
  )
}

function Counts({ counts }: { counts: ReadonlyMap<Fortune, number> | null }) {
  const t = useTranslations("tabling")
  if (counts === null) return <span>…</span>
  const found = fortunes.filter((fortune) => (counts.get(fortune) ?? 0) > 0)
  if (found.length === 0) return <span>{t("noTexts")}</span>
  return found.map((fortune) => (
    <span key={fortune} data-fortune={fortune}>
      {t(`fortunes.${fortune}`, { count: counts.get(fortune) ?? 0 })}
    </span>
  ))
}
