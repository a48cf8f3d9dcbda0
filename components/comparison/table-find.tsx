import "#components/find/find.css"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, type RefObject, useRef } from "react"
import { keys } from "#components/commands/keys.ts"
import { useKeys } from "#components/commands/use-keys.ts"
import { Arrow } from "#components/page/arrow.tsx"
import style from "./comparison-head.module.css"
import type { TableFind as Find } from "./use-table-find.ts"

type Props = { find: Find; onLeave: () => void }

/** Finds words in the table, in rows that are out of sight too. */
export function TableFind({ find, onLeave }: Props) {
  const t = useTranslations("comparison")
  const field = useRef<HTMLInputElement>(null)
  useFindKey(field)
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Escape") {
      event.preventDefault()
      onLeave()
    }
    if (event.key !== "Enter") return
    event.preventDefault()
    find.step(event.shiftKey ? -1 : 1)
  }
  const count = find.found.length
  return (
    <search className={style.find} aria-label={t("find")}>
      <input
        ref={field}
        type="search"
        aria-label={t("find")}
        aria-keyshortcuts={keys.find}
        placeholder={t("findPlaceholder")}
        autoComplete="off"
        spellCheck={false}
        value={find.wanted}
        onChange={(event) => find.setWanted(event.target.value)}
        onKeyDown={handleKeyDown}
      />
      <span className={style.found} role="status">
        {find.wanted.trim() !== "" && t("found", { at: find.at + 1, count })}
      </span>
      <button type="button" aria-label={t("findPrevious")} title={t("findPrevious")} onClick={() => find.step(-1)}>
        <Arrow path="M4 12l6-6 6 6" />
      </button>
      <button type="button" aria-label={t("findNext")} title={t("findNext")} onClick={() => find.step(1)}>
        <Arrow path="M4 8l6 6 6-6" />
      </button>
    </search>
  )
}

/** The keys of this page: that of finding, and those its buttons say are theirs. */
function useFindKey(field: RefObject<HTMLInputElement | null>): void {
  useKeys({ onPalette: null, onHelp: null, onFind: () => field.current?.select() })
}
