import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import long from "#components/page/long-table.module.css"
import { RowsGap } from "#components/page/rows-gap.tsx"
import { useEvenRows } from "#components/page/use-even-rows.ts"
import { Code } from "#components/people/delegation-code.tsx"
import { shownForm } from "#model/lettering.ts"
import { asUnderstood, type Corrections, isToLookAt, partName } from "#model/sheet/correct.ts"
import type { UnderstoodCell } from "#model/sheet/understood.ts"
import style from "./cells-table.module.css"
import type { RowNames } from "./row-names.ts"

type Props = {
  cells: readonly UnderstoodCell[]
  corrections: Corrections
  names: RowNames
  /** The name of the cell in hand. */
  inHand: string | null
  onTake: (cell: string) => void
}

const rowHeight = 58
const columns = ["cell", "delegation", "kind", "row", "letter", "text", "baseText"] as const

/** Every cell of a sheet as it was understood, a line each. Only the lines in sight are drawn. */
export function CellsTable({ cells, corrections, names, inHand, onTake }: Props) {
  const t = useTranslations("sheet")
  const { box, from, to, onScroll, bring } = useEvenRows(cells.length, rowHeight)
  const at = cells.findIndex((cell) => partName(cell) === inHand)
  useEffect(() => {
    if (at >= 0) bring(at)
  }, [at, bring])
  const handleKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = step === undefined ? undefined : cells[at + step]
    if (!next) return
    event.preventDefault()
    onTake(partName(next))
    const isDrawn = `[data-cell="${partName(next)}"]`
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(isDrawn)?.focus({ preventScroll: true }))
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too.
    <section ref={box} className={`${long.box} ${style.box}`} onScroll={onScroll} aria-label={t("cells")} tabIndex={0}>
      <table className={`${long.table} ${style.table}`} aria-rowcount={cells.length + 1} onKeyDown={handleKey}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((head) => (
              <th key={head} scope="col" className={`${long.head} ${style.head} ${style[head]}`}>
                {t(`heads.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <RowsGap rows={from} height={rowHeight} columns={columns.length} />
          {cells.slice(from, to).map((cell, i) => (
            <Line
              key={partName(cell)}
              cell={cell}
              index={from + i + 2}
              corrections={corrections}
              names={names}
              isInHand={partName(cell) === inHand}
              onTake={onTake}
            />
          ))}
          <RowsGap rows={cells.length - to} height={rowHeight} columns={columns.length} />
        </tbody>
      </table>
    </section>
  )
}

type LineProps = Pick<Props, "corrections" | "names" | "onTake"> & {
  cell: UnderstoodCell
  index: number
  isInHand: boolean
}

function Line({ cell, index, corrections, names, isInHand, onTake }: LineProps) {
  const t = useTranslations("sheet")
  const name = partName(cell)
  const { kind, site } = corrections[name] ?? asUnderstood(cell)
  const isWaiting = isToLookAt(cell, corrections)
  return (
    <tr
      aria-rowindex={index}
      className={style.line}
      data-in-hand={isInHand || undefined}
      data-out={kind === null || undefined}
    >
      <th scope="row">
        <button
          type="button"
          className={style.take}
          data-cell={name}
          aria-pressed={isInHand}
          aria-label={t(isWaiting ? "lookAtCell" : "takeCell", { cell: name })}
          onClick={() => onTake(name)}
        >
          {name}
          {isWaiting && (
            <span className={style.waiting} aria-hidden="true">
              ?
            </span>
          )}
        </button>
      </th>
      <td>
        <Code code={cell.delegation} />
      </td>
      <td className={style.kindOf}>{kind === null ? t("leftOut") : t(`kinds.${kind}`)}</td>
      <td>
        <div className={style.clamp}>{names.of(site)}</div>
      </td>
      <td>{cell.label && <bdi>{shownForm(cell.label)}</bdi>}</td>
      <td>
        <div className={style.clamp} {...ofTheDocument}>
          {cell.text}
        </div>
      </td>
      <td>
        <div className={style.clamp} {...ofTheDocument}>
          {names.baseText(site)}
        </div>
      </td>
    </tr>
  )
}
