import { useTranslations } from "next-intl"
import type { Incident } from "#model/protocol.ts"

type Props = { readonly incidents: readonly Incident[]; readonly onDismiss: () => void }

/** Tells the chair whose session the server has ended, and why. */
export function IncidentNotice({ incidents, onDismiss }: Props) {
  const t = useTranslations("shell")
  const refusals = useTranslations("room")
  if (incidents.length === 0) return null
  return (
    <div className="connection-banner refused" role="alert">
      <div>
        {incidents.map(({ at, name, reason }) => (
          <p key={`${at} ${name}`}>
            {t.rich("incident", { name, last: refusals(`refusal.${reason}`), b: (words) => <strong>{words}</strong> })}
          </p>
        ))}
      </div>
      <button type="button" onClick={onDismiss}>
        {t("haveRead")}
      </button>
    </div>
  )
}
