import { isLanguage, type Language } from "./languages.ts"

/** Remembers on a device which language its reader chose. */
export const languageCookie = "locale"

/**
 * The language of a page: what its reader chose, else what the browser asks for, else English.
 * Shape: `accepted` is an `Accept-Language` header: "fr-CH, fr;q=0.9, en;q=0.8".
 */
export function languageFor(chosen: string | undefined, accepted: string | null): Language {
  if (isLanguage(chosen)) return chosen
  return wishes(accepted ?? "").find(isLanguage) ?? "en"
}

/** The languages asked for, without their countries, the most wanted first; equal wishes stay as they were written. */
const wishes = (header: string): string[] =>
  header
    .split(",")
    .map((wish) => {
      const [range = "", ...parameters] = wish.trim().toLowerCase().split(";")
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
      return { language: range.split("-")[0] ?? "", weight: Number(weight ?? 1) }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
