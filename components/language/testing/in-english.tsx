import { createTranslator, type Messages, NextIntlClientProvider } from "next-intl"
import type { ReactNode } from "react"
import messages from "../../../messages/en.json" with { type: "json" }
import { locales } from "../languages.ts"
import type { Namespace, Translator } from "../translator.ts"

/** What a test draws, with every sentence in English. */
export const InEnglish = ({ children }: { children: ReactNode }) => (
  <NextIntlClientProvider locale={locales.en} messages={messages as Messages} timeZone="UTC">
    {children}
  </NextIntlClientProvider>
)

/** One folder's sentences in English, for code that is handed them. */
export const inEnglish = <Of extends Namespace>(namespace: Of): Translator<Of> =>
  createTranslator({ locale: locales.en, messages, namespace } as never) as unknown as Translator<Of>
