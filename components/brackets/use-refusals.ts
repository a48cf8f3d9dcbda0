import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { saidOr } from "#components/language/translator.ts"

/** Why the chair cannot rule in some way, or a delegation cannot join or leave, as a sentence with what to do. */
export function useRefusals() {
  const t = useTranslations("brackets")
  return useMemo(
    () => ({
      ofRuling: (code: string, message?: string) => saidOr(t, `refusal.${code}`, message ?? t("noAnswer")),
      ofSponsorship: (code: string, message?: string) => saidOr(t, `sponsorship.${code}`, message ?? t("noAnswer")),
    }),
    [t],
  )
}
