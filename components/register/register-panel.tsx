import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { PositionsThen } from "#components/meeting/positions-then.tsx"
import type { ParagraphId } from "#model/ids.ts"
import { reopenedIn } from "#model/in-force.ts"
import type { Decision, DocumentMeta } from "#model/protocol.ts"
import { DecisionEntry } from "./decision-entry.tsx"
import style from "./register-panel.module.css"
import { RegisterTools } from "./register-tools.tsx"
import { seek } from "./seek.ts"
import { useVerdictWord } from "./use-verdict-word.ts"

const showPositions = (bound: Decision["positions"]) => <PositionsThen bound={bound} />

export type RegisterProps = {
  register: readonly Decision[]
  meta: DocumentMeta
  onGo: (paragraph: ParagraphId) => void
  /** Null for whoever may not decide. */
  onReopen: ((number: number) => void) | null
}

/** All that was decided, the latest first. */
export function RegisterPanel({ register, meta, onGo, onReopen }: RegisterProps) {
  const t = useTranslations("register")
  const verdictWord = useVerdictWord()
  const [sought, setSought] = useState("")
  const found = useMemo(() => seek(register, sought, verdictWord).toReversed(), [register, sought, verdictWord])
  const reopened = useMemo(() => reopenedIn(register), [register])
  return (
    <section aria-label={t("heading")} className={style.panel}>
      {register.length === 0 && <p className={style.empty}>{t("empty")}</p>}
      {register.length > 0 && (
        <RegisterTools documentId={meta.id} register={register} sought={sought} onSeek={setSought} />
      )}
      {register.length > 0 && found.length === 0 && <p className={style.empty}>{t("notFound", { sought })}</p>}
      {found.map((decision) => (
        <DecisionEntry
          key={decision.number}
          decision={decision}
          timeZone={meta.timeZone}
          reopenedIn={reopened.get(decision.number) ?? null}
          onGo={onGo}
          showPositions={showPositions}
          onReopen={onReopen}
        />
      ))}
    </section>
  )
}
