import { useTranslations } from "next-intl"
import { Code } from "./delegation-code.tsx"
import type { Party, People } from "./people-of.ts"
import style from "./people-panel.module.css"

export type PeopleProps = {
  people: People
  documentId: string
  /** Whether this is the chair's page: the chair alone sees links. */
  isChair: boolean
}

export function PeoplePanel({ people, documentId, isChair }: PeopleProps) {
  const t = useTranslations("people")
  const here = people.parties.filter((party) => party.present.length > 0)
  const away = people.parties.filter((party) => party.present.length === 0)
  return (
    <section aria-label={t("heading")} className={style.panel}>
      <p className={style.chair} data-here={people.chair.length > 0}>
        {people.chair.length > 0 ? t("chairHere") : t("chairAway")}
      </p>
      <ul className={style.pages}>
        {isChair && <PageLink href={`/documents/${documentId}/people`} title={t("inviting")} />}
        <PageLink href={`/documents/${documentId}/progress`} title={t("progress")} />
        <PageLink href={`/documents/${documentId}/projector`} title={t("projector")} />
      </ul>
      <h3 className={style.heading}>{t("inRoom")}</h3>
      {here.length === 0 ? <p className={style.empty}>{t("nobodyHere")}</p> : <PartyList parties={here} />}
      {away.length > 0 && <h3 className={style.heading}>{t("notHere")}</h3>}
      {away.length > 0 && <PartyList parties={away} />}
    </section>
  )
}

function PartyList({ parties }: { parties: readonly Party[] }) {
  const t = useTranslations("people")
  return (
    <ul className={style.list}>
      {parties.map(({ delegation, present }) => (
        <li key={delegation.code} className={style.party}>
          <span className={style.code}>
            <Code code={delegation.code} />
          </span>
          <span className={style.name}>
            {delegation.name}
            {present.length > 0 && <span className={style.people}>{present.join(", ")}</span>}
          </span>
          <span className={style.kind}>{t(`kinds.${delegation.kind}`)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Opens beside this page: nobody leaves the room for it. */
const PageLink = ({ href, title }: { href: string; title: string }) => (
  <li>
    <a href={href} target="_blank" rel="noopener">
      {title}
    </a>
  </li>
)
