import { kindWord, words } from "#components/brackets/words.ts"
import type { OpenItem } from "#model/protocol.ts"

export const nameOfOption = (number: number, isLabelled: boolean): string => words.optionName(number, isLabelled)

/** An open thing in one line, to choose it from many: "resolves, 3 · Option: that reliable…". */
export function nameOfItem(item: OpenItem): string {
  const plain = item.text.replaceAll(/\{--.*?--\}/gs, "").replaceAll(/\{\+\+|\+\+\}/g, "")
  const text = plain.trim() === "" ? item.text : plain
  return `${item.place} · ${kindWord(item.target)}: ${text.replaceAll("\n", " ").slice(0, mostCharacters).trim()}`
}

const mostCharacters = 60
