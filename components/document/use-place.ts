import { useTranslations } from "next-intl"
import { useMemo } from "react"
import type { Translator } from "#components/language/translator.ts"

/** A place as the model names it, "recognizing, after f)", said so that what is not the document's own is translated. */
export const usePlace = (): ((place: string) => string) => {
  const t = useTranslations("document")
  return useMemo(() => (place) => placeIn(t, place).join(""), [t])
}

/** The call, and then each part of what stands under it with the sign that parts it off. */
export function placeIn(t: Translator<"document">, place: string): readonly [call: string, ...under: string[]] {
  const [call = "", ...under] = place.split(", ")
  const named = under.length === 0 ? spoken(t, call) : call
  return [named && t("place.call", { call: named }), ...under.map((part) => t("place.then", { part: spoken(t, part) }))]
}

const own = ["text", "opening words", "first item", "header", "title", "subtitle"] as const

/** Letters and calls are the document's words, and stay. */
function spoken(t: Translator<"document">, part: string): string {
  const known = own.find((each) => each === part)
  if (known) return t(`place.${known}`)
  const letter = /^after (.+)$/.exec(part)?.[1]
  return letter === undefined ? part : t("place.after", { letter })
}
