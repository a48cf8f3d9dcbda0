import { useFormatter, useTranslations } from "next-intl"
import { useMemo } from "react"
import { CHAIR, type DelegationCode, NOBODY } from "#model/ids.ts"

/** Whose words something is, in a list of delegations: one, or several. */
export function useWhose() {
  const t = useTranslations("views")
  const format = useFormatter()
  return useMemo(() => {
    const whose = (code: DelegationCode): string => {
      if (code === NOBODY) return t("byNobody")
      return code === CHAIR ? t("chairsText") : code
    }
    return { whose, list: (codes: readonly DelegationCode[]) => format.list(codes.map(whose)) }
  }, [t, format])
}
