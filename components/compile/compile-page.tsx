import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { DocumentText } from "#components/document/document-text.tsx"
import { BeginForm } from "#components/documents/begin-form.tsx"
import tools from "#components/page/tools-page.module.css"
import { ToolsPage } from "#components/page/tools-page.tsx"
import { scrollDesk } from "#components/shell/scroll-desk.ts"
import type { Delegation, DocumentMeta } from "#model/protocol.ts"
import style from "./compile-page.module.css"
import type { ReportLine } from "./report.ts"
import { ReportList } from "./report-list.tsx"
import { ShownChanges } from "./shown-changes.tsx"
import { useCompiled } from "./use-compiled.ts"

type Props = { meta: DocumentMeta; delegations: readonly Delegation[] }

/** The first draft compiled from what was tabled, with the report of where each contribution went. */
export function CompilePage({ meta, delegations }: Props) {
  const t = useTranslations("compile")
  const ofPage = useTranslations("page")
  const { draft, problem } = useCompiled(meta.id)
  const [shown, setShown] = useState<ReportLine | null>(null)
  const desk = useRef<HTMLElement>(null)
  const here = `/documents/${encodeURIComponent(meta.id)}`
  useEffect(() => {
    if (desk.current && shown) bring(desk.current, shown)
  }, [shown])
  return (
    <ToolsPage
      title={t("title")}
      about={`${meta.title}, ${meta.name}`}
      links={[
        { href: here, words: ofPage("toText") },
        { href: `${here}/comparison`, words: ofPage("toTable") },
        { href: `${here}/comparison/import`, words: ofPage("toImport") },
      ]}
    >
      <p className={tools.problem} role="alert">
        {problem}
      </p>
      <p className={tools.faint} role="status">
        {draft === null ? problem === "" && t("compiling") : t("compiled", { count: draft.lines.length })}
      </p>
      {draft !== null && (
        <>
          <BeginForm from={meta} />
          <div className={style.desk}>
            <ReportList draft={draft} delegations={delegations} shown={shown} onShow={setShown} />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, by keyboard too. */}
            <section ref={desk} className={style.draft} aria-label={t("draft")} tabIndex={0}>
              {shown && <ShownChanges line={shown} />}
              <DocumentText label={t("draft")} view={{ meta, delegations, ...draft }} />
            </section>
          </div>
        </>
      )}
    </ToolsPage>
  )
}

/** Brings the first place of a contribution into the middle of the desk; the page itself stays where it is. */
function bring(desk: HTMLElement, { placement }: ReportLine): void {
  if (placement.outcome !== "placed") return
  const at = (what: string, id: string | undefined) =>
    id === undefined ? null : desk.querySelector(`[data-${what}="${CSS.escape(id)}"]`)
  const found = at("change", placement.changes[0]) ?? at("paragraph", placement.paragraphs[0])
  if (!found) return
  scrollDesk(desk, () => found.getBoundingClientRect().top, 1 / 3)
}
