import { useTranslations } from "next-intl"
import { type KeyboardEvent, useEffect } from "react"
import { useItemWords } from "#components/register/use-item-words.ts"
import type { Plan } from "#model/plan.ts"
import type { Decision, DocumentView } from "#model/protocol.ts"
import style from "./card.module.css"
import type { AskRuling } from "./ruling.ts"
import { RulingStep } from "./ruling-step.tsx"
import { reopening } from "./rulings-of.ts"
import { useRuling } from "./use-ruling.ts"

export type ReopenCardProps = {
  number: number
  view: DocumentView
  register: readonly Decision[]
  ask: AskRuling
  onPreview: (plan: Plan | null) => void
  onClose: () => void
}

/** The look before a decision is reopened: what is undecided again, and what comes back. */
export function ReopenCard({ number, view, register, ask, onPreview, onClose }: ReopenCardProps) {
  const t = useTranslations("brackets")
  const itemWords = useItemWords()
  const { ruling, look, confirm } = useRuling({ paragraphs: view.paragraphs, register, ask, onPreview })
  useEffect(() => look(reopening(number)), [look, number])
  const decision = register.find((line) => line.number === number)
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose()
  }
  return (
    <section className={style.card} aria-labelledby="reopen-heading" onKeyDown={handleKeyDown}>
      <header className={style.header}>
        <h2 className={style.heading} id="reopen-heading">
          {t("reopenHeading", { number })}
        </h2>
        <button type="button" className={style.close} onClick={onClose} aria-label={t("close")}>
          ×
        </button>
      </header>
      <p className={style.aside}>{decision && itemWords(decision.item)}</p>
      <RulingStep
        ruling={ruling}
        label={t("reopenHeading", { number })}
        paragraphs={view.paragraphs}
        register={register}
        onLook={look}
        onConfirm={confirm}
        onCancel={onClose}
        onNext={onClose}
      />
    </section>
  )
}
