import { useTranslations } from "next-intl"
import { Code } from "#components/people/delegation-code.tsx"
import { useItemWords } from "#components/register/use-item-words.ts"
import { type Condition, type Position, type Stance, stances } from "#model/positions.ts"
import style from "./positions.module.css"

/** What became of the thing a condition names, in words; null while it is open. */
export type FateOf = (condition: Condition) => string | null

/** Who stands where, as names: "supports ARB, RCC; opposes EUR", each with its note and condition. */
export function Tally({ standing, fateOf }: { standing: readonly Position[]; fateOf?: FateOf }) {
  const t = useTranslations("meeting")
  if (standing.length === 0) return <p className={style.aside}>{t("nobodySaid")}</p>
  return (
    <dl className={style.tally}>
      {stances.map((stance) => {
        const said = standing.filter((position) => position.stance === stance)
        return said.length > 0 && <Row key={stance} stance={stance} said={said} fateOf={fateOf} />
      })}
    </dl>
  )
}

type RowProps = { stance: Stance; said: readonly Position[]; fateOf: FateOf | undefined }

function Row({ stance, said, fateOf }: RowProps) {
  const t = useTranslations("meeting")
  const plain = said.filter((position) => !hasMore(position))
  const withMore = said.filter(hasMore)
  return (
    <div className={style.row} data-stance={stance}>
      <dt>
        <span className={style.sign} aria-hidden="true" />
        {t(`stance.${stance}`)}
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
            <Code code={position.delegation} /> <More position={position} fateOf={fateOf} />
          </p>
        ))}
      </dd>
    </div>
  )
}

/** The condition and the note of a position, in words. */
export function More({ position: { condition, note }, fateOf }: { position: Position; fateOf?: FateOf | undefined }) {
  const t = useTranslations("meeting")
  const itemWords = useItemWords()
  const fate = condition === null ? null : (fateOf?.(condition) ?? null)
  return (
    <>
      {condition !== null && (
        <span className={style.condition}>
          {t(`condition.${condition.outcome}`, { item: itemWords(condition.item) })}
        </span>
      )}{" "}
      {fate !== null && <span className={style.fate}>{fate}</span>}{" "}
      {note !== null && (
        <q className={style.note} dir="auto">
          {note}
        </q>
      )}
    </>
  )
}

const hasMore = ({ note, condition }: Position): boolean => note !== null || condition !== null
