import { useTranslations } from "next-intl"
import type { OpenItem, ParagraphView } from "#model/protocol.ts"
import { targetKey } from "#model/target-key.ts"
import { Beginning } from "./beginning.tsx"
import style from "./card.module.css"

type Props = {
  documentId: string
  paragraph: ParagraphView
  open: readonly OpenItem[]
  onOpen: (item: OpenItem) => void
}

/** Where a paragraph comes from and what is open in it. */
export function ParagraphDetails({ documentId, paragraph, open, onOpen }: Props) {
  const t = useTranslations("brackets")
  return (
    <>
      <p className={style.who}>
        {paragraph.status !== null &&
          t("statusSays", { status: paragraph.status, says: t(`status.${paragraph.status}`) })}
        {paragraph.source !== null && t("source", { source: paragraph.source })}
      </p>
      <p className={style.aside}>
        <a href={`/documents/${encodeURIComponent(documentId)}/comparison#${paragraph.id}`}>{t("inTable")}</a>
      </p>
      {open.length === 0 && <p className={style.aside}>{t("nothingHere")}</p>}
      {open.length > 0 && (
        <ul className={style.inside} aria-label={t("openHere")}>
          {open.map((item) => (
            <li key={targetKey(item.target)}>
              <button type="button" className={style.link} onClick={() => onOpen(item)}>
                {t(`kind.${item.target.kind}`)}: <Beginning markup={item.text} length={mostCharacters} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const mostCharacters = 90
