import { useTranslations } from "next-intl"
import { Code } from "#components/people/delegation-code.tsx"
import { useItemWords } from "#components/register/use-item-words.ts"
import { currentPositions, type Position, stances } from "#model/positions.ts"
import type { OpenItem, ParagraphView } from "#model/protocol.ts"
import { subjectOf } from "#model/subject.ts"
import { targetKey } from "#model/target-key.ts"
import style from "./projector.module.css"

type Props = {
  items: readonly OpenItem[]
  paragraphs: readonly ParagraphView[]
  positions: readonly Position[]
}

/** Who stands where on what is open here: a line for each thing, the delegations by name. */
export function PositionsHere({ items, paragraphs, positions }: Props) {
  const t = useTranslations("meeting")
  const itemWords = useItemWords()
  const standing = currentPositions(positions)
  const rows = items.flatMap(({ target }) => {
    const held = standing.get(targetKey(target)) ?? []
    return held.length > 0 ? [{ target, held, name: subjectOf(paragraphs, target)?.name ?? "" }] : []
  })
  if (rows.length === 0) return null
  return (
    <dl className={style.positions}>
      {rows.map(({ target, held, name }) => (
        <div key={targetKey(target)}>
          <dt>{itemWords(name)}</dt>
          {stances.map((stance) => {
            const who = held.filter((position) => position.stance === stance)
            return (
              who.length > 0 && (
                <dd key={stance} data-stance={stance}>
                  {t(`stance.${stance}`)}{" "}
                  {who.map(({ delegation }) => (
                    <Code key={delegation} code={delegation} />
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
