import { useTranslations } from "next-intl"
import type { InvitationView } from "#model/guests.ts"

/** Whose link it is, in words: "ARB", "the chair, for the vice-chair". */
export function useWhose() {
  const t = useTranslations("guests")
  return ({ role, delegation, label }: Pick<InvitationView, "role" | "delegation" | "label">): string => {
    const party = role === "member" ? (delegation ?? "") : t(`roles.${role}`)
    return label ? t("labelled", { party, label }) : party
  }
}
