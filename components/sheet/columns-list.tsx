import { useTranslations } from "next-intl"
import { useState } from "react"
import tools from "#components/page/tools-page.module.css"
import { DelegationForm } from "#components/people/delegation-form.tsx"
import { guestActs } from "#components/people/guests-api.ts"
import { useProblem } from "#components/room/use-problem.ts"
import type { Delegation } from "#model/protocol.ts"
import type { SheetColumn } from "#model/sheet/columns.ts"
import { nameOfCell } from "#model/sheet/sheet.ts"
import type { UnderstoodSheet } from "#model/sheet/understood.ts"
import style from "./columns-list.module.css"
import type { ColumnWords } from "./sheet-api.ts"

type Props = {
  documentId: string
  sheet: UnderstoodSheet
  delegations: readonly Delegation[]
  words: ColumnWords
  isBusy: boolean
  onSay: (words: ColumnWords) => void
  onAdded: (delegation: Delegation) => void
}

/** The columns of a sheet, and what each is; what is nobody's can be given to somebody, to a new delegation too, or left out. */
export function ColumnsList({ documentId, sheet, delegations, words, isBusy, onSay, onAdded }: Props) {
  const t = useTranslations("sheet")
  const say = useProblem()
  const [adding, setAdding] = useState<SheetColumn | null>(null)
  const [problem, setProblem] = useState("")
  const shown = sheet.columns.filter(({ as, heading }) => as !== "nothing" || heading !== "")
  const hasBase = shown.some(({ as }) => as === "base")
  const isAsked = (column: number) =>
    sheet.doubts.some((doubt) => doubt.kind === "base-or-delegation" && doubt.column === column)
  const isOpen = (column: SheetColumn) => column.as === "unknown" || isAsked(column.column)
  const isGiven = ({ as, column }: SheetColumn) => as === "now" || (as === "base" && !isAsked(column) && !words[column])
  const handleAdd = async (column: SheetColumn, delegation: Delegation) => {
    const answer = await guestActs(documentId).addDelegation(delegation)
    if (!answer.ok) {
      setProblem(say(answer))
      return false
    }
    setProblem("")
    onAdded(answer.value)
    onSay({ ...words, [column.column]: answer.value.code })
    return true
  }
  return (
    <details className={tools.box} open={shown.some(isOpen)}>
      <summary>{t("columns", { count: sheet.columns.filter(({ as }) => as === "delegation").length })}</summary>
      <ul className={style.columns}>
        {shown.map((column) => (
          <li key={column.column} className={style.column} data-unknown={isOpen(column) || undefined}>
            <b className={style.letter}>{letterOf(column)}</b>
            <span className={style.heading} dir="auto">
              {column.heading || t("noHeading")}
            </span>
            {isGiven(column) ? (
              <span>{t(column.as === "now" ? "columnIs.now" : "columnIs.base")}</span>
            ) : (
              <select
                aria-label={t("whose", { column: letterOf(column) })}
                value={isOpen(column) ? "" : wordOf(column)}
                disabled={isBusy}
                onChange={({ target }) => onSay({ ...words, [column.column]: target.value })}
              >
                {isOpen(column) && (
                  <option value="">{t(column.as === "base" ? "columnIs.asked" : "columnIs.unknown")}</option>
                )}
                {(column.as === "base" || !hasBase) && <option value="base">{t("columnIs.base")}</option>}
                {delegations.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {code === name ? code : t("codeAndName", { code, name })}
                  </option>
                ))}
                <option value="-">{t("columnIs.nothing")}</option>
              </select>
            )}
            {column.as === "unknown" && (
              <button type="button" className={tools.quiet} disabled={isBusy} onClick={() => setAdding(column)}>
                {t("addDelegation", { column: letterOf(column) })}
              </button>
            )}
          </li>
        ))}
      </ul>
      {adding && (
        <>
          <p className={tools.problem} role="alert">
            {problem}
          </p>
          <DelegationForm
            key={adding.column}
            delegations={delegations}
            delegation={null}
            suggestedName={adding.heading}
            onDone={(delegation) => handleAdd(adding, delegation)}
            onCancel={() => setAdding(null)}
          />
        </>
      )}
    </details>
  )
}

const wordOf = (column: SheetColumn): string =>
  column.as === "delegation" ? column.delegation : column.as === "base" ? "base" : "-"

const letterOf = ({ column }: SheetColumn) => nameOfCell(0, column).slice(0, -1)
