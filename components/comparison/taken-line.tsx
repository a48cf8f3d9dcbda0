import { useTranslations } from "next-intl"
import { Moment } from "#components/people/moment.tsx"
import type { TakingEntry } from "#model/tabled-record.ts"
import style from "./proposal.module.css"
import { useTable } from "./table-context.ts"

/** That a text was taken into the draft, by whom and when, and the way there. What has become of it since is another line. */
export function TakenLine({ taken }: { taken: TakingEntry }) {
  const t = useTranslations("comparison")
  const { documentId } = useTable()
  return (
    <p className={style.taken}>
      <a href={`/documents/${encodeURIComponent(documentId)}#${taken.paragraph}`} tabIndex={-1}>
        {t("taken")}
      </a>{" "}
      <span>
        <bdi>{taken.by}</bdi>, <Moment at={taken.at} />
      </span>
    </p>
  )
}
