import { useTranslations } from "next-intl"
import { useFocusBack } from "#components/page/use-focus-back.ts"
import type { Delegation } from "#model/protocol.ts"
import { AskTwice } from "./ask-twice.tsx"
import { Code } from "./delegation-code.tsx"
import { DelegationForm } from "./delegation-form.tsx"
import style from "./guests.module.css"
import type { Attempt, GuestActs } from "./guests-api.ts"

type Props = {
  delegation: Delegation
  delegations: readonly Delegation[]
  isChanging: boolean
  onChanging: (isOpen: boolean) => void
  acts: GuestActs
  attempt: Attempt
}

/** One delegation of the meeting, to be changed or, while it has said nothing, removed. */
export function DelegationRow({ delegation, delegations, isChanging, onChanging, acts, attempt }: Props) {
  const t = useTranslations("guests")
  const kinds = useTranslations("people")
  const changer = useFocusBack<HTMLButtonElement>(isChanging)
  const { code, name, kind } = delegation
  return (
    <li>
      <div className={style.row}>
        <span className={style.code}>
          <Code code={code} />
        </span>
        <span className={style.grow}>{name}</span>
        <span className={style.faint}>{kinds(`kinds.${kind}`)}</span>
        <button
          ref={changer}
          type="button"
          className={style.quiet}
          aria-label={t("changeOf", { code })}
          aria-expanded={isChanging}
          onClick={() => onChanging(!isChanging)}
        >
          {t("change")}
        </button>
        <AskTwice
          label={t("remove")}
          name={t("removeOf", { code })}
          sure={t("removeNow")}
          unsure={t("keepDelegation")}
          onSure={() => attempt(acts.removeDelegation(code), t("removed", { code }))}
        />
      </div>
      {isChanging && (
        <DelegationForm
          delegations={delegations}
          delegation={delegation}
          onDone={(asked) => attempt(acts.changeDelegation(asked), t("changed", { code }))}
          onCancel={() => onChanging(false)}
        />
      )}
    </li>
  )
}
