import { useTranslations } from "next-intl"
import type { Contribution } from "#model/contribution.ts"
import style from "./proposal.module.css"
import { ProposalHead } from "./proposal-head.tsx"
import { ProposalWords } from "./proposal-words.tsx"

/** What a delegation tabled here before. It was tabled, so it can still be read. */
export function EarlierTexts({ earlier, base }: { earlier: readonly Contribution[]; base: string | null }) {
  const t = useTranslations("comparison")
  return (
    <details className={style.earlier}>
      <summary tabIndex={-1}>{t("earlier", { count: earlier.length })}</summary>
      {earlier.map((contribution) => (
        <div key={contribution.id} className={style.proposal} data-kind={contribution.kind}>
          <ProposalHead contribution={contribution} alike={[contribution]} />
          <ProposalWords contribution={contribution} base={base} />
        </div>
      ))}
    </details>
  )
}
