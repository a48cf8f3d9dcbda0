import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import tools from "#components/page/tools-page.module.css"
import type { Delegation } from "#model/protocol.ts"
import { asUnderstood, isToLookAt, partName, sheetCounts } from "#model/sheet/correct.ts"
import type { UnderstoodSheet } from "#model/sheet/understood.ts"
import { CellCard } from "./cell-card.tsx"
import { CellsTable } from "./cells-table.tsx"
import { ColumnsList } from "./columns-list.tsx"
import { CountsLine } from "./counts-line.tsx"
import type { KeptSheet } from "./kept-sheet.ts"
import { useRowNames } from "./row-names.ts"
import { SheetDoubts } from "./sheet-doubts.tsx"
import style from "./understood-view.module.css"
import type { SheetInHand } from "./use-sheet.ts"

type Props = {
  documentId: string
  sheet: SheetInHand
  file: KeptSheet
  understood: UnderstoodSheet
  delegations: readonly Delegation[]
  onAdded: (delegation: Delegation) => void
}

/** A sheet as it was understood, for the chair to look through, to correct, and to store. */
export function UnderstoodView({ documentId, sheet, file, understood, delegations, onAdded }: Props) {
  const t = useTranslations("sheet")
  const { rows, busy } = sheet
  const { corrections } = file
  const names = useRowNames(rows, understood)
  const [taken, setTaken] = useState<string | null>(null)
  const [isOnlyWaiting, setIsOnlyWaiting] = useState(false)
  const counts = useMemo(() => sheetCounts(understood, corrections, rows), [understood, corrections, rows])
  const around = useMemo(() => ({ rows, places: understood.places }), [rows, understood])
  const shown = understood.cells.filter(
    (cell) => !isOnlyWaiting || isToLookAt(cell, corrections) || partName(cell) === taken,
  )
  const named = sheet.problem?.where
  const cell =
    understood.cells.find((each) => partName(each) === taken) ?? understood.cells.find((each) => each.cell === named)
  const goToNext = () => {
    const at = cell ? understood.cells.indexOf(cell) : -1
    const isWaiting = (each: (typeof understood.cells)[number]) => each !== cell && isToLookAt(each, corrections)
    const next = understood.cells.find((each, i) => i > at && isWaiting(each)) ?? understood.cells.find(isWaiting)
    if (next) setTaken(partName(next))
  }
  return (
    <>
      <div className={tools.box}>
        <CountsLine counts={counts} file={file.name} />
        <SheetDoubts sheet={understood} names={names} />
        <div className={tools.buttons}>
          <button type="button" className={tools.primary} disabled={busy !== null} onClick={sheet.store}>
            {busy === "storing" ? t("storing") : t("store", { count: understood.cells.length - counts.leftOut })}
          </button>
          <button type="button" className={tools.quiet} disabled={counts.toLookAt === 0} onClick={goToNext}>
            {t("next")}
          </button>
          <label>
            <input
              type="checkbox"
              checked={isOnlyWaiting}
              onChange={(event) => setIsOnlyWaiting(event.target.checked)}
            />{" "}
            {t("onlyWaiting")}
          </label>
          <button type="button" className={tools.quiet} disabled={busy !== null} onClick={sheet.forget}>
            {t("putAside")}
          </button>
        </div>
      </div>
      <ColumnsList
        documentId={documentId}
        sheet={understood}
        delegations={delegations}
        words={file.columns}
        isBusy={busy !== null}
        onSay={sheet.sayColumns}
        onAdded={onAdded}
      />
      <div className={style.desk}>
        <CellsTable
          cells={shown}
          corrections={corrections}
          names={names}
          inHand={cell ? partName(cell) : null}
          onTake={setTaken}
        />
        <div className={style.card}>
          {cell ? (
            <CellCard
              key={partName(cell)}
              cell={cell}
              correction={corrections[partName(cell)] ?? null}
              around={around}
              names={names}
              onCorrect={(correction) => sheet.correct(partName(cell), correction)}
              onRight={() => {
                sheet.correct(partName(cell), corrections[partName(cell)] ?? asUnderstood(cell))
                goToNext()
              }}
            />
          ) : (
            <p className={tools.faint}>{t("takeOne")}</p>
          )}
        </div>
      </div>
    </>
  )
}
