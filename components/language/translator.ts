import type { Messages, NamespaceKeys, NestedKeyOf, useTranslations } from "next-intl"

/** One folder's part of the catalogue. */
export type Namespace = Extract<NamespaceKeys<Messages, NestedKeyOf<Messages>>, keyof Messages>

/** Says a folder's sentences, for code that is no component: it is handed one. */
export type Translator<Of extends Namespace> = ReturnType<typeof useTranslations<Of>>

type AnyTranslator = { (key: never): string; has(key: never): boolean }

/** A sentence for a code that others send, and that may be none the catalogue knows: then the other words. */
export const saidOr = (t: AnyTranslator, key: string, otherwise: string): string =>
  t.has(key as never) ? t(key as never) : otherwise
