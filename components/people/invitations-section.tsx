import { useTranslations } from "next-intl"
import { useState } from "react"
import { useFocusBack } from "#components/page/use-focus-back.ts"
import type { InvitationView } from "#model/guests.ts"
import type { Delegation } from "#model/protocol.ts"
import style from "./guests.module.css"
import type { Attempt, GuestActs } from "./guests-api.ts"
import { InvitationForm } from "./invitation-form.tsx"
import { InvitationRow } from "./invitation-row.tsx"

type Props = {
  documentId: string
  invitations: readonly InvitationView[]
  delegations: readonly Delegation[]
  acts: GuestActs
  attempt: Attempt
}

/** The ways in, those that still hold before those that do not. */
export function InvitationsSection({ documentId, invitations, delegations, acts, attempt }: Props) {
  const t = useTranslations("guests")
  const [isMaking, setIsMaking] = useState(false)
  const maker = useFocusBack<HTMLButtonElement>(isMaking)
  const isOpen = ({ state }: InvitationView) => state === "open"
  const sorted = [...invitations.filter(isOpen), ...invitations.filter((one) => !isOpen(one))]
  return (
    <section aria-labelledby="links">
      <h2 id="links">{t("links")}</h2>
      <p className={style.about}>{t("linksAbout")}</p>
      {isMaking ? (
        <InvitationForm
          delegations={delegations}
          onMake={(request) => attempt(acts.makeInvitation(request), t("made"))}
          onCancel={() => setIsMaking(false)}
        />
      ) : (
        <button ref={maker} type="button" className={style.quiet} onClick={() => setIsMaking(true)}>
          {t("newLink")}
        </button>
      )}
      <ul className={style.list}>
        {sorted.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            documentId={documentId}
            invitation={invitation}
            onEnd={(at) => attempt(acts.endAt(invitation.id, at), t("endChanged"))}
            onWithdraw={() => attempt(acts.withdraw(invitation.id), t("withdrawn"))}
          />
        ))}
      </ul>
    </section>
  )
}
