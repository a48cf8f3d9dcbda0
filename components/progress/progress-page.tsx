import { useTranslations } from "next-intl"
import { DelegationColours } from "#components/document/delegation-colours.tsx"
import { PageBesideText } from "#components/page/page-beside-text.tsx"
import { ZoneNote } from "#components/people/moment.tsx"
import { objectionsBySection } from "#model/objections.ts"
import { opposedTargets, type Position } from "#model/positions.ts"
import { lastSitting } from "#model/progress.ts"
import type { DocumentView, ProgressPoint } from "#model/protocol.ts"
import { BurnDown } from "./burn-down.tsx"
import { CountsTable } from "./counts-table.tsx"
import { KeepFresh } from "./keep-fresh.tsx"
import { ObjectionMap } from "./objection-map.tsx"
import style from "./progress.module.css"

const pauseMs = 4 * 60 * 60 * 1000

type Props = {
  view: DocumentView
  points: readonly ProgressPoint[]
  /** In their sequence; null where they are not for this person. */
  positions: readonly Position[] | null
  /** From the beginning, rather than the sitting that is on. */
  isAll: boolean
  now: number
}

/** How far the text has come, and where it is stuck. Drawn on the server; the page asks for it anew now and then. */
export function ProgressPage({ view, points, positions, isAll, now }: Props) {
  const t = useTranslations("progress")
  const sections = objectionsBySection(view.paragraphs, view.open, positions && opposedTargets(positions))
  return (
    <PageBesideText title={t("titleOf", { name: view.meta.title })} documentId={view.meta.id} back={t("toText")}>
      <DelegationColours delegations={view.delegations} />
      <KeepFresh />
      <section aria-labelledby="over">
        <h2 id="over">{t("over")}</h2>
        {points.length === 0 ? (
          <p className={style.about}>{t("noCounts")}</p>
        ) : (
          <OverTime all={points} isAll={isAll} now={now} />
        )}
      </section>
      <section aria-labelledby="where">
        <h2 id="where">{t("where")}</h2>
        <p className={style.about}>
          {t("whereAbout")} {positions === null && t("positionsHidden")}
        </p>
        <ObjectionMap sections={sections} delegations={view.delegations.map(({ code }) => code)} />
      </section>
    </PageBesideText>
  )
}

function OverTime({ all, isAll, now }: { all: readonly ProgressPoint[]; isAll: boolean; now: number }) {
  const t = useTranslations("progress")
  const sitting = lastSitting(all, pauseMs)
  const points = isAll ? all : sitting
  const taken = decisionsIn(points)
  return (
    <>
      <p className={style.about}>
        {isAll ? t("all", { decisions: taken }) : t("sitting", { decisions: taken })}{" "}
        {sitting !== all && <a href={isAll ? "?" : "?all"}>{isAll ? t("showSitting") : t("showAll")}</a>}{" "}
        <ZoneNote at={now} />
      </p>
      <div className={style.charts}>
        <BurnDown points={points} part="brackets" now={now} />
        <BurnDown points={points} part="groups" now={now} />
        <BurnDown points={points} part="changes" now={now} />
      </div>
      <CountsTable points={points} />
    </>
  )
}

const decisionsIn = (points: readonly ProgressPoint[]) =>
  (points.at(-1) as ProgressPoint).decisions - (points[0] as ProgressPoint).decisions
