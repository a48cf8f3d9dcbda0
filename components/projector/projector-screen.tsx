import { useTranslations } from "next-intl"
import { type ReactNode, useMemo, useRef } from "react"
import { DelegationColours } from "#components/document/delegation-colours.tsx"
import { ofTheDocument } from "#components/document/document-language.ts"
import { DraftParagraph } from "#components/document/draft-paragraph.tsx"
import { framesOf } from "#components/document/paragraph-frame.ts"
import { usePlace } from "#components/document/use-place.ts"
import type { DelegationCode, ParagraphId } from "#model/ids.ts"
import { countOpen, isNothingOpen } from "#model/open-count.ts"
import { placesOfLettered } from "#model/place-by-letter.ts"
import type { Position } from "#model/positions.ts"
import type { DocumentView } from "#model/protocol.ts"
import { itemsIn, passageAt } from "./passage.ts"
import { PositionsHere } from "./positions-here.tsx"
import style from "./projector.module.css"
import { useFit } from "./use-fit.ts"

type Props = {
  view: DocumentView
  inHand: ParagraphId | null
  /** In their sequence; null where they are not for this screen. */
  positions: readonly Position[] | null
  /** Who has the floor. */
  speaking: DelegationCode | null
  /** Whether the screen still follows. */
  line: ReactNode
}

/** The paragraph in hand with its alternatives, who stands where on it, and what is left. */
export function ProjectorScreen({ view, inHand, positions, speaking, line }: Props) {
  const t = useTranslations("projector")
  const ofMeeting = useTranslations("meeting")
  const say = usePlace()
  const { paragraphs, labelledGroups, open } = view
  const stage = useRef<HTMLDivElement>(null)
  const frames = useMemo(() => framesOf(paragraphs, labelledGroups), [paragraphs, labelledGroups])
  const passage = inHand === null ? null : passageAt(paragraphs, inHand)
  const shown = passage === null ? [] : paragraphs.slice(passage.from, passage.to)
  const overflow = useFit(stage, inHand, view, positions)
  const left = countOpen(open)
  return (
    <main className={style.screen} aria-label={t("label")}>
      <DelegationColours delegations={view.delegations} />
      <p className={style.place}>
        {inHand !== null && <span dir="auto">{say(placesOfLettered(paragraphs).get(inHand) ?? "")}</span>}
        {overflow.isAbove && <span className={style.more}>{t("continuesAbove")}</span>}
        {speaking !== null && <span className={style.speaking}>{ofMeeting("floorOf", { code: speaking })}</span>}
      </p>
      <div className={style.stage} ref={stage}>
        {shown.length === 0 && <p>{t("noText")}</p>}
        <div className={style.passage} {...ofTheDocument} key={shown[0]?.id} data-several={shown.length > 1}>
          {shown.map((paragraph) => {
            const frame = frames.get(paragraph.id)
            return frame && <DraftParagraph key={paragraph.id} paragraph={paragraph} frame={frame} />
          })}
        </div>
      </div>
      <div>
        {passage !== null && positions !== null && (
          <PositionsHere
            items={itemsIn(paragraphs, open, passage)}
            paragraphs={paragraphs}
            labelledGroups={labelledGroups}
            positions={positions}
          />
        )}
      </div>
      <footer className={style.foot}>
        <p className={style.left}>
          {overflow.isBelow && <span className={style.more}>{t("continuesBelow")}</span>}
          {isNothingOpen(left) ? (
            t("nothingLeft")
          ) : (
            <>
              {t("leftLabel")} <b>{t("left", { ...left })}</b>
            </>
          )}
        </p>
        {line}
        <p className={style.name}>{view.meta.name}</p>
      </footer>
    </main>
  )
}
