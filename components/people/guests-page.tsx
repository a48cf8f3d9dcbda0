"use client"

import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { DelegationColours } from "#components/document/delegation-colours.tsx"
import { PageBesideText } from "#components/page/page-beside-text.tsx"
import type { GuestList } from "#model/guests.ts"
import type { DocumentMeta } from "#model/protocol.ts"
import { DelegationsSection } from "./delegations-section.tsx"
import style from "./guests.module.css"
import { guestActs } from "./guests-api.ts"
import { InvitationsSection } from "./invitations-section.tsx"
import { SessionsSection } from "./sessions-section.tsx"
import { useGuests } from "./use-guests.ts"

type Props = { meta: DocumentMeta; first: GuestList }

/** The chair's page of who may come in, as whom, and who is here. */
export function GuestsPage({ meta, first }: Props) {
  const t = useTranslations("guests")
  const acts = useMemo(() => guestActs(meta.id), [meta.id])
  const { guests, isConnected, said, attempt } = useGuests(meta.id, first)
  const { delegations, invitations, observersHere } = guests
  return (
    <PageBesideText title={t("titleOf", { name: meta.title })} documentId={meta.id} back={t("toText")}>
      <DelegationColours delegations={delegations} />
      {!isConnected && <p className={style.problem}>{t("notConnected")}</p>}
      <DelegationsSection delegations={delegations} acts={acts} attempt={attempt} />
      <InvitationsSection
        documentId={meta.id}
        invitations={invitations}
        delegations={delegations}
        acts={acts}
        attempt={attempt}
      />
      <SessionsSection guests={guests.guests} observersHere={observersHere} acts={acts} attempt={attempt} />
      <p className={said?.isProblem ? style.problem : style.said} role="status">
        {said?.text}
      </p>
    </PageBesideText>
  )
}
