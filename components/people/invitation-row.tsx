import { useTranslations } from "next-intl"
import { useState } from "react"
import type { InvitationView } from "#model/guests.ts"
import { AskTwice } from "./ask-twice.tsx"
import { CopyButton } from "./copy-button.tsx"
import { Code } from "./delegation-code.tsx"
import { EndOfLink } from "./end-of-link.tsx"
import style from "./guests.module.css"
import { qrCodeOf } from "./guests-api.ts"
import { Moment } from "./moment.tsx"
import { QrCode } from "./qr-code.tsx"
import { useWhose } from "./use-whose.ts"

type Props = {
  documentId: string
  invitation: InvitationView
  onEnd: (expiresAt: number | null) => Promise<boolean>
  onWithdraw: () => void
}

/** One way in: whose it is, until when, how many came by it; to be copied, held up, or withdrawn. */
export function InvitationRow({ documentId, invitation, onEnd, onWithdraw }: Props) {
  const t = useTranslations("guests")
  const [isShown, setIsShown] = useState(false)
  const { id, role, delegation, label, url, state, expiresAt, guests, isYours } = invitation
  const name = useWhose()(invitation)
  return (
    <li data-state={state}>
      <div className={style.row}>
        <span className={style.code}>
          {role === "member" ? delegation && <Code code={delegation} /> : t(`roles.${role}`)}
        </span>
        <span className={style.grow}>
          {label === null ? <span className={style.faint}>{t("standing")}</span> : label}
        </span>
        <span className={style.faint}>
          {state !== "open" ? (
            t(`states.${state}`)
          ) : expiresAt === null ? (
            t("withoutEnd")
          ) : (
            <>
              {t("endsAt")} <Moment at={expiresAt} />
            </>
          )}
        </span>
        <span className={style.count}>{t("cameBy", { count: guests })}</span>
        {state !== "revoked" && <EndOfLink expiresAt={expiresAt} whose={name} onEnd={onEnd} />}
      </div>
      {state === "open" && (
        <div className={style.row}>
          <code className={style.url}>{url}</code>
          <CopyButton url={url} label={t("copy")} name={t("copyOf", { whose: name })} />
          {role === "observer" && (
            <CopyButton url={`${url}?to=projector`} label={t("projector")} name={t("projectorOf", { whose: name })} />
          )}
          <button
            type="button"
            className={style.quiet}
            aria-label={t("qrOf", { whose: name })}
            onClick={() => setIsShown(true)}
          >
            {t("qr")}
          </button>
          {isYours ? (
            <span className={style.faint}>{t("yours")}</span>
          ) : (
            <AskTwice
              label={t("withdraw")}
              name={t("withdrawOf", { whose: name })}
              sure={t("withdrawNow")}
              unsure={t("keep")}
              onSure={onWithdraw}
            />
          )}
        </div>
      )}
      {isShown && <QrCode src={qrCodeOf(documentId, id)} url={url} whose={name} onClose={() => setIsShown(false)} />}
    </li>
  )
}
