import { useTranslations } from "next-intl"
import { PositionsStood } from "#components/meeting/positions-stood.tsx"
import { reopenedIn } from "#model/in-force.ts"
import type { Position } from "#model/positions.ts"
import type { Decision, DocumentMeta } from "#model/protocol.ts"
import { DecisionEntry } from "./decision-entry.tsx"
import style from "./printed-register.module.css"

type Props = {
  meta: DocumentMeta
  register: readonly Decision[]
  /** Null for whoever may not see them. */
  positions: readonly Position[] | null
}

/** Every decision in its order, on paper. */
export function PrintedRegister({ meta, register, positions }: Props) {
  const t = useTranslations("register")
  const reopened = reopenedIn(register)
  return (
    <main className={style.sheet}>
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
    </main>
  )
}
