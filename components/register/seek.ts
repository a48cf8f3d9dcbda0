import { onceEach } from "#model/once-each.ts"
import type { Decision } from "#model/protocol.ts"
import { readable, struck } from "./readable.ts"
import type { VerdictWord } from "./use-verdict-word.ts"

/**
 * The decisions in which all of these words are found, in whatever order: in item, verdict, note, place or text, struck
 * words included: whoever asks when something was taken out looks for just these.
 */
export function seek(register: readonly Decision[], sought: string, verdictWord: VerdictWord): readonly Decision[] {
  const parts = foldedCase(sought).split(/\s+/).filter(Boolean)
  if (parts.length === 0) return register
  return register.filter((decision) => {
    const text = `${textOf(decision)}\n${foldedCase(verdictWord(decision))}`
    return parts.every((part) => text.includes(part))
  })
}

const textOf = onceEach((decision: Decision): string => foldedCase(partsOf(decision).join("\n")))

const partsOf = (decision: Decision): string[] => [
  String(decision.number),
  decision.item,
  decision.by,
  decision.note ?? "",
  ...decision.paragraphs.flatMap(({ place, before, after }) => [
    place,
    readable(before),
    readable(after),
    struck(before),
  ]),
]

const foldedCase = (text: string) => text.toLocaleLowerCase("en")
