import type { Decision } from "#model/protocol.ts"
import { DecisionEntry } from "./decision-entry.tsx"
import style from "./register-panel.module.css"
import { words } from "./words.ts"

/** All that was decided, the latest first. */
export function RegisterPanel({ register }: { register: readonly Decision[] }) {
  return (
    <section aria-label={words.heading} className={style.panel}>
      {register.length === 0 && <p className={style.empty}>{words.empty}</p>}
      {register.toReversed().map((decision) => (
        <DecisionEntry key={decision.number} decision={decision} />
      ))}
    </section>
  )
}
