import { Codes } from "#components/people/delegation-code.tsx"
import type { Mark } from "#model/marks.ts"
import type { Option, OptionGroup } from "#model/option.ts"
import type { Paragraph } from "#model/paragraph.ts"
import style from "./card.module.css"
import { ExcerptText } from "./excerpt-text.tsx"
import { excerptsOf } from "./marked-words.ts"
import { type RulingRequest, rulingsOfGroup, rulingsOfOption } from "./rulings-of.ts"
import { VerdictButtons } from "./verdict-buttons.tsx"
import { words } from "./words.ts"

type Props = {
  group: OptionGroup
  isLabelled: boolean
  paragraphs: readonly Paragraph[]
  /** Null for whoever may not rule. */
  onLook: ((request: RulingRequest, label: string) => void) | null
}

/** All alternatives, each word for word, each with what the chair may do with it. */
export function GroupDetails({ group, isLabelled, paragraphs, onLook }: Props) {
  return (
    <>
      <ol className={style.options}>
        {group.options.map((option) => (
          <li key={option.id} className={style.option}>
            <OptionText option={option} isLabelled={isLabelled} paragraphs={paragraphs} />
            {onLook !== null && (
              <VerdictButtons
                choices={rulingsOfOption(option, isLabelled)}
                label={words.optionName(option.number, isLabelled)}
                onLook={onLook}
              />
            )}
          </li>
        ))}
      </ol>
      {onLook !== null && <VerdictButtons choices={rulingsOfGroup(group)} label={words.chairRules} onLook={onLook} />}
    </>
  )
}

function OptionText({ option, isLabelled, paragraphs }: { option: Option } & Pick<Props, "isLabelled" | "paragraphs">) {
  const isOfOption = (mark: Mark) => mark.type === "option" && mark.id === option.id
  const name = words.optionName(option.number, isLabelled)
  return (
    <>
      <h3 className={style.optionName}>
        {name[0]?.toUpperCase()}
        {name.slice(1)} {option.proposers.length > 0 && <Codes codes={option.proposers} />}
      </h3>
      {excerptsOf(paragraphs, isOfOption).map((excerpt) => (
        <ExcerptText key={excerpt.paragraph.id} excerpt={excerpt} />
      ))}
    </>
  )
}
