import { Code } from "./delegation-code.tsx"
import type { Party, People } from "./people-of.ts"
import style from "./people-panel.module.css"
import { words } from "./words.ts"

export function PeoplePanel({ people }: { people: People }) {
  const here = people.parties.filter((party) => party.present.length > 0)
  const away = people.parties.filter((party) => party.present.length === 0)
  return (
    <section aria-label={words.heading} className={style.panel}>
      <p className={style.chair} data-here={people.chair.length > 0}>
        {people.chair.length > 0 ? words.chairHere : words.chairAway}
      </p>
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
