"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, type ReactNode, useRef } from "react"
import style from "./frame.module.css"
import { SkipLink } from "./skip-link.tsx"
import { useFolds } from "./use-folds.ts"

type Props = {
  topBar: (toggles: { onOutline: () => void; onPanel: () => void }) => ReactNode
  outline: (onDone: () => void) => ReactNode
  /** What is read before the text, and goes away. */
  above: ReactNode
  text: (onPanel: () => void) => ReactNode
  panel: ReactNode
  notices: ReactNode
  /** Whether the drafting tools stand above the text: notices come below them. */
  hasTools: boolean
  pill: (onOpen: () => void) => ReactNode
}

/** The desk with the sheet on it, and the tools round it. Both side panels fold; where it is narrow they are drawers. */
export function Frame({ topBar, outline, above, text, panel, notices, hasTools, pill }: Props) {
  const t = useTranslations("shell")
  const frame = useRef<HTMLDivElement>(null)
  const { folds, toggle, show, closeDrawers } = useFolds(frame)
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) closeDrawers()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes a drawer from wherever the focus is.
    <div
      ref={frame}
      className={style.frame}
      data-outline={folds.outline}
      data-panel={folds.panel}
      data-tools={hasTools ? "" : undefined}
      onKeyDown={handleKeyDown}
    >
      <SkipLink />
      {topBar({ onOutline: () => toggle("outline"), onPanel: () => toggle("panel") })}
      <nav className={style.outline} data-side="outline" data-commands="go" aria-label={t("outlineLabel")}>
        {outline(closeDrawers)}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever only reads scrolls the text by keyboard from here. */}
      <main className={style.desk} id="text" aria-label={t("text")} tabIndex={0}>
        {above}
        {text(() => show("panel"))}
      </main>
      <aside className={style.panel} data-side="panel" aria-label={t("panel")}>
        {panel}
      </aside>
      <div className={style.notices} data-notices="">
        {notices}
      </div>
      {pill(() => toggle("panel"))}
    </div>
  )
}
