import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import listed from "#components/document/listed-words.module.css"
import { usePlace } from "#components/document/use-place.ts"
import { Codes } from "#components/people/delegation-code.tsx"
import type { GroupId } from "#model/ids.ts"
import type { OptionGroup } from "#model/option.ts"
import { optionName } from "#model/option-name.ts"
import type { Choice } from "#model/what-if.ts"
import style from "./what-if-list.module.css"

type Props = {
  group: OptionGroup
  isLabelled: boolean
  place: string
  choice: Choice | null
  isWaiting: boolean
  onChoose: (group: GroupId, choice: Choice | null) => void
}

/** An option group: which of its options would be chosen, none of them, or not chosen yet. */
export function GroupChoice({ group, isLabelled, place, choice, isWaiting, onChoose }: Props) {
  const t = useTranslations("views")
  const options = useTranslations("brackets")
  const say = usePlace()
  const pick = (to: Choice | null, isChosen: boolean, children: ReactNode) => (
    <label key={to?.kind === "option" ? to.id : (to?.kind ?? "open")}>
      <input type="radio" name={group.id} checked={isChosen} onChange={() => onChoose(group.id, to)} />
      <span className={style.what}>{children}</span>
    </label>
  )
  return (
    <fieldset className={style.group}>
      <legend>{t("optionsAt", { place: say(place) })}</legend>
      {isWaiting && <p className={style.where}>{t("waiting")}</p>}
      {pick(null, choice === null, t("asOpen"))}
      {group.options.map((option) => {
        const { id, text, proposers } = option
        return pick(
          { kind: "option", id },
          choice?.kind === "option" && choice.id === id,
          <>
            <span className={style.where}>
              {options("optionHeading", optionName(group, option, isLabelled))} <Codes codes={proposers} />
            </span>
            <span className={`${listed.words} ${style.text}`} {...ofTheDocument}>
              {text}
            </span>
          </>,
        )
      })}
      {pick({ kind: "no-text" }, choice?.kind === "no-text", t("noText"))}
    </fieldset>
  )
}
