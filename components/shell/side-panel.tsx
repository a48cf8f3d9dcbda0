import { useTranslations } from "next-intl"
import { type KeyboardEvent, type ReactNode, useRef } from "react"
import { keys } from "#components/commands/keys.ts"
import style from "./side-panel.module.css"
import { type Anchor, useBeside } from "./use-beside.ts"

export type Tab = "open" | "register" | "people"
const tabs: readonly Tab[] = ["open", "register", "people"]

type Props = {
  tab: Tab
  onTab: (tab: Tab) => void
  /** Somebody is about to turn to it. */
  onPrepare: (tab: Tab) => void
  /** What each tab counts; null while it is not known. */
  counts: Readonly<Record<Tab, number | null>>
  card: ReactNode
  /** Where in the text the card belongs; null keeps it above the lists. */
  anchor: Anchor | null
  children: ReactNode
}

/** The card of what is selected, and below it one of the three lists. */
export function SidePanel({ tab, onTab, onPrepare, counts, card, anchor, children }: Props) {
  const t = useTranslations("shell")
  const cardPlace = useRef<HTMLDivElement>(null)
  useBeside(cardPlace, anchor)
  const list = useRef<HTMLDivElement>(null)
  const handleKeyDown = (event: KeyboardEvent) => {
    const towardsEnd = getComputedStyle(event.currentTarget).direction === "rtl" ? -1 : 1
    const step = event.key === "ArrowRight" ? towardsEnd : event.key === "ArrowLeft" ? -towardsEnd : 0
    if (step === 0) return
    const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length]
    if (next) onTab(next)
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus()
  }
  return (
    <>
      <div className={style.card} ref={cardPlace} data-beside={anchor === null ? undefined : true}>
        {card}
      </div>
      <div
        className={style.tabs}
        role="tablist"
        aria-label={t("panel")}
        ref={list}
        onKeyDown={handleKeyDown}
        data-commands="panels"
      >
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={tab === each}
            aria-controls="side-list"
            aria-keyshortcuts={keys[each]}
            tabIndex={tab === each ? 0 : -1}
            onPointerEnter={() => onPrepare(each)}
            onFocus={() => onPrepare(each)}
            onClick={() => onTab(each)}
          >
            {t(`tab.${each}`)} {count(counts[each])}
          </button>
        ))}
      </div>
      <div className={style.list} role="tabpanel" id="side-list" aria-labelledby={`tab-${tab}`} tabIndex={-1}>
        {children}
      </div>
    </>
  )
}

/** Nothing rather than a nought while nobody has counted yet. */
const count = (count: number | null) =>
  count === null ? null : (
    <span className={style.count} data-count="">
      {count}
    </span>
  )
