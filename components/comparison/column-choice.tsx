import { useTranslations } from "next-intl"
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react"
import { useLatest } from "#components/page/use-latest.ts"
import type { Delegation } from "#model/protocol.ts"
import { ColumnLine } from "./column-line.tsx"
import { type Column, type ColumnId, withColumnMoved, withColumnShown } from "./columns.ts"
import style from "./comparison-head.module.css"

type Props = {
  columns: readonly Column[]
  delegations: readonly Delegation[]
  onChoose: (columns: readonly Column[]) => void
}

/** Which columns are shown, and in which order. */
export function ColumnChoice({ columns, delegations, onChoose }: Props) {
  const t = useTranslations("comparison")
  const [isOpen, setIsOpen] = useState(false)
  const [moved, setMoved] = useState<{ id: ColumnId; by: -1 | 1 } | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useClosingOutside(place, isOpen, () => setIsOpen(false))
  // What is moved in a list loses the keyboard; who pressed may want to press again.
  useEffect(() => {
    if (moved === null) return
    const line = place.current?.querySelector(`[data-line="${moved.id}"]`)
    const again = line?.querySelector<HTMLButtonElement>(`[data-by="${moved.by}"]:not(:disabled)`)
    ;(again ?? line?.querySelector<HTMLElement>("button:not(:disabled)"))?.focus()
  }, [moved])
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return
    event.preventDefault()
    setIsOpen(false)
    button.current?.focus()
  }
  const handleMove = (id: ColumnId, by: -1 | 1) => {
    onChoose(withColumnMoved(columns, id, by))
    setMoved({ id, by })
  }
  const shown = columns.filter(({ isShown }) => isShown).length
  const at = columns.findIndex(({ id }) => id === moved?.id)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the choice from wherever the keyboard is in it.
    <div ref={place} className={style.choice} onKeyDown={isOpen ? handleKeyDown : undefined}>
      <button
        ref={button}
        type="button"
        className={style.button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t("columns")} <span className={style.count}>{t("columnsShown", { shown, all: columns.length })}</span>
      </button>
      {isOpen && (
        <div className={style.menu} role="dialog" aria-label={t("columns")}>
          <ul>
            {columns.map((column, i) => (
              <ColumnLine
                key={column.id}
                column={column}
                name={delegations.find(({ code }) => code === column.id)?.name ?? null}
                isFirst={i === 0}
                isLast={i === columns.length - 1}
                onShow={(isShown) => onChoose(withColumnShown(columns, column.id, isShown))}
                onMove={(by) => handleMove(column.id, by)}
              />
            ))}
          </ul>
        </div>
      )}
      <span className="visually-hidden" role="status">
        {moved !== null && t("columnMoved", { place: at + 1, count: columns.length })}
      </span>
    </div>
  )
}

function useClosingOutside(place: RefObject<HTMLElement | null>, isOpen: boolean, onClose: () => void): void {
  const latest = useLatest(onClose)
  useEffect(() => {
    if (!isOpen) return
    const handlePress = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) latest.current()
    }
    window.addEventListener("pointerdown", handlePress)
    return () => window.removeEventListener("pointerdown", handlePress)
  }, [isOpen, place, latest])
}
