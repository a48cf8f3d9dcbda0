import { useTranslations } from "next-intl"
import { memo } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import { DraftParagraph } from "#components/document/draft-paragraph.tsx"
import style from "./live-cell.module.css"
import type { LiveParagraph } from "./live-rows.ts"

/** The draft at a row, as it stands now. */
export const LiveCell = memo(function LiveCell({ live }: { live: readonly LiveParagraph[] }) {
  const t = useTranslations("comparison")
  if (live.length === 0) return <p className={style.none}>{t("notInDraft")}</p>
  return (
    <div className={style.live} {...ofTheDocument}>
      {live.map(({ paragraph, frame, carets }) => (
        <DraftParagraph key={paragraph.id} paragraph={paragraph} frame={frame} carets={carets} />
      ))}
    </div>
  )
})
