import { useTranslations } from "next-intl"
import { useCallback } from "react"
import { usePlace } from "#components/document/use-place.ts"
import type { OpenItem } from "#model/protocol.ts"

export type NameOfItem = (item: OpenItem) => string

/** An open thing in one line, to choose it from many: "resolves, 3 · Option: that reliable…". */
export function useNameOfItem(): NameOfItem {
  const t = useTranslations("brackets")
  const say = usePlace()
  return useCallback(
    ({ place, target, text }) =>
      t("itemName", { place: say(place), kind: t(`kind.${target.kind}`), text: beginningOf(text) }),
    [t, say],
  )
}

const mostCharacters = 60

function beginningOf(text: string): string {
  const plain = text.replaceAll(/\{--.*?--\}/gs, "").replaceAll(/\{\+\+|\+\+\}/g, "")
  const words = plain.trim() === "" ? text : plain
  return words.replaceAll("\n", " ").slice(0, mostCharacters).trim()
}
