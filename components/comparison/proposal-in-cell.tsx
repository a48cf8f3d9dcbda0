import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Codes } from "#components/people/delegation-code.tsx"
import type { Contribution } from "#model/contribution.ts"
import type { DelegationCode } from "#model/ids.ts"
import { CellActs } from "./cell-acts.tsx"
import { EarlierTexts } from "./earlier-texts.tsx"
import style from "./proposal.module.css"
import { ProposalHead } from "./proposal-head.tsx"
import { ProposalWords } from "./proposal-words.tsx"
import { useTable } from "./table-context.ts"
import { type Proposal, speakerOf, type TableRow } from "./table-rows.ts"
import { TakenLine } from "./taken-line.tsx"

type Props = { proposal: Proposal; row: TableRow; delegation: DelegationCode }

/**
 * A proposal in the cell of a delegation. Where several tabled the same, the words stand once, in the first of their columns
 * that is shown, under all their names; the others say whose words theirs are. So a row is not read three times to find
 * that nothing differs, each column still says what its delegation wants, and columns can stand in any order.
 */
export function ProposalInCell({ proposal, row, delegation }: Props) {
  const { contribution, alike, earlier, taken } = proposal
  const speaker = speakerOf(proposal, useTable().columns)
  const isSpeaking = speaker === delegation
  return (
    <div className={style.proposal} data-kind={contribution.kind}>
      <ProposalHead contribution={contribution} alike={isSpeaking ? alike : [contribution]} />
      {isSpeaking ? <Said contribution={contribution} row={row} /> : <SameWords as={speaker} />}
      {contribution.remark !== null && (
        <p className={style.remark} dir="auto">
          {contribution.remark}
        </p>
      )}
      {earlier.length > 0 && <EarlierTexts earlier={earlier} base={row.row.baseText} />}
      {taken !== null && <TakenLine taken={taken} />}
      <CellActs row={row} delegation={delegation} proposal={proposal} />
    </div>
  )
}

function Said({ contribution, row }: { contribution: Contribution; row: TableRow }) {
  const t = useTranslations("comparison")
  const { kind, behind } = contribution
  return (
    <>
      {(kind === "NOC" || kind === "SUP") && <p className={style.says}>{t(`kind.${kind}`)}</p>}
      {behind !== null && <p className={style.says}>{t.rich("behind", { words: behind, q: Quoted })}</p>}
      <ProposalWords contribution={contribution} base={row.row.baseText} />
    </>
  )
}

const Quoted = (words: ReactNode) => <q className={style.quoted}>{words}</q>

function SameWords({ as }: { as: DelegationCode }) {
  const t = useTranslations("comparison")
  return (
    <p className={style.same}>
      {t("sameAs")} <Codes codes={[as]} />
    </p>
  )
}
