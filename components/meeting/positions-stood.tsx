import { useTranslations } from "next-intl"
import { areBoundPositions } from "#model/bound-positions.ts"
import { positionsThen } from "#model/position-history.ts"
import type { Position, PositionsBound } from "#model/positions.ts"
import { targetKey } from "#model/target-key.ts"
import style from "./positions.module.css"
import { Tally } from "./tally.tsx"

type Props = {
  /** Null for whoever may not see them. */
  positions: readonly Position[] | null
  bound: PositionsBound | undefined
}

/** Who stood where at the moment of a decision; nothing where nobody had spoken. */
export function PositionsStood({ positions, bound }: Props) {
  const t = useTranslations("meeting")
  const kinds = useTranslations("brackets")
  const then = thenOf(positions, bound)
  if (then === null || then.standing.length === 0) return null
  return (
    <section className={style.then} aria-label={t("positionsThen")}>
      <h4 className={style.name}>{t("positionsThen")}</h4>
      {then.standing.map(({ on, standing }) => (
        <div key={targetKey(on)}>
          {then.standing.length > 1 && <p className={style.aside}>{kinds(`kind.${on.kind}`)}</p>}
          <Tally standing={standing} />
        </div>
      ))}
      {!then.isBound && <p role="alert">{t("notTheBound")}</p>}
    </section>
  )
}

type Then = { readonly standing: ReturnType<typeof positionsThen>; readonly isBound: boolean }

// What was said before a decision does not change after it, so it is worked out once.
const known = new WeakMap<PositionsBound, Then>()

function thenOf(positions: readonly Position[] | null, bound: PositionsBound | undefined): Then | null {
  if (positions === null || bound === undefined) return null
  if ((positions.at(-1)?.sequence ?? 0) < bound.upTo) return null
  const then = known.get(bound) ?? {
    standing: positionsThen(positions, bound),
    isBound: areBoundPositions(positions, bound),
  }
  known.set(bound, then)
  return then
}
