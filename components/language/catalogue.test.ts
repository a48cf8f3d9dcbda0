import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { languages, locales } from "./languages.ts"
import { alike } from "./testing/alike.ts"
import { type Needs, needsOf } from "./testing/needs.ts"
import { isUsed, sourceOf } from "./testing/usage.ts"

type Tree = { readonly [key: string]: string | Tree }

const root = new URL("../..", import.meta.url).pathname
const catalogue = (language: string) =>
  new Map(flat(JSON.parse(readFileSync(join(root, "messages", `${language}.json`), "utf8")), ""))
const english = catalogue("en")

function flat(tree: Tree, before: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${before}${key}`, value] as [string, string]] : flat(value, `${before}${key}.`),
  )
}

/** The keys of the sentences of which something is true that must not be. */
const keysWhere = (messages: ReadonlyMap<string, string>, isWrong: (text: string, key: string) => boolean) =>
  [...messages].filter(([key, text]) => isWrong(text, key)).map(([key]) => key)

describe.each(languages)("the catalogue of %s", (language) => {
  const messages = catalogue(language)

  test("has a sentence wherever English has one, and no other", () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort())
  })

  test("asks for the same arguments as English, message by message", () => {
    const names = (text: string) => needsOf(text).names.join()
    expect(keysWhere(messages, (text, key) => names(text) !== names(english.get(key) ?? ""))).toEqual([])
  })

  test("gives every number the forms that the language has", () => {
    const isShort = (text: string) => needsOf(text).plurals.some((plural) => !hasItsForms(plural, locales[language]))
    expect(keysWhere(messages, isShort)).toEqual([])
  })

  test("leaves nothing empty, and no space too many", () => {
    expect(keysWhere(messages, (text) => text.trim() === "" || / {2}/.test(text))).toEqual([])
  })
})

/** CLDR says which forms a language has; one that is written for a number of its own ("=0") is over and above. */
function hasItsForms({ type, forms }: Needs["plurals"][number], locale: string): boolean {
  const wanted: readonly string[] = new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories
  return wanted.every((form) => forms.includes(form)) && forms.every((form) => /^=/.test(form) || wanted.includes(form))
}

test.each(["fr", "ar"] as const)("nothing in the catalogue of %s is English by oversight", (language) => {
  const hasWords = (text: string) => /\p{L}{2}/u.test(text.replace(/\{\w+\}|<\/?\w+>/g, ""))
  const same = keysWhere(catalogue(language), (text, key) => text === english.get(key) && hasWords(text))
  expect(same.sort()).toEqual([...alike[language]].sort())
})

test("French has a narrow space before a sign that stands high, and inside its quotation marks", () => {
  const wrong = /[^\s\u202f]»|«[^\u202f]|[ \u00a0][;:!?»]|[\p{L}\d}][;:!?](\s|$)/u
  expect(keysWhere(catalogue("fr"), (text) => wrong.test(text))).toEqual([])
})

test("what is put into an Arabic sentence keeps its own direction", () => {
  expect(keysWhere(catalogue("ar"), (text) => /(?<!\u2068)\{\w+\}(?!\u2069)/.test(text))).toEqual([])
})

test("no sentence stands in the catalogue that nobody says", () => {
  const sources = ["app", "components", "pages"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|testing\//.test(file))
      .map((file) => sourceOf(readFileSync(join(root, folder, file), "utf8"))),
  )
  expect(keysWhere(english, (_, key) => !isUsed(key, sources))).toEqual([])
})
