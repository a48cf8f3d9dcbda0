import { useCallback, useMemo, useRef } from "react"
import "#components/room/room.css"
import { useTranslations } from "next-intl"
import { DelegationColours } from "#components/document/delegation-colours.tsx"
import { ConnectionBanner } from "#components/room/connection-banner.tsx"
import { everyFrame } from "#components/room/pace.ts"
import { FortunesList } from "#components/tabling/lazy.ts"
import { Tabling } from "#components/tabling/tabling.tsx"
import { useSinceTabled } from "#components/tabling/use-since-tabled.ts"
import { useConnection, useWatched, useWatchedRoom } from "#components/watching/use-watched-room.ts"
import type { Comparison } from "#model/comparison.ts"
import type { DocumentView, Person } from "#model/protocol.ts"
import type { TableChoice } from "./columns.ts"
import { ComparisonHead } from "./comparison-head.tsx"
import style from "./comparison-room.module.css"
import { ComparisonTable } from "./comparison-table.tsx"
import { TableContext } from "./table-context.ts"
import { TableFind } from "./table-find.tsx"
import { shortened, tableRows } from "./table-rows.ts"
import { useCellFocus } from "./use-cell-focus.ts"
import { useColumns } from "./use-columns.ts"
import { useLiveRows } from "./use-live-rows.ts"
import { useRowInAddress } from "./use-row-in-address.ts"
import { useTableFind } from "./use-table-find.ts"
import { useTabled } from "./use-tabled.ts"

/** What the table needs of a document. */
export type TableView = Pick<DocumentView, "meta" | "delegations" | "labelledGroups" | "paragraphs">

type Props = {
  person: Person
  /** The text as it stood when the page was asked for. */
  view: TableView
  /** What had been tabled then. */
  comparison: Comparison
  choice: TableChoice
}

/** The comparison table: what was tabled beside the base text and the text as it stands now, live. */
export function ComparisonRoom({ person, view, comparison, choice }: Props) {
  const t = useTranslations("comparison")
  const documentId = view.meta.id
  const room = useWatchedRoom(documentId, person)
  const connection = useConnection(room)
  const watched = useWatched(room, everyFrame)
  const { delegations } = watched ?? view
  const tabled = useTabled(documentId, comparison, watched?.tabled ?? null)
  const all = useMemo(() => tableRows(tabled), [tabled])
  const { columns, isShort, choose } = useColumns({
    documentId,
    person,
    delegations,
    contributions: tabled.contributions,
    first: choice,
  })
  const rows = useMemo(() => (isShort ? shortened(all) : all), [isShort, all])
  const live = useLiveRows(tabled.rows, view, watched)
  const shown = useMemo(() => columns.flatMap(({ id, isShown }) => (isShown ? [id] : [])), [columns])
  const around = useMemo(() => ({ documentId, person, columns: shown }), [documentId, person, shown])
  const scroller = useRef<HTMLElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const cells = useCellFocus({ table, rows, columns: useMemo(() => ["place", "base", ...shown], [shown]) })
  const find = useTableFind({ rows, columns: shown, live, onShow: cells.show })
  const since = useSinceTabled((watched ?? view).paragraphs)
  const codes = useMemo(() => shown.flatMap((id) => (id === "now" ? [] : [id])), [shown])
  const showAll = useCallback(() => choose({ isShort: false }), [choose])
  useRowInAddress({ rows, all, live, move: cells.move, showAll })
  return (
    <TableContext value={around}>
      <DelegationColours delegations={delegations} />
      <Tabling
        documentId={documentId}
        person={person}
        paragraphs={(watched ?? view).paragraphs}
        comparison={tabled}
        since={since}
        onLeave={cells.enter}
      >
        <div className={style.page}>
          <ComparisonHead
            person={person}
            meta={(watched ?? view).meta}
            delegations={delegations}
            connection={connection}
            columns={columns}
            isShort={isShort}
            onChoose={choose}
            since={since}
            counts={{ shown: rows.length, all: all.length }}
            find={<TableFind find={find} onLeave={cells.enter} />}
          />
          <main ref={scroller} className={style.desk} aria-label={t("title")}>
            <ComparisonTable
              scroller={scroller}
              table={table}
              rows={rows}
              live={live}
              delegations={delegations}
              cells={cells}
              find={find}
            />
            {rows.length === 0 && <p className={style.empty}>{t("nothingTabled")}</p>}
          </main>
          {since.movements !== null && (
            <FortunesList movements={since.movements} delegations={codes} contributions={tabled.contributions} />
          )}
          <div className={style.notices}>
            {connection && <ConnectionBanner connection={connection} whileAway={t("away")} />}
          </div>
        </div>
      </Tabling>
    </TableContext>
  )
}
