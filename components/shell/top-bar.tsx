import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { keys } from "#components/commands/keys.ts"
import { PaletteButton } from "#components/commands/palette-button.tsx"
import { LanguageChoice } from "#components/language/language-choice.tsx"
import { FloorControl } from "#components/meeting/floor-control.tsx"
import { Here } from "#components/people/here.tsx"
import type { People } from "#components/people/people-of.ts"
import type { OpenCount } from "#model/open-count.ts"
import type { DocumentMeta } from "#model/protocol.ts"
import { OpenSummary } from "./open-summary.tsx"
import { TableLink } from "./table-link.tsx"
import { TextSizeButton } from "./text-size-button.tsx"
import { ThemeToggle } from "./theme-toggle.tsx"
import style from "./top-bar.module.css"

type Props = {
  meta: DocumentMeta
  open: OpenCount
  people: People
  /** In which view the text is read. */
  view: ReactNode
  role: ReactNode
  saveState: ReactNode
  onOutline: () => void
  onPanel: () => void
}

export function TopBar({ meta, open, people, view, role, saveState, onOutline, onPanel }: Props) {
  const t = useTranslations("shell")
  return (
    <header className={style.bar} data-commands="page">
      <button
        type="button"
        className={style.icon}
        onClick={onOutline}
        aria-keyshortcuts={keys.outline}
        aria-label={t("outlineToggle")}
        title={t("outlineToggle")}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <path d="M3 5h14M3 10h10M3 15h12" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
        </svg>
      </button>
      <div className={style.name}>
        <h1 dir="auto">
          <span className={style.title}>{meta.title}</span> <span className={style.revision}>{meta.name}</span>
        </h1>
      </div>
      <span className={style.open}>
        <OpenSummary open={open} />
      </span>
      {view}
      <TableLink documentId={meta.id} />
      <span className={style.people}>
        <Here people={people} />
      </span>
      <FloorControl people={people} />
      <span className={style.state}>{saveState}</span>
      <span className={style.role}>{role}</span>
      <PaletteButton className={style.icon} />
      <span className={style.looks}>
        <LanguageChoice />
        <TextSizeButton />
        <ThemeToggle />
      </span>
      <button
        type="button"
        className={style.icon}
        onClick={onPanel}
        aria-keyshortcuts={keys.panel}
        aria-label={t("panelToggle")}
        title={t("panelToggle")}
      >
        <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
          <rect x="2.8" y="4" width="14.4" height="12" rx="2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M12 4v12" stroke="currentColor" strokeWidth="1.6" />
        </svg>
      </button>
    </header>
  )
}
