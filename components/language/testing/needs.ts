import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser"

/** What a message wants of whoever says it. Shape: a tag is among the names, as "<b>". */
export type Needs = {
  readonly names: readonly string[]
  readonly plurals: readonly { readonly type: Intl.PluralRuleType; readonly forms: readonly string[] }[]
}

export function needsOf(message: string): Needs {
  const names = new Set<string>()
  const plurals: Needs["plurals"][number][] = []
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue
      names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value)
      if (element.type === TYPE.tag) walk(element.children)
      if (element.type === TYPE.plural)
        plurals.push({ type: element.pluralType ?? "cardinal", forms: Object.keys(element.options) })
      if (element.type === TYPE.plural || element.type === TYPE.select)
        for (const { value } of Object.values(element.options)) walk(value)
    }
  }
  walk(parse(message))
  return { names: [...names].sort(), plurals }
}
