import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { LanguageChoice } from "#components/language/language-choice.tsx"
import type { Connection } from "#components/room/connection.ts"
import { LineState } from "#components/shell/line-state.tsx"
import { RoleLabel } from "#components/shell/role-label.tsx"
import { TextSizeButton } from "#components/shell/text-size-button.tsx"
import { ThemeToggle } from "#components/shell/theme-toggle.tsx"
import { SinceButton } from "#components/tabling/since-button.tsx"
import type { SinceTabledState } from "#components/tabling/use-since-tabled.ts"
import type { Delegation, DocumentMeta, Person } from "#model/protocol.ts"
import { ColumnChoice } from "./column-choice.tsx"
import type { Column, TableChoice } from "./columns.ts"
import style from "./comparison-head.module.css"

type Props = {
  person: Person
  meta: DocumentMeta
  delegations: readonly Delegation[]
  /** Null until the page has tried. */
  connection: Connection | null
  columns: readonly Column[]
  isShort: boolean
  onChoose: (changed: Partial<TableChoice>) => void
  since: SinceTabledState
  find: ReactNode
  counts: { readonly shown: number; readonly all: number }
}

/** What stands over the table: which document it is of, and how it is looked at. */
export function ComparisonHead(props: Props) {
  const { person, meta, delegations, connection, columns, isShort, onChoose, counts, find, since } = props
  const t = useTranslations("comparison")
  const page = `/documents/${encodeURIComponent(meta.id)}`
  const api = `/api/v1${page}`
  return (
    <header className={style.head} data-commands="page">
      <div className={style.bar}>
        <a className={style.back} href={page}>
          <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
            <path d="M12 4l-6 6 6 6" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" />
          </svg>
          {t("back")}
        </a>
        <h1 className={style.title} dir="auto">
          <b>{meta.title}</b> <span>{meta.name}</span>
        </h1>
        <span className={style.state}>
          <LineState connection={connection} saveState={null} />
        </span>
        <span className={style.role}>
          <RoleLabel person={person} delegations={delegations} />
        </span>
        <span className={style.looks}>
          <LanguageChoice />
          <TextSizeButton />
          <ThemeToggle />
        </span>
      </div>
      <div className={style.tools} role="toolbar" aria-label={t("tools")} data-needs-script="">
        <h2 className={style.name}>{t("title")}</h2>
        {find}
        <button
          type="button"
          className={style.button}
          aria-pressed={isShort}
          onClick={() => onChoose({ isShort: !isShort })}
        >
          {t("short")}
        </button>
        <SinceButton since={since} />
        <ColumnChoice columns={columns} delegations={delegations} onChoose={(next) => onChoose({ columns: next })} />
        <span className={style.rows} role="status">
          {counts.shown === counts.all
            ? t("rows", { count: counts.all })
            : t("rowsOf", { shown: counts.shown, all: counts.all })}
        </span>
        <span className={style.away}>
          {person.role === "chair" && <a href={`${page}/comparison/import`}>{t("takeIn")}</a>}
          {person.role === "chair" && <a href={`${page}/compile`}>{t("compile")}</a>}
          <a href={`${api}/comparison.xlsx`} download>
            {t("workbook")}
          </a>
          <button type="button" className={style.button} onClick={() => window.print()}>
            {t("print")}
          </button>
        </span>
      </div>
    </header>
  )
}
