import { useTranslations } from "next-intl"
import type { SelectionTarget } from "#model/protocol.ts"
import style from "./card.module.css"
import { type RulingRequest, rulingsOfSelection } from "./rulings-of.ts"
import { VerdictButtons } from "./verdict-buttons.tsx"

/** What the chair may do with the words that were selected when the card was opened. */
export function SelectionVerdicts({
  target,
  onLook,
}: {
  target: SelectionTarget
  onLook: (request: RulingRequest, label: string) => void
}) {
  const t = useTranslations("brackets")
  return (
    <div className={style.selection}>
      <h3 className={style.optionName}>{t("selectedWords")}</h3>
      <VerdictButtons choices={rulingsOfSelection(t, target)} label={t("selectedWords")} onLook={onLook} />
    </div>
  )
}
