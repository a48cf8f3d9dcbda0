import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { nextColour, tidyCode } from "#model/delegations.ts"
import type { DelegationCode } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import type { Delegation } from "#model/protocol.ts"
import { ColourChoice } from "./colour-choice.tsx"
import style from "./guests.module.css"

type Props = {
  delegations: readonly Delegation[]
  /** Null for a new one. */
  delegation: Delegation | null
  /** What a new one may be called. */
  suggestedName?: string
  onDone: (delegation: Delegation) => Promise<boolean>
  onCancel: () => void
}

/** A delegation as it is to be: a new one with its code, or another name, kind and colour for one there is. */
export function DelegationForm({ delegations, delegation, suggestedName = "", onDone, onCancel }: Props) {
  const t = useTranslations("guests")
  const kinds = useTranslations("people")
  const [code, setCode] = useState<string>(delegation?.code ?? "")
  const [name, setName] = useState(delegation?.name ?? suggestedName.slice(0, limits.maxLabelLength))
  const [kind, setKind] = useState<Delegation["kind"]>(delegation?.kind ?? "state")
  const [colour, setColour] = useState(delegation?.colour ?? nextColour(delegations))
  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    if (await onDone({ code: tidyCode(code) as DelegationCode, name, kind, colour })) onCancel()
  }
  return (
    <form className={style.form} onSubmit={handleSubmit}>
      {delegation === null && (
        <label>
          {t("code")} <small>{t("codeHint")}</small>
          {/* biome-ignore lint/a11y/noAutofocus: the form was just opened to be filled in. */}
          <input value={code} onChange={(event) => setCode(event.target.value)} required maxLength={8} autoFocus />
        </label>
      )}
      <label>
        {t("name")}
        <input
          value={name}
          onChange={(event) => setName(event.target.value)}
          required
          maxLength={limits.maxLabelLength}
        />
      </label>
      <label>
        {t("kind")}
        <select value={kind} onChange={(event) => setKind(event.target.value as Delegation["kind"])}>
          <option value="state">{kinds("kinds.state")}</option>
          <option value="region">{kinds("kinds.region")}</option>
        </select>
      </label>
      <ColourChoice
        name={`colour-${delegation?.code ?? "new"}`}
        value={colour}
        others={delegations.filter((other) => other.code !== delegation?.code)}
        onChange={setColour}
      />
      <p className={style.buttons}>
        <button type="submit" className={style.primary}>
          {delegation === null ? t("add") : t("save")}
        </button>
        <button type="button" className={style.quiet} onClick={onCancel}>
          {t("cancel")}
        </button>
      </p>
    </form>
  )
}
