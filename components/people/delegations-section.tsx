import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Delegation } from "#model/protocol.ts"
import { AskTwice } from "./ask-twice.tsx"
import { Code } from "./delegation-code.tsx"
import { DelegationForm } from "./delegation-form.tsx"
import style from "./guests.module.css"
import type { Attempt, GuestActs } from "./guests-api.ts"

type Props = { delegations: readonly Delegation[]; acts: GuestActs; attempt: Attempt }

/** The delegations of the meeting, each with its code, name, kind and colour. */
export function DelegationsSection({ delegations, acts, attempt }: Props) {
  const t = useTranslations("guests")
  const kinds = useTranslations("people")
  const [changing, setChanging] = useState<string | "new" | null>(null)
  const close = () => setChanging(null)
  return (
    <section aria-labelledby="delegations">
      <h2 id="delegations">{t("delegations")}</h2>
      <p className={style.about}>{t("delegationsAbout")}</p>
      <ul className={style.list}>
        {delegations.map((delegation) => (
          <li key={delegation.code}>
            <div className={style.row}>
              <span className={style.code}>
                <Code code={delegation.code} />
              </span>
              <span className={style.grow}>{delegation.name}</span>
              <span className={style.faint}>{kinds(`kinds.${delegation.kind}`)}</span>
              <button
                type="button"
                className={style.quiet}
                aria-label={t("changeOf", { code: delegation.code })}
                aria-expanded={changing === delegation.code}
                onClick={() => setChanging(changing === delegation.code ? null : delegation.code)}
              >
                {t("change")}
              </button>
              <AskTwice
                label={t("remove")}
                name={t("removeOf", { code: delegation.code })}
                sure={t("removeNow")}
                unsure={t("keepDelegation")}
                onSure={() => attempt(acts.removeDelegation(delegation.code), t("removed", { code: delegation.code }))}
              />
            </div>
            {changing === delegation.code && (
              <DelegationForm
                delegations={delegations}
                delegation={delegation}
                onDone={(asked) => attempt(acts.changeDelegation(asked), t("changed", { code: delegation.code }))}
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
          onDone={(asked) => attempt(acts.addDelegation(asked), t("added", { code: asked.code }))}
          onCancel={close}
        />
      ) : (
        <button type="button" className={style.quiet} onClick={() => setChanging("new")}>
          {t("addDelegation")}
        </button>
      )}
    </section>
  )
}
