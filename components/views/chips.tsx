import type { DelegationCode } from "#model/ids.ts"
import style from "./chips.module.css"
import { useViewNames } from "./use-view-names.ts"

type Props = {
  label: string
  items: readonly { code: DelegationCode; title: string }[]
  pressed: readonly DelegationCode[]
  onPress: (code: DelegationCode) => void
}

/** Delegations to choose from, each in its colour and with its code. */
export function Chips({ label, items, pressed, onPress }: Props) {
  const { whose } = useViewNames()
  return (
    <fieldset className={style.chips}>
      <legend className={style.label}>{label}</legend>
      {items.map(({ code, title }) => (
        <button
          key={code}
          type="button"
          className={style.chip}
          data-owner={code}
          aria-pressed={pressed.includes(code)}
          aria-label={title}
          title={title}
          onClick={() => onPress(code)}
        >
          {whose(code)}
        </button>
      ))}
    </fieldset>
  )
}
