import { NextIntlClientProvider } from "next-intl"
import { getMessages } from "next-intl/server"
import type { ReactNode } from "react"
import type { Namespace } from "./translator.ts"

/** What any page may come to say: how a moment is written, and that it could not be shown. */
const always: readonly Namespace[] = ["app", "language"]

/** Sends a page the sentences of the folders it shows, and of no other. */
export async function Catalogue({ of = [], children }: { of?: readonly Namespace[]; children: ReactNode }) {
  const all = await getMessages()
  const sent = Object.fromEntries([...always, ...of].map((namespace) => [namespace, all[namespace]]))
  return <NextIntlClientProvider messages={sent}>{children}</NextIntlClientProvider>
}
