import { useTranslations } from "next-intl"
import { useBeginAct } from "#components/tabling/acts-context.ts"
import style from "#components/tabling/cell-acts.module.css"
import { MovedLine } from "#components/tabling/moved-line.tsx"
import { type Contribution, tagOf } from "#model/contribution.ts"
import type { DelegationCode } from "#model/ids.ts"
import { useTable } from "./table-context.ts"
import type { Proposal, TableRow } from "./table-rows.ts"

export type CellActsProps = {
  row: TableRow
  /** Whose cell it is. */
  delegation: DelegationCode
  /** What is tabled in it; null in a cell where nothing is. */
  proposal: Proposal | null
}

/**
 * What can be done with a cell, by its delegation or the chair, and what has become of its text. Its controls have
 * `tabIndex={-1}`: Enter goes from the cell to the first of them, Tab on from one to the next, Escape back to the cell.
 */
export function CellActs(props: CellActsProps) {
  const { delegation, proposal } = props
  const { person } = useTable()
  const isOwn = person.delegation === delegation
  const mayAct = person.role === "chair" || (person.role === "member" && isOwn)
  return (
    <>
      {proposal !== null && <MovedLine contribution={proposal.contribution} />}
      {mayAct && (
        <div className={isOwn && proposal !== null ? style.acts : `${style.acts} ${style.quiet}`} data-needs-script="">
          {proposal === null ? <TableButton {...props} /> : <ProposalButtons {...props} proposal={proposal} />}
        </div>
      )}
    </>
  )
}

function TableButton({ row, delegation }: CellActsProps) {
  const t = useTranslations("tabling")
  const begin = useBeginAct()
  const act = { kind: "table", row, delegation, revises: null, isBehind: false } as const
  return (
    <button type="button" tabIndex={-1} aria-label={t("tableOf", { code: delegation })} onClick={() => begin?.(act)}>
      {t("tableButton")}
    </button>
  )
}

function ProposalButtons(props: CellActsProps & { proposal: Proposal }) {
  const { row, delegation, proposal } = props
  const { contribution } = proposal
  const t = useTranslations("tabling")
  const begin = useBeginAct()
  const tag = tagOf(contribution)
  const table = { kind: "table", row, delegation } as const
  return (
    <>
      {isForTheDraft(contribution) && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("takeTag", { tag })}
          onClick={() => begin?.({ kind: "take", row, contribution })}
        >
          {t("takeButton")}
        </button>
      )}
      {!isText(contribution) && <TableButton {...props} />}
      {isText(contribution) && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("reviseTag", { tag })}
          onClick={() => begin?.({ ...table, revises: contribution, isBehind: false })}
        >
          {t("reviseButton")}
        </button>
      )}
      <button
        type="button"
        tabIndex={-1}
        aria-label={t("addBehindOf", { code: delegation })}
        onClick={() => begin?.({ ...table, revises: null, isBehind: true })}
      >
        {t("addBehindButton")}
      </button>
    </>
  )
}

const isText = ({ kind }: Contribution) => kind === "MOD" || kind === "ADD" || kind === "SUP" || kind === "NOC"
const isForTheDraft = ({ kind }: Contribution) => kind !== "NOC" && kind !== "note" && kind !== "reasons"
