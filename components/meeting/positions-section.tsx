import { useTranslations } from "next-intl"
import { readGroups } from "#model/option.ts"
import { type OptionName, optionName } from "#model/option-name.ts"
import { isPositionTarget, type PositionTarget } from "#model/positions.ts"
import type { Decision, DecisionTarget, DocumentView } from "#model/protocol.ts"
import { PositionOn } from "./position-on.tsx"
import style from "./positions.module.css"
import { useMeetingPart } from "./use-meeting.ts"

type Props = { target: DecisionTarget; view: DocumentView; register: readonly Decision[] }

/** Who stands where on what the card is about: of a group of alternatives on each, and on all together. */
export function PositionsSection({ target, view, register }: Props) {
  const t = useTranslations("meeting")
  const options = useTranslations("brackets")
  const isVisible = useMeetingPart((store) => store.standing() !== null)
  if (!isPositionTarget(target)) return null
  const places = placesOf(target, view, {
    ofOption: (which) => options("optionName", which),
    together: t("onGroup"),
  })
  return (
    <section className={style.section} aria-label={t("positions")}>
      <h3 className={style.heading}>{t("positions")}</h3>
      {!isVisible && <p className={style.aside}>{t("membersOnly")}</p>}
      {(isVisible ? places : []).map(({ on, name }) => (
        <PositionOn key={`${on.kind} ${on.id}`} target={on} name={name} view={view} register={register} />
      ))}
    </section>
  )
}

type Names = { readonly ofOption: (which: OptionName) => string; readonly together: string }
type Place = { readonly on: PositionTarget; readonly name: string | null }

function placesOf(target: PositionTarget, view: DocumentView, { ofOption, together }: Names): readonly Place[] {
  if (target.kind !== "group" && target.kind !== "option") return [{ on: target, name: null }]
  const group = readGroups(view.paragraphs).find(
    ({ id, options }) => id === target.id || options.some((option) => option.id === target.id),
  )
  if (group === undefined) return []
  const isLabelled = view.labelledGroups.includes(group.id)
  return [
    ...group.options.map(
      (option): Place => ({
        on: { kind: "option", id: option.id },
        name: ofOption(optionName(group, option, isLabelled)),
      }),
    ),
    { on: { kind: "group", id: group.id }, name: together },
  ]
}
