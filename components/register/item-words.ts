import type { Translator } from "#components/language/translator.ts"

type Says = {
  readonly t: Translator<"register">
  readonly list: (codes: readonly string[]) => string
  readonly place: (place: string) => string
}

/**
 * What a decision was on, as the record names it ("Replacement by ARB in resolves, 1"), said in the reader's language.
 * The record itself stays as it was written; a name that is none of the model's is shown as it is.
 */
export function itemIn(says: Says, item: string): string {
  const { t } = says
  const [, number, decided] = /^Decision (\d+): (.+)$/.exec(item) ?? []
  if (number && decided) return t("item.decision", { number: Number(number), item: itemIn(says, decided) })
  const [, name = "", codes, place] = /^(.+?)(?: by ([A-Z]+(?:, [A-Z]+)*))?(?: in (.+))?$/s.exec(item) ?? []
  const known = nameIn(t, name)
  if (known === null) return item
  const by = codes ? t("item.by", { what: known, codes: says.list(codes.split(", ")) }) : known
  return place ? t("item.in", { what: by, place: says.place(place) }) : by
}

const plain = {
  "Paragraph break": "paragraphBreak",
  Replacement: "replacement",
  Insertion: "insertion",
  Deletion: "deletion",
  Bracket: "bracket",
  "The one option": "oneOption",
  Selection: "selection",
  Paragraph: "paragraph",
} as const

const labels = { Option: "item.option", Alternative: "item.alternative" } as const

function nameIn(t: Translator<"register">, name: string): string | null {
  if (Object.hasOwn(plain, name)) return t(`item.${plain[name as keyof typeof plain]}`)
  const [, label, number, count] = /^(Option|Alternative) (\d+) of (\d+)$/.exec(name) ?? []
  if (label) return t(labels[label as keyof typeof labels], { number: Number(number), count: Number(count) })
  const all = /^All (\d+) options$/.exec(name)
  return all ? t("item.allOptions", { count: Number(all[1]) }) : null
}
