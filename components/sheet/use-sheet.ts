import { useCallback, useEffect, useMemo, useState } from "react"
import { useLatest } from "#components/page/use-latest.ts"
import type { Answer } from "#components/room/api.ts"
import { useProblem } from "#components/room/use-problem.ts"
import type { ComparisonRow } from "#model/comparison-rows.ts"
import { type CellCorrection, correctedSheet } from "#model/sheet/correct.ts"
import type { UnderstoodSheet } from "#model/sheet/understood.ts"
import { type KeptSheet, sheetKeeper } from "./kept-sheet.ts"
import { type ColumnWords, previewSheet, readRows, type SheetStored, storeSheet } from "./sheet-api.ts"

/** Why something was refused, and the cell it is about where there is one. */
export type SheetProblem = { readonly sentence: string; readonly where: string | null }

/** A sheet on its way into the table: chosen, understood, corrected, stored. What is said of it is kept in this browser. */
export function useSheet(documentId: string, person: string) {
  const say = useProblem()
  const keeper = useMemo(() => sheetKeeper(documentId, person), [documentId, person])
  const [rows, setRows] = useState<readonly ComparisonRow[]>([])
  const [file, setFile] = useState<KeptSheet | null>(null)
  const [understood, setUnderstood] = useState<UnderstoodSheet | null>(null)
  const [busy, setBusy] = useState<"looking" | "reading" | "storing" | null>("looking")
  const [problem, setProblem] = useState<SheetProblem | null>(null)
  const [stored, setStored] = useState<SheetStored | null>(null)
  const [isKept, setIsKept] = useState(true)

  const refuse = useCallback(
    (refused: Extract<Answer<never>, { ok: false }>) => {
      const { where = null, cell = null } = (refused.body ?? {}) as { where?: string; cell?: string }
      setProblem({ sentence: say(refused), where: where ?? cell })
    },
    [say],
  )
  const keep = useCallback(
    (sheet: KeptSheet) => {
      setFile(sheet)
      void keeper.keep(sheet).then(setIsKept)
    },
    [keeper],
  )
  const read = useCallback(
    async (sheet: KeptSheet) => {
      setBusy("reading")
      setProblem(null)
      const [found, answer] = await Promise.all([
        readRows(documentId),
        previewSheet(documentId, sheet.bytes, sheet.columns),
      ])
      if (!found.ok) refuse(found)
      else if (!answer.ok) refuse(answer)
      else {
        setRows(found.value.rows)
        setUnderstood(answer.value)
        setStored(null)
        keep(sheet)
      }
      setBusy(null)
    },
    [documentId, keep, refuse],
  )

  const readAgain = useLatest(read)
  useEffect(() => {
    let isHere = true
    void keeper.read().then((sheet) => {
      if (!isHere) return
      if (sheet === null) setBusy(null)
      else void readAgain.current(sheet)
    })
    return () => {
      isHere = false
    }
  }, [keeper, readAgain])

  const forget = async () => {
    setFile(null)
    setUnderstood(null)
    await keeper.forget()
  }

  return {
    rows,
    file,
    understood,
    busy,
    problem,
    stored,
    /** Whether what is said would be lost with the page. */
    isAtRisk: file !== null && !isKept,
    refuseWith: (sentence: string) => setProblem({ sentence, where: null }),
    choose: (name: string, bytes: ArrayBuffer) => read({ name, bytes, columns: {}, corrections: {} }),
    sayColumns: (columns: ColumnWords) => file && read({ ...file, columns }),
    /** Null takes back what was said of a cell. */
    correct: (cell: string, correction: CellCorrection | null) => {
      if (!file) return
      const { [cell]: _, ...others } = file.corrections
      keep({ ...file, corrections: correction === null ? others : { ...others, [cell]: correction } })
    },
    store: async () => {
      if (!file || !understood) return
      setBusy("storing")
      setProblem(null)
      const answer = await storeSheet(documentId, correctedSheet(understood, file.corrections, rows))
      if (answer.ok) {
        setStored(answer.value)
        await forget()
      } else refuse(answer)
      setBusy(null)
    },
    forget: async () => {
      setProblem(null)
      setStored(null)
      await forget()
    },
  }
}

export type SheetInHand = ReturnType<typeof useSheet>
