import { useState } from "react"
import type { InvitationView } from "#model/guests.ts"
import { AskTwice } from "./ask-twice.tsx"
import { CopyButton } from "./copy-button.tsx"
import { Code } from "./delegation-code.tsx"
import { guestWords, whose } from "./guest-words.ts"
import style from "./guests.module.css"
import { qrCodeOf } from "./guests-api.ts"
import { Moment } from "./moment.tsx"
import { QrCode } from "./qr-code.tsx"

type Props = { documentId: string; invitation: InvitationView; onWithdraw: () => void }

/** One way in: whose it is, until when, how many came by it; to be copied, held up, or withdrawn. */
export function InvitationRow({ documentId, invitation, onWithdraw }: Props) {
  const [isShown, setIsShown] = useState(false)
  const { id, role, delegation, label, url, state, expiresAt, guests, isYours } = invitation
  const name = whose(invitation)
  return (
    <li data-state={state}>
      <div className={style.row}>
        <span className={style.code}>{delegation === null ? partyOf(role) : <Code code={delegation} />}</span>
        <span className={style.grow}>
          {label === null ? <span className={style.faint}>{guestWords.standing}</span> : label}
        </span>
        <span className={style.faint}>
          {state !== "open" ? (
            guestWords.states[state]
          ) : expiresAt === null ? (
            guestWords.withoutEnd
          ) : (
            <>
              {guestWords.endsAt} <Moment at={expiresAt} />
            </>
          )}
        </span>
        <span className={style.count}>{guestWords.cameBy(guests)}</span>
      </div>
      {state === "open" && (
        <div className={style.row}>
          <code className={style.url}>{url}</code>
          <CopyButton url={url} label={guestWords.copy} name={guestWords.copyOf(name)} />
          {role === "observer" && (
            <CopyButton url={`${url}?to=projector`} label={guestWords.projector} name={guestWords.projectorOf(name)} />
          )}
          <button
            type="button"
            className={style.quiet}
            aria-label={guestWords.qrOf(name)}
            onClick={() => setIsShown(true)}
          >
            {guestWords.qr}
          </button>
          {isYours ? (
            <span className={style.faint}>{guestWords.yours}</span>
          ) : (
            <AskTwice
              label={guestWords.withdraw}
              name={guestWords.withdrawOf(name)}
              sure={guestWords.withdrawNow}
              unsure={guestWords.keep}
              onSure={onWithdraw}
            />
          )}
        </div>
      )}
      {isShown && <QrCode src={qrCodeOf(documentId, id)} url={url} whose={name} onClose={() => setIsShown(false)} />}
    </li>
  )
}

const partyOf = (role: InvitationView["role"]) => (role === "member" ? null : guestWords.roles[role])
