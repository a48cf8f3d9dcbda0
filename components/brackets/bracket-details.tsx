import { useTranslations } from "next-intl"
import { Codes } from "#components/people/delegation-code.tsx"
import type { Bracket } from "#model/bracket.ts"
import type { Mark } from "#model/marks.ts"
import type { Paragraph } from "#model/paragraph.ts"
import style from "./card.module.css"
import { ExcerptText } from "./excerpt-text.tsx"
import { excerptsOf } from "./marked-words.ts"

const mostParagraphs = 6

/** Who asked for these brackets, and the text in them. */
export function BracketDetails({ bracket, paragraphs }: { bracket: Bracket; paragraphs: readonly Paragraph[] }) {
  const t = useTranslations("brackets")
  const isOfBracket = (mark: Mark) => mark.type === "bracket" && mark.id === bracket.id
  const excerpts = excerptsOf(paragraphs, isOfBracket)
  return (
    <>
      <p className={style.who}>
        {bracket.proposers.length === 0 ? (
          t("nobodyBrackets")
        ) : (
          <>
            {t("bracketedBy")} <Codes codes={bracket.proposers} />
          </>
        )}
      </p>
      {excerpts.slice(0, mostParagraphs).map((excerpt) => (
        <ExcerptText key={excerpt.paragraph.id} excerpt={excerpt} />
      ))}
      {excerpts.length > mostParagraphs && (
        <p className={style.aside}>{t("moreParagraphs", { count: excerpts.length - mostParagraphs })}</p>
      )}
    </>
  )
}
