import { type KeyboardEvent, useMemo, useRef, useState } from "react"
import type { DecisionTarget, OpenItem } from "#model/protocol.ts"
import { isListed } from "./found.ts"
import style from "./open-list.module.css"
import { type OnOpen, OpenRow } from "./open-row.tsx"
import { sameTarget, targetKey } from "./target.ts"
import { words } from "./words.ts"

type Filter = "all" | "bracket" | "group" | "change"
const filters: readonly { filter: Filter; label: string; name: string }[] = [
  { filter: "all", label: words.all, name: words.all },
  { filter: "bracket", label: words.brackets, name: words.bracketsLabel },
  { filter: "group", label: words.groups, name: words.groups },
  { filter: "change", label: words.changes, name: words.changes },
]

type Props = { open: readonly OpenItem[]; target: DecisionTarget | null; onOpen: OnOpen }

/** Everything open, in document order. J and K or the arrows walk it, Enter opens. */
export function OpenList({ open, target, onOpen }: Props) {
  const [filter, setFilter] = useState<Filter>("all")
  const list = useRef<HTMLUListElement>(null)
  const items = useMemo(
    () => open.filter((item) => isListed(item) && (filter === "all" || item.target.kind === filter)),
    [open, filter],
  )
  const current = items.findIndex((item) => sameTarget(item.target, target))

  const handleKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    walk(list.current, step)
  }
  return (
    <section className={style.open} aria-label={words.listHeading}>
      <fieldset className={style.filters} aria-label={words.filter}>
        {filters.map((each) => (
          <button
            key={each.filter}
            type="button"
            aria-pressed={filter === each.filter}
            aria-label={each.name}
            onClick={() => setFilter(each.filter)}
          >
            {each.label}
          </button>
        ))}
        <span className={style.help} title={words.listHelpTitle}>
          {words.listHelp}
        </span>
      </fieldset>
      {items.length === 0 && (
        <p className={style.empty}>{filter === "all" ? words.nothingOpen : words.nothingOfThisKind}</p>
      )}
      <ul className={style.list} ref={list} onKeyDown={handleKeyDown}>
        {items.map((item, index) => (
          <OpenRow
            key={targetKey(item.target)}
            item={item}
            isCurrent={index === current}
            isReachable={index === Math.max(0, current)}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </section>
  )
}

const steps: Record<string, number> = { j: 1, J: 1, ArrowDown: 1, k: -1, K: -1, ArrowUp: -1, Home: -1e6, End: 1e6 }

/** Moves the focus by some rows, stopping at either end. */
function walk(list: HTMLUListElement | null, step: number): void {
  const buttons = [...(list?.querySelectorAll("button") ?? [])]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus()
}
