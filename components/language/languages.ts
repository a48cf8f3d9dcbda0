/** The languages of the interface; the text under negotiation has its own. */
export const languages = ["en", "fr", "ar"] as const
export type Language = (typeof languages)[number]

/** Each by its own name, for whoever reads no other. */
export const ownNames: Record<Language, string> = { en: "English", fr: "Français", ar: "العربية" }

export const directions: Record<Language, "ltr" | "rtl"> = { en: "ltr", fr: "ltr", ar: "rtl" }

/** How numbers, times and lists are written. Papers of the Union have the same digits in every language. */
export const locales = { en: "en-GB", fr: "fr", ar: "ar-u-nu-latn" } as const satisfies Record<Language, string>
export type Locale = (typeof locales)[Language]

export const languageOf = (locale: Locale): Language => locale.slice(0, 2) as Language

export const isLanguage = (value: unknown): value is Language => languages.some((language) => language === value)

/** Times are given in the reader's own zone or the venue's, which are named each time (`use-times.ts`). */
export const timeZone = "UTC"
