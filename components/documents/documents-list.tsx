import { useTranslations } from "next-intl"
import tools from "#components/page/tools-page.module.css"
import { ToolsPage } from "#components/page/tools-page.tsx"
import type { DocumentMeta } from "#model/protocol.ts"
import style from "./documents-list.module.css"

type Props = { documents: readonly DocumentMeta[]; isChair: boolean }

/** The documents of this server, each with the ways into it. */
export function DocumentsList({ documents, isChair }: Props) {
  const t = useTranslations("documents")
  const links = isChair ? [{ href: "/documents/new", words: t("newTitle") }] : []
  return (
    <ToolsPage title={t("list")} about={t("listAbout", { count: documents.length })} links={links}>
      <ul className={style.list}>
        {documents.map(({ id, title, name }) => {
          const here = `/documents/${encodeURIComponent(id)}`
          return (
            <li key={id} className={tools.box}>
              <h2 dir="auto">
                <a href={here}>{title}</a>
              </h2>
              <p dir="auto">{name}</p>
              <p className={style.ways}>
                <a href={`${here}/comparison`} aria-label={t("way", { way: t("ways.comparison"), title })}>
                  {t("ways.comparison")}
                </a>
                <a href={`${here}/projector`} aria-label={t("way", { way: t("ways.projector"), title })}>
                  {t("ways.projector")}
                </a>
                {isChair && (
                  <a href={`${here}/people`} aria-label={t("way", { way: t("ways.people"), title })}>
                    {t("ways.people")}
                  </a>
                )}
              </p>
            </li>
          )
        })}
      </ul>
    </ToolsPage>
  )
}
