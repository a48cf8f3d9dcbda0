import { useTranslations } from "next-intl"
import { useState } from "react"
import { DelegationColours } from "#components/document/delegation-colours.tsx"
import { ChooseFile } from "#components/page/choose-file.tsx"
import tools from "#components/page/tools-page.module.css"
import { ToolsPage } from "#components/page/tools-page.tsx"
import { useLeavingWarning } from "#components/page/use-leaving-warning.ts"
import type { Delegation, DocumentMeta } from "#model/protocol.ts"
import { sheetLimits } from "#model/sheet/sheet.ts"
import { Downloads } from "./downloads.tsx"
import { UnderstoodView } from "./understood-view.tsx"
import { useSheet } from "./use-sheet.ts"

type Props = { person: string; meta: DocumentMeta; delegations: readonly Delegation[] }

/** Where the chair takes in a comparison table, and sees how each cell is understood before anything is stored. */
export function ImportPage({ person, meta, delegations: first }: Props) {
  const t = useTranslations("sheet")
  const ofPage = useTranslations("page")
  const sheet = useSheet(meta.id, person)
  const [delegations, setDelegations] = useState(first)
  const { file, understood, busy, problem, stored } = sheet
  useLeavingWarning(sheet.isAtRisk)
  const here = `/documents/${encodeURIComponent(meta.id)}`
  return (
    <ToolsPage
      title={t("title")}
      about={`${meta.title}, ${meta.name}`}
      links={[
        { href: here, words: ofPage("toText") },
        { href: `${here}/comparison`, words: ofPage("toTable") },
        { href: `${here}/compile`, words: ofPage("toCompile") },
      ]}
    >
      <DelegationColours delegations={delegations} />
      <p className={tools.problem} role="alert">
        {problem?.sentence}
        {problem?.where && <b> {t("at", { cell: problem.where })}</b>}
      </p>
      <p className={tools.said} role="status">
        {stored !== null && t("stored", stored)}
      </p>
      {busy === "reading" && understood === null && <p role="status">{t("reading")}</p>}
      {file !== null && understood !== null && (
        <UnderstoodView
          documentId={meta.id}
          sheet={sheet}
          file={file}
          understood={understood}
          delegations={delegations}
          onAdded={(delegation) => setDelegations((known) => [...known, delegation])}
        />
      )}
      <ChooseFile
        label={understood === null ? t("choose") : t("chooseAnother")}
        about={t("chooseAbout")}
        accept=".xlsx,.csv"
        isBusy={busy !== null}
        maxBytes={sheetLimits.maxFileBytes}
        onFile={sheet.choose}
        onTooLarge={() => sheet.refuseWith(t("tooLarge"))}
      />
      <Downloads documentId={meta.id} />
    </ToolsPage>
  )
}
