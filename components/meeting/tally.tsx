import { Code } from "#components/people/delegation-code.tsx"
import { type Position, type Stance, stances } from "#model/positions.ts"
import style from "./positions.module.css"
import { words } from "./words.ts"

/** Who stands where, as names: "supports ARB, RCC; opposes EUR", each with its note and condition. */
export function Tally({ standing }: { standing: readonly Position[] }) {
  if (standing.length === 0) return <p className={style.aside}>{words.nobodySaid}</p>
  return (
    <dl className={style.tally}>
      {stances.map((stance) => {
        const said = standing.filter((position) => position.stance === stance)
        return said.length > 0 && <Row key={stance} stance={stance} said={said} />
      })}
    </dl>
  )
}

function Row({ stance, said }: { stance: Stance; said: readonly Position[] }) {
  const plain = said.filter((position) => !hasMore(position))
  const withMore = said.filter(hasMore)
  return (
    <div className={style.row} data-stance={stance}>
      <dt>
        <span className={style.sign} aria-hidden="true" />
        {words.stance[stance]}
      </dt>
      <dd>
        {plain.length > 0 && (
          <ul className={style.codes}>
            {plain.map(({ delegation }) => (
              <li key={delegation}>
                <Code code={delegation} />
              </li>
            ))}
          </ul>
        )}
        {withMore.map((position) => (
          <p key={position.delegation} className={style.more}>
            <Code code={position.delegation} /> <More position={position} />
          </p>
        ))}
      </dd>
    </div>
  )
}

/** The condition and the note of a position, in words. */
export function More({ position: { condition, note } }: { position: Position }) {
  return (
    <>
      {condition !== null && (
        <span className={style.condition}>{words.condition(condition.item, condition.outcome)}</span>
      )}{" "}
      {note !== null && <q className={style.note}>{note}</q>}
    </>
  )
}

const hasMore = ({ note, condition }: Position): boolean => note !== null || condition !== null
