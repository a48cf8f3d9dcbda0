import { useTranslations } from "next-intl"
import { useVerdictWord } from "#components/register/use-verdict-word.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Decision, DecisionTarget } from "#model/protocol.ts"
import { decidedBy } from "#model/what-became.ts"
import { Beginning } from "./beginning.tsx"
import style from "./card.module.css"
import { markupOf } from "./markup-of-paragraph.ts"

type Props = {
  target: DecisionTarget
  register: readonly Decision[]
  paragraphs: readonly Paragraph[]
  /** Where it stood, to show the text there now. */
  paragraph?: ParagraphId
}

/** What became of something that can no longer be ruled on: which decision, or that it was withdrawn; and the text now. */
export function WhatBecame({ target, register, paragraphs, paragraph }: Props) {
  const t = useTranslations("brackets")
  const verdictWord = useVerdictWord()
  const decision = decidedBy(register, target)
  const at = paragraph ?? decision?.paragraphs[0]?.id
  const now = at === undefined ? null : markupOf(paragraphs, at)
  if (!decision && paragraph === undefined) return null
  return (
    <div className={style.became}>
      <p>{decision ? t("decidedIn", { number: decision.number, verdict: verdictWord(decision) }) : t("withdrawn")}</p>
      {now !== null && (
        <p className={style.now}>
          {t("textNow")} <Beginning markup={now} length={mostCharacters} />
        </p>
      )}
    </div>
  )
}

const mostCharacters = 400
