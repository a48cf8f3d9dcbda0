import { useTranslations } from "next-intl"
import { NoDocument } from "#components/shell/no-document.tsx"
import { NoSession } from "#components/shell/no-session.tsx"
import type { WhatToShow } from "#components/shell/what-to-show.ts"
import { Title } from "./title.tsx"

/** The page of a document for who is shown none. */
export function WithoutDocument({ state }: { state: Exclude<WhatToShow["state"], "open"> }) {
  const t = useTranslations("app")
  const ofLink = useTranslations("link")
  const isUnknown = state === "no-session"
  return (
    <>
      <Title>{isUnknown ? ofLink("missing.title") : t("noDocument")}</Title>
      {isUnknown ? <NoSession problem="missing" /> : <NoDocument />}
    </>
  )
}
