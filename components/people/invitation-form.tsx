import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import type { InvitationRequest } from "#model/guests.ts"
import type { DelegationCode } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import type { Delegation } from "#model/protocol.ts"
import style from "./guests.module.css"

type Props = {
  delegations: readonly Delegation[]
  onMake: (request: InvitationRequest) => Promise<boolean>
  onCancel: () => void
}

/** A way in, before it is made: for whom, with what note, until when. */
export function InvitationForm({ delegations, onMake, onCancel }: Props) {
  const t = useTranslations("guests")
  const [party, setParty] = useState("observer")
  const [label, setLabel] = useState("")
  const [until, setUntil] = useState("")
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const whom =
      party === "chair" || party === "observer"
        ? ({ role: party } as const)
        : ({ role: "member", delegation: party as DelegationCode } as const)
    const expiresAt = until === "" ? null : new Date(until).getTime()
    if (await onMake({ ...whom, label, expiresAt })) onCancel()
  }
  return (
    <form className={style.form} onSubmit={handleSubmit}>
      <label>
        {t("forWhom")}
        {/* biome-ignore lint/a11y/noAutofocus: the form was just opened to be filled in. */}
        <select value={party} onChange={(event) => setParty(event.target.value)} autoFocus>
          <option value="observer">{t("roles.observer")}</option>
          {delegations.map(({ code, name }) => (
            <option key={code} value={code}>
              {name === code ? code : t("labelled", { party: code, label: name })}
            </option>
          ))}
          <option value="chair">{t("roles.chair")}</option>
        </select>
      </label>
      <label>
        {t("label")} <small>{t("labelHint")}</small>
        <input value={label} onChange={(event) => setLabel(event.target.value)} maxLength={limits.maxLabelLength} />
      </label>
      <label>
        {t("until")} <small>{t("untilHint")}</small>
        <input type="datetime-local" value={until} onChange={(event) => setUntil(event.target.value)} />
      </label>
      <p className={style.buttons}>
        <button type="submit" className={style.primary}>
          {t("make")}
        </button>
        <button type="button" className={style.quiet} onClick={onCancel}>
          {t("cancel")}
        </button>
      </p>
    </form>
  )
}
