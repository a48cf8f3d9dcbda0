import { useTranslations } from "next-intl"
import { DelegationColours } from "#components/document/delegation-colours.tsx"
import { PositionsStood } from "#components/meeting/positions-stood.tsx"
import { reopenedIn } from "#model/in-force.ts"
import type { Position } from "#model/positions.ts"
import type { Decision, Delegation, DocumentMeta } from "#model/protocol.ts"
import { DecisionEntry } from "./decision-entry.tsx"
import style from "./printed-register.module.css"

type Props = {
  meta: DocumentMeta
  delegations: readonly Delegation[]
  register: readonly Decision[]
  /** Null for whoever may not see them. */
  positions: readonly Position[] | null
}

/** Every decision in its order, on paper, and the seal by which the paper can be held against the register. */
export function PrintedRegister({ meta, delegations, register, positions }: Props) {
  const t = useTranslations("register")
  const reopened = reopenedIn(register)
  const last = register.at(-1)
  return (
    <main className={style.sheet}>
      <DelegationColours delegations={delegations} />
      <p className={style.back}>
        <a href={`/documents/${encodeURIComponent(meta.id)}`}>{t("toText")}</a>
      </p>
      <h1>{t("register", { name: meta.title })}</h1>
      <p className={style.name}>{meta.name}</p>
      {register.length === 0 && <p>{t("empty")}</p>}
      {register.map((decision) => (
        <DecisionEntry
          key={decision.number}
          decision={decision}
          timeZone={meta.timeZone ?? "UTC"}
          reopenedIn={reopened.get(decision.number) ?? null}
          showPositions={(bound) => <PositionsStood positions={positions} bound={bound} />}
        />
      ))}
      {last && <p className={style.end}>{t("printedEnd", { count: register.length, hash: last.hash })}</p>}
    </main>
  )
}
