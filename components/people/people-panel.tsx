import { Code } from "./delegation-code.tsx"
import type { Party, People } from "./people-of.ts"
import style from "./people-panel.module.css"
import { words } from "./words.ts"

type Props = {
  people: People
  documentId: string
  /** Whether this is the chair's page: the chair alone sees links. */
  isChair: boolean
}

export function PeoplePanel({ people, documentId, isChair }: Props) {
  const here = people.parties.filter((party) => party.present.length > 0)
  const away = people.parties.filter((party) => party.present.length === 0)
  return (
    <section aria-label={words.heading} className={style.panel}>
      <p className={style.chair} data-here={people.chair.length > 0}>
        {people.chair.length > 0 ? words.chairHere : words.chairAway}
      </p>
      <ul className={style.pages}>
        {isChair && <PageLink href={`/documents/${documentId}/people`} title={words.inviting} />}
        <PageLink href={`/documents/${documentId}/progress`} title={words.progress} />
        <PageLink href={`/documents/${documentId}/projector`} title={words.projector} />
      </ul>
      <h3 className={style.heading}>{words.inRoom}</h3>
      {here.length === 0 ? <p className={style.empty}>{words.nobodyHere}</p> : <PartyList parties={here} />}
      {away.length > 0 && <h3 className={style.heading}>{words.notHere}</h3>}
      {away.length > 0 && <PartyList parties={away} />}
    </section>
  )
}

function PartyList({ parties }: { parties: readonly Party[] }) {
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
          <span className={style.kind}>{delegation.kind === "region" ? words.regionalGroup : words.memberState}</span>
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
