import { useFormatter, useTranslations } from "next-intl"
import { useMemo } from "react"
import { usePlace } from "#components/document/use-place.ts"
import { itemIn } from "./item-words.ts"

/** Says what a decision, a position or a condition is about. */
export type ItemWords = (item: string) => string

export function useItemWords(): ItemWords {
  const t = useTranslations("register")
  const format = useFormatter()
  const place = usePlace()
  return useMemo(() => {
    const list = (codes: readonly string[]) => format.list(codes, { type: "unit" })
    return (item) => itemIn({ t, list, place }, item)
  }, [t, format, place])
}
