import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { usePlace } from "#components/document/use-place.ts"
import type { ComparisonRow } from "#model/comparison-rows.ts"
import type { ParagraphId } from "#model/ids.ts"
import { shownForm } from "#model/lettering.ts"
import { attributeDefaults, type Paragraph } from "#model/paragraph.ts"
import { placesByLetter } from "#model/place-by-letter.ts"
import { type CellSite, partName } from "#model/sheet/correct.ts"
import type { UnderstoodSheet } from "#model/sheet/understood.ts"

export type RowNames = {
  /** "recognizing, e)"; of a new place, what it stands behind. */
  readonly of: (site: CellSite) => string
  /** The base text at a row; null at a new place. */
  readonly baseText: (site: CellSite) => string | null
  readonly isNew: (site: CellSite) => boolean
  /** The rows of the table there is, by name. */
  readonly rows: readonly { readonly row: ComparisonRow; readonly name: string }[]
  /** The places the sheet makes, each with the first cell that stands there. */
  readonly places: readonly { readonly key: string; readonly name: string; readonly cell: string }[]
}

/** What rows are called on this page: by call and letter, as people say it. */
export function useRowNames(rows: readonly ComparisonRow[], sheet: UnderstoodSheet): RowNames {
  const t = useTranslations("sheet")
  const place = usePlace()
  return useMemo(() => {
    const places = placesByLetter(rows.map(paragraphOf), ({ baseLabel }) => baseLabel && shownForm(baseLabel))
    const byId = new Map<string, ComparisonRow>(rows.map((row) => [row.id, row]))
    const behind = new Map(sheet.places.map(({ key, after }) => [key, after]))
    const rootOf = (key: string | null): string | null => {
      let at = key
      for (let steps = 0; at !== null && behind.has(at) && steps <= behind.size; steps++) at = behind.get(at) ?? null
      return at
    }
    const nameOf = (id: string | null) => (id === null ? t("beginning") : place(places.get(id as ParagraphId) ?? id))
    const newAfter = (id: string | null) => t("newAfter", { place: nameOf(id) })
    const rowOf = (site: CellSite) => ("at" in site ? byId.get(site.at) : undefined)
    const first = new Map<string, string>()
    for (const cell of sheet.cells) if (!first.has(cell.row)) first.set(cell.row, partName(cell))
    return {
      of: (site) => {
        const row = rowOf(site)
        if (row && !row.isNew) return nameOf(row.id)
        return newAfter(row ? baseBefore(rows, row.id) : rootOf("at" in site ? site.at : site.behind))
      },
      baseText: (site) => rowOf(site)?.baseText ?? null,
      isNew: (site) => rowOf(site)?.isNew !== false,
      rows: rows.map((row) => ({ row, name: row.isNew ? newAfter(baseBefore(rows, row.id)) : nameOf(row.id) })),
      places: sheet.places.flatMap(({ key }) => {
        const cell = first.get(key)
        return cell === undefined ? [] : [{ key, cell, name: newAfter(rootOf(key)) }]
      }),
    }
  }, [rows, sheet, t, place])
}

function baseBefore(rows: readonly ComparisonRow[], id: ParagraphId): ParagraphId | null {
  const at = rows.findIndex((row) => row.id === id)
  return rows.findLast(({ isNew }, i) => i < at && !isNew)?.id ?? null
}

const paragraphOf = ({ id, style, level, baseLabel, baseText }: ComparisonRow): Paragraph => ({
  ...attributeDefaults,
  ...{ id, style, level, baseLabel },
  runs: baseText ? [{ text: baseText, marks: [] }] : [],
})
