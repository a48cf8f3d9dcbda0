import { useTranslations } from "next-intl"
import type { DelegationCode } from "#model/ids.ts"
import { CellActs } from "./cell-acts.tsx"
import style from "./proposal.module.css"
import { ProposalInCell } from "./proposal-in-cell.tsx"
import type { TableRow } from "./table-rows.ts"

type Props = { row: TableRow; delegation: DelegationCode }

/** What a delegation tabled at a row. That it proposes nothing looks and sounds otherwise than that it wants no change. */
export function TabledCell({ row, delegation }: Props) {
  const t = useTranslations("comparison")
  const proposals = row.cells.get(delegation)
  if (proposals === undefined)
    return (
      <>
        <span className={style.nothing} aria-hidden="true" />
        <span className="visually-hidden">{t("noProposal")}</span>
        <CellActs row={row} delegation={delegation} proposal={null} />
      </>
    )
  return proposals.map((proposal) => (
    <ProposalInCell key={proposal.contribution.id} proposal={proposal} row={row} delegation={delegation} />
  ))
}
