import { useTranslations } from "next-intl"
import { useMemo } from "react"
import { Code } from "#components/people/delegation-code.tsx"
import { useItemWords } from "#components/register/use-item-words.ts"
import type { GroupId } from "#model/ids.ts"
import { readGroups } from "#model/option.ts"
import { optionName } from "#model/option-name.ts"
import { currentPositions, type Position, stances } from "#model/positions.ts"
import type { ItemTarget, OpenItem, ParagraphView } from "#model/protocol.ts"
import { subjectOf } from "#model/subject.ts"
import { targetKey } from "#model/target-key.ts"
import style from "./projector.module.css"

type Props = {
  items: readonly OpenItem[]
  paragraphs: readonly ParagraphView[]
  labelledGroups: readonly GroupId[]
  positions: readonly Position[]
}

/** Who stands where on what is open here: a line for each thing, the delegations by name. */
export function PositionsHere({ items, paragraphs, labelledGroups, positions }: Props) {
  const t = useTranslations("meeting")
  const brackets = useTranslations("brackets")
  const itemWords = useItemWords()
  const groups = useMemo(() => readGroups(paragraphs), [paragraphs])
  // As the margin of the text above has it.
  const nameOf = (target: ItemTarget): string => {
    if (target.kind === "group") return t("onGroup")
    const group = groups.find(({ options }) => options.some(({ id }) => id === target.id))
    const option = group?.options.find(({ id }) => id === target.id)
    return group && option
      ? brackets("optionHeading", optionName(group, option, labelledGroups.includes(group.id)))
      : itemWords(subjectOf(paragraphs, target)?.name ?? "")
  }
  const standing = currentPositions(positions)
  const rows = items.flatMap(({ target }) => {
    const held = standing.get(targetKey(target)) ?? []
    return held.length > 0 ? [{ target, held, name: nameOf(target) }] : []
  })
  if (rows.length === 0) return null
  return (
    <dl className={style.positions}>
      {rows.map(({ target, held, name }) => (
        <div key={targetKey(target)}>
          <dt>{name}</dt>
          {stances.map((stance) => {
            const who = held.filter((position) => position.stance === stance)
            return (
              who.length > 0 && (
                <dd key={stance} data-stance={stance}>
                  {t(`stance.${stance}`)}{" "}
                  {who.map(({ delegation, condition }) => (
                    <span key={delegation}>
                      <Code code={delegation} />
                      {condition !== null && <small> {t("onCondition")}</small>}
                    </span>
                  ))}
                </dd>
              )
            )
          })}
        </div>
      ))}
    </dl>
  )
}
