import { memo } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import type { Contribution } from "#model/contribution.ts"
import { tabledRuns } from "#model/sheet/tabled-runs.ts"

type Props = { contribution: Contribution; base: string | null }

/** What was tabled, word for word: what it strikes of the base text struck, what it adds underlined. */
export const ProposalWords = memo(function ProposalWords({ contribution, base }: Props) {
  if (contribution.text.trim() === "") return null
  return (
    <p className="words" {...ofTheDocument}>
      {tabledRuns(contribution, base).map(({ text, isStruck, isUnderlined }, i) => {
        const key = `${i} ${isStruck} ${isUnderlined}`
        if (isStruck) return <del key={key}>{text}</del>
        if (isUnderlined || contribution.kind === "fragment") return <ins key={key}>{text}</ins>
        return <span key={key}>{text}</span>
      })}
    </p>
  )
})
