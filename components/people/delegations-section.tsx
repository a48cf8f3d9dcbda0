import { useTranslations } from "next-intl"
import { useState } from "react"
import { useFocusBack } from "#components/page/use-focus-back.ts"
import type { Delegation } from "#model/protocol.ts"
import { DelegationForm } from "./delegation-form.tsx"
import { DelegationRow } from "./delegation-row.tsx"
import style from "./guests.module.css"
import type { Attempt, GuestActs } from "./guests-api.ts"

type Props = { delegations: readonly Delegation[]; acts: GuestActs; attempt: Attempt }

/** The delegations of the meeting, each with its code, name, kind and colour. */
export function DelegationsSection({ delegations, acts, attempt }: Props) {
  const t = useTranslations("guests")
  const [changing, setChanging] = useState<string | "new" | null>(null)
  const adder = useFocusBack<HTMLButtonElement>(changing === "new")
  return (
    <section aria-labelledby="delegations">
      <h2 id="delegations">{t("delegations")}</h2>
      <p className={style.about}>{t("delegationsAbout")}</p>
      <ul className={style.list}>
        {delegations.map((delegation) => (
          <DelegationRow
            key={delegation.code}
            delegation={delegation}
            delegations={delegations}
            isChanging={changing === delegation.code}
            onChanging={(isOpen) => setChanging(isOpen ? delegation.code : null)}
            acts={acts}
            attempt={attempt}
          />
        ))}
      </ul>
      {changing === "new" ? (
        <DelegationForm
          delegations={delegations}
          delegation={null}
          onDone={(asked) => attempt(acts.addDelegation(asked), t("added", { code: asked.code }))}
          onCancel={() => setChanging(null)}
        />
      ) : (
        <button ref={adder} type="button" className={style.quiet} onClick={() => setChanging("new")}>
          {t("addDelegation")}
        </button>
      )}
    </section>
  )
}
