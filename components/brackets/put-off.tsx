import { useTranslations } from "next-intl"
import type { Decision, ItemTarget } from "#model/protocol.ts"
import { putOffBy } from "#model/what-became.ts"
import style from "./card.module.css"

/** Why the room came to this before and left it: what the chair said then. */
export function PutOff({ target, register }: { target: ItemTarget; register: readonly Decision[] }) {
  const t = useTranslations("brackets")
  const decision = putOffBy(register, target)
  if (decision === null) return null
  return (
    <p className={style.aside}>
      {t("putOff", { number: decision.number })} <q dir="auto">{decision.note}</q>
    </p>
  )
}
