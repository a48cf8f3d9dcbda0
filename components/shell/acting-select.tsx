import { useState } from "react"
import { CHAIR, type DelegationCode } from "#model/ids.ts"
import type { Delegation } from "#model/protocol.ts"
import { words } from "./words.ts"

type Props = {
  acting: DelegationCode
  delegations: readonly Delegation[]
  /** Settles once what is typed here counts for that delegation; null until there is a room to type in. */
  onChange: ((delegation: DelegationCode) => Promise<void>) | null
}

/** For whom the chair types: chair's text, or the words a delegation says aloud. */
export function ActingSelect({ acting, delegations, onChange }: Props) {
  const [pending, setPending] = useState<DelegationCode | null>(null)
  const handleChange = async (delegation: DelegationCode) => {
    setPending(delegation)
    await onChange?.(delegation)
    setPending(null)
  }
  return (
    <label>
      <span>{words.typeFor}</span>
      <select
        aria-label={words.typeFor}
        aria-busy={pending !== null}
        disabled={onChange === null}
        value={acting}
        onChange={(event) => handleChange(event.target.value as DelegationCode)}
      >
        <option value={CHAIR}>{words.chairsText}</option>
        {delegations.map(({ code, name }) => (
          <option key={code} value={code}>
            {name === code ? code : `${code}, ${name}`}
          </option>
        ))}
      </select>
      {/* Until then it is the last one's words: the choice shows for whom a letter typed now counts. */}
      <span role="status">{pending !== null && words.changingTo(pending)}</span>
    </label>
  )
}
