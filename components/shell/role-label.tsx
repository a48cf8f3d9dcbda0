import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import type { Delegation, Person } from "#model/protocol.ts"
import style from "./role-label.module.css"

/** For whom this page acts. */
export function RoleLabel({ person, delegations }: { person: Person; delegations: readonly Delegation[] }) {
  const t = useTranslations("shell")
  if (person.role === "chair") return <span>{t("youChair")}</span>
  if (person.role === "observer" || person.delegation === null) return <span>{t("youObserve")}</span>
  const delegation = delegations.find((each) => each.code === person.delegation)
  const [code, title] = [person.delegation, delegation?.name ?? person.delegation]
  if (title === code) return <span>{t("youActFor", { code })}</span>
  const name = (words: ReactNode) => (
    <span className={style.name} dir="auto">
      {words}
    </span>
  )
  return <span className={style.role}>{t.rich("youActForNamed", { code, title, name })}</span>
}
