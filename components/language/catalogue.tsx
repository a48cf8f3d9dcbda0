import { NextIntlClientProvider } from "next-intl"
import { getLocale } from "next-intl/server"
import type { ReactNode } from "react"
import { languageOf } from "./languages.ts"
import { sentencesOf } from "./sentences-of.ts"
import type { Namespace } from "./translator.ts"

/** Sends a page the sentences of the folders it shows, and of no other. */
export async function Catalogue({ of = [], children }: { of?: readonly Namespace[]; children: ReactNode }) {
  const sent = await sentencesOf(languageOf(await getLocale()), of)
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>
}
