import { useTranslations } from "next-intl"
import { useState } from "react"
import { CHAIR, type DelegationCode } from "#model/ids.ts"
import type { Delegation } from "#model/protocol.ts"

type Props = {
  acting: DelegationCode
  delegations: readonly Delegation[]
  /** Settles once what is typed here counts for that delegation; null until there is a room to type in. */
  onChange: ((delegation: DelegationCode) => Promise<void>) | null
}

/** For whom the chair types: chair's text, or the words a delegation says aloud. */
export function ActingSelect({ acting, delegations, onChange }: Props) {
  const t = useTranslations("shell")
  const [pending, setPending] = useState<DelegationCode | null>(null)
  const handleChange = async (delegation: DelegationCode) => {
    setPending(delegation)
    await onChange?.(delegation)
    setPending(null)
  }
  return (
    <label>
      <span>{t("typeFor")}</span>
      <select
        aria-label={t("typeFor")}
        aria-busy={pending !== null}
        disabled={onChange === null}
        value={acting}
        onChange={(event) => handleChange(event.target.value as DelegationCode)}
      >
        <option value={CHAIR}>{t("chairsText")}</option>
        {delegations.map(({ code, name }) => (
          <option key={code} value={code}>
            {name === code ? code : t("codeAndName", { code, name })}
          </option>
        ))}
      </select>
      {/* Until then it is the last one's words: the choice shows for whom a letter typed now counts. */}
      <span role="status">
        {pending !== null && t("changingTo", { whose: pending === CHAIR ? t("chairsText") : pending })}
      </span>
    </label>
  )
}
