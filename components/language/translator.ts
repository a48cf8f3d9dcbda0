import type { Messages, NamespaceKeys, NestedKeyOf, useTranslations } from "next-intl"

/** One folder's part of the catalogue. */
export type Namespace = Extract<NamespaceKeys<Messages, NestedKeyOf<Messages>>, keyof Messages>

/** Says a folder's sentences, for code that is no component: it is handed one. */
export type Translator<Of extends Namespace> = ReturnType<typeof useTranslations<Of>>
