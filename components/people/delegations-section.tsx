import { useState } from "react"
import type { Delegation } from "#model/protocol.ts"
import { Code } from "./delegation-code.tsx"
import { DelegationForm } from "./delegation-form.tsx"
import { guestWords } from "./guest-words.ts"
import style from "./guests.module.css"
import type { Attempt, GuestActs } from "./guests-api.ts"

type Props = { delegations: readonly Delegation[]; acts: GuestActs; attempt: Attempt }

/** The delegations of the meeting, each with its code, name, kind and colour. */
export function DelegationsSection({ delegations, acts, attempt }: Props) {
  const [changing, setChanging] = useState<string | "new" | null>(null)
  const close = () => setChanging(null)
  return (
    <section aria-labelledby="delegations">
      <h2 id="delegations">{guestWords.delegations}</h2>
      <p className={style.about}>{guestWords.delegationsAbout}</p>
      <ul className={style.list}>
        {delegations.map((delegation) => (
          <li key={delegation.code}>
            <div className={style.row}>
              <span className={style.code}>
                <Code code={delegation.code} />
              </span>
              <span className={style.grow}>{delegation.name}</span>
              <span className={style.faint}>{guestWords.kinds[delegation.kind]}</span>
              <button
                type="button"
                className={style.quiet}
                aria-label={guestWords.changeOf(delegation.code)}
                aria-expanded={changing === delegation.code}
                onClick={() => setChanging(changing === delegation.code ? null : delegation.code)}
              >
                {guestWords.change}
              </button>
            </div>
            {changing === delegation.code && (
              <DelegationForm
                delegations={delegations}
                delegation={delegation}
                onDone={(asked) => attempt(acts.changeDelegation(asked), guestWords.changed(delegation.code))}
                onCancel={close}
              />
            )}
          </li>
        ))}
      </ul>
      {changing === "new" ? (
        <DelegationForm
          delegations={delegations}
          delegation={null}
          onDone={(asked) => attempt(acts.addDelegation(asked), guestWords.added(asked.code))}
          onCancel={close}
        />
      ) : (
        <button type="button" className={style.quiet} onClick={() => setChanging("new")}>
          {guestWords.addDelegation}
        </button>
      )}
    </section>
  )
}
