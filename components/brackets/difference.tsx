import { useTranslations } from "next-intl"
import { usePlace } from "#components/document/use-place.ts"
import { redline } from "#components/register/redline.ts"
import { RedlineText } from "#components/register/redline-text.tsx"
import type { RuledParagraph } from "#model/protocol.ts"
import style from "./card.module.css"
import type { Planned, Ruling } from "./ruling.ts"
import { useRefusals } from "./use-refusals.ts"

/** How the text has moved on since the chair looked. */
export function Difference({ planned, now }: { planned: Planned; now: Ruling }) {
  const t = useTranslations("brackets")
  const refusals = useRefusals()
  if (now.step !== "looking")
    return <p>{now.step === "cannot" && now.reason !== "not-found" ? refusals.ofRuling(now.reason) : t("movedGone")}</p>
  const moved = differing(planned.paragraphs, now.planned.paragraphs)
  return (
    <>
      <p>{moved.length > 0 ? t("movedIntro") : t("movedSame")}</p>
      {moved.map(({ id, place, was, is }) => (
        <Redlined key={id} place={place} before={was} after={is} />
      ))}
    </>
  )
}

function differing(was: readonly RuledParagraph[], is: readonly RuledParagraph[]) {
  const ids = [...new Set([...was, ...is].map((paragraph) => paragraph.id))]
  return ids.flatMap((id) => {
    const old = was.find((paragraph) => paragraph.id === id)
    const now = is.find((paragraph) => paragraph.id === id)
    const pair = { id, place: now?.place ?? old?.place ?? "", was: old?.before ?? "", is: now?.before ?? "" }
    return pair.was === pair.is ? [] : pair
  })
}

function Redlined({ place, before, after }: { place: string; before: string; after: string }) {
  return (
    <div className={style.redlined}>
      <p className={style.place}>{usePlace()(place)}</p>
      <RedlineText pieces={redline(before, after)} />
    </div>
  )
}
