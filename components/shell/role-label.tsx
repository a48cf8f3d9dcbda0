import { useTranslations } from "next-intl"
import type { Delegation, Person } from "#model/protocol.ts"

/** For whom this page acts. */
export function RoleLabel({ person, delegations }: { person: Person; delegations: readonly Delegation[] }) {
  const t = useTranslations("shell")
  if (person.role === "chair") return <span>{t("youChair")}</span>
  if (person.role === "observer" || person.delegation === null) return <span>{t("youObserve")}</span>
  const delegation = delegations.find((each) => each.code === person.delegation)
  const [code, name] = [person.delegation, delegation?.name ?? person.delegation]
  return <span>{name === code ? t("youActFor", { code }) : t("youActForNamed", { code, name })}</span>
}
