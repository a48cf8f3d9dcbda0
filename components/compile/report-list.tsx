import { useTranslations } from "next-intl"
import { useState } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import { useEvenRows } from "#components/page/use-even-rows.ts"
import { Code } from "#components/people/delegation-code.tsx"
import { tagOf } from "#model/contribution.ts"
import type { Delegation } from "#model/protocol.ts"
import style from "./report.module.css"
import { isShown, type ReportFilter, type ReportLine } from "./report.ts"
import { ReportFilterBar } from "./report-filter.tsx"
import type { CompiledDraft } from "./use-compiled.ts"
import { useWhere } from "./use-where.ts"

type Props = {
  draft: CompiledDraft
  delegations: readonly Delegation[]
  /** The line whose place in the draft is shown. */
  shown: ReportLine | null
  onShow: (line: ReportLine) => void
}

const lineHeight = 78

/** The report: each contribution, and where it went. Only lines in sight are drawn. */
export function ReportList({ draft, delegations, shown, onShow }: Props) {
  const t = useTranslations("compile")
  const where = useWhere(draft)
  const [filter, setFilter] = useState<ReportFilter>({ sort: "all", delegation: null })
  const lines = draft.lines.filter((line) => isShown(line, filter))
  const { box, from, to, onScroll } = useEvenRows(lines.length, lineHeight)
  return (
    <div className={style.report}>
      <ReportFilterBar lines={draft.lines} delegations={delegations} filter={filter} onFilter={setFilter} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too. */}
      <section ref={box} className={style.lines} onScroll={onScroll} tabIndex={0} aria-label={t("report")}>
        {lines.length === 0 && <p className={style.empty}>{t("none")}</p>}
        <ul style={{ paddingBlock: `${from * lineHeight}px ${(lines.length - to) * lineHeight}px` }}>
          {lines.slice(from, to).map((line) => (
            <Line
              key={line.contribution.id}
              line={line}
              where={where(line.placement)}
              isShown={line.contribution.id === shown?.contribution.id}
              onShow={onShow}
            />
          ))}
        </ul>
      </section>
    </div>
  )
}

type LineProps = Pick<Props, "onShow"> & { line: ReportLine; where: string; isShown: boolean }

function Line({ line, where, isShown, onShow }: LineProps) {
  const { contribution, placement } = line
  const words = (
    <>
      <span className={style.head}>
        <Code code={contribution.delegation} /> <b>{tagOf(contribution)}</b> <span>{contribution.kind}</span>
      </span>
      <span className={style.where}>{where}</span>
      <span className={style.text} {...ofTheDocument}>
        {contribution.text}
      </span>
    </>
  )
  return (
    <li className={style.line} data-outcome={placement.outcome}>
      {placement.outcome === "placed" ? (
        <button type="button" aria-pressed={isShown} className={style.go} onClick={() => onShow(line)}>
          {words}
        </button>
      ) : (
        <span className={style.go}>{words}</span>
      )}
    </li>
  )
}
