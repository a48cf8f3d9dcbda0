import { useTranslations } from "next-intl"
import { Code, Codes } from "#components/people/delegation-code.tsx"
import type { Change } from "#model/change.ts"
import type { Mark } from "#model/marks.ts"
import { isRevision } from "#model/marks.ts"
import type { Paragraph } from "#model/paragraph.ts"
import style from "./card.module.css"
import { ExcerptText } from "./excerpt-text.tsx"
import { excerptsOf } from "./marked-words.ts"

const contextLength = 70

/** Who proposes what words, joined by whom. */
export function ChangeDetails({ change, paragraphs }: { change: Change; paragraphs: readonly Paragraph[] }) {
  const t = useTranslations("brackets")
  const isOfChange = (mark: Mark) => isRevision(mark) && mark.id === change.id
  const [first, ...others] = change.proposers
  return (
    <>
      <p className={style.who}>
        {first === undefined ? (
          t("nobodyProposes")
        ) : (
          <>
            {t("proposedBy")} <Code code={first} />
          </>
        )}
        {others.length > 0 && (
          <>
            {t("joinedBy")} <Codes codes={others} />
          </>
        )}
      </p>
      <BreakNote change={change} paragraphs={paragraphs} />
      {excerptsOf(paragraphs, isOfChange, contextLength).map((excerpt) => (
        <ExcerptText key={excerpt.paragraph.id} excerpt={excerpt} highlight={isOfChange} />
      ))}
    </>
  )
}

function BreakNote({ change, paragraphs }: { change: Change; paragraphs: readonly Paragraph[] }) {
  const t = useTranslations("brackets")
  const begins = paragraphs.some((paragraph) => paragraph.inserted === change.id)
  const joins = paragraphs.some((paragraph) => paragraph.deleted === change.id)
  return (
    <>
      {begins && <p className={style.aside}>{t("addsParagraph")}</p>}
      {joins && <p className={style.aside}>{t("joinsParagraph")}</p>}
    </>
  )
}
