import { useTranslations } from "next-intl"
import { Arrow } from "#components/page/arrow.tsx"
import { Code } from "#components/people/delegation-code.tsx"
import type { Column } from "./columns.ts"
import style from "./comparison-head.module.css"

type Props = {
  column: Column
  name: string | null
  isFirst: boolean
  isLast: boolean
  onShow: (isShown: boolean) => void
  onMove: (by: -1 | 1) => void
}

/** One column: whether it is shown, and a place up or down. */
export function ColumnLine({ column: { id, isShown }, name, isFirst, isLast, onShow, onMove }: Props) {
  const t = useTranslations("comparison")
  const called = id === "now" ? t("now") : id
  return (
    <li data-line={id}>
      <label>
        <input type="checkbox" checked={isShown} onChange={(event) => onShow(event.target.checked)} />
        {id === "now" ? t("now") : <Code code={id} />}
        {name !== null && name !== id && <span className={style.name}>{name}</span>}
      </label>
      <button
        type="button"
        data-by={-1}
        aria-label={t("moveBack", { column: called })}
        title={t("moveBack", { column: called })}
        disabled={isFirst}
        onClick={() => onMove(-1)}
      >
        <Arrow path="M4 12l6-6 6 6" />
      </button>
      <button
        type="button"
        data-by={1}
        aria-label={t("moveOn", { column: called })}
        title={t("moveOn", { column: called })}
        disabled={isLast}
        onClick={() => onMove(1)}
      >
        <Arrow path="M4 8l6 6 6-6" />
      </button>
    </li>
  )
}
