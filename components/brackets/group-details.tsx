import { useTranslations } from "next-intl"
import { useState } from "react"
import { lazily } from "#components/shell/lazily.tsx"
import type { ParagraphId } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import type { Option, OptionGroup } from "#model/option.ts"
import { type OptionName, optionName } from "#model/option-name.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { placeOf } from "#model/place.ts"
import { wordingOf } from "#model/wording.ts"
import style from "./card.module.css"
import { ExcerptText } from "./excerpt-text.tsx"
import { excerptsOf } from "./marked-words.ts"
import { type RulingRequest, rulingsOfGroup, rulingsOfOption } from "./rulings-of.ts"
import type { SideBySideProps } from "./side-by-side.tsx"
import { VerdictButtons } from "./verdict-buttons.tsx"
import { Whose } from "./whose.tsx"

// Read by few, and brings the comparing of texts along.
const SideBySide = lazily<SideBySideProps>(async () => (await import("./side-by-side.tsx")).SideBySide)

type Props = {
  group: OptionGroup
  isLabelled: boolean
  paragraphs: readonly Paragraph[]
  /** Null for whoever may not rule. */
  onLook: ((request: RulingRequest, label: string) => void) | null
}

/** All alternatives, each word for word, each with what the chair may do with it. */
export function GroupDetails({ group, isLabelled, paragraphs, onLook }: Props) {
  const t = useTranslations("brackets")
  const [isBeside, setIsBeside] = useState(false)
  return (
    <>
      <ol className={style.options}>
        {group.options.map((option) => (
          <li key={option.id} className={style.option}>
            <OptionText option={option} called={optionName(group, option, isLabelled)} paragraphs={paragraphs} />
            {onLook !== null && (
              <VerdictButtons
                choices={rulingsOfOption(t, option, optionName(group, option, isLabelled))}
                label={t("optionName", optionName(group, option, isLabelled))}
                onLook={onLook}
              />
            )}
          </li>
        ))}
      </ol>
      {group.options.length > 1 && (
        <button
          type="button"
          className={style.link}
          onPointerEnter={SideBySide.prepare}
          onFocus={SideBySide.prepare}
          onClick={() => setIsBeside(true)}
        >
          {t("readSideBySide")}
        </button>
      )}
      {isBeside && (
        <SideBySide
          group={group}
          isLabelled={isLabelled}
          paragraphs={paragraphs}
          place={placeOf(paragraphs, group.options[0]?.paragraphs[0] as ParagraphId)}
          onClose={() => setIsBeside(false)}
        />
      )}
      {onLook !== null && <VerdictButtons choices={rulingsOfGroup(t, group)} label={t("chairRules")} onLook={onLook} />}
    </>
  )
}

type TextProps = { option: Option; called: OptionName } & Pick<Props, "paragraphs">

function OptionText({ option, called, paragraphs }: TextProps) {
  const t = useTranslations("brackets")
  const isOfOption = (mark: Mark) => mark.type === "option" && mark.id === option.id
  return (
    <>
      <h3 className={style.optionName}>
        {t("optionHeading", called)} <Whose wording={wordingOf(paragraphs, option)} />
      </h3>
      {excerptsOf(paragraphs, isOfOption).map((excerpt) => (
        <ExcerptText key={excerpt.paragraph.id} excerpt={excerpt} />
      ))}
    </>
  )
}
