import { useFormatter, useTranslations } from "next-intl"
import { MomentWords } from "#components/people/moment.tsx"
import type { ProgressPoint } from "#model/protocol.ts"
import style from "./progress.module.css"
import { roundedUp, stepLine } from "./step-line.ts"

type Part = "brackets" | "groups" | "changes"

const frame = { width: 300, height: 100 }
const margin = { start: 36, end: 6, top: 8, bottom: 24 }
const viewBox = `0 0 ${frame.width + margin.start + margin.end} ${frame.height + margin.top + margin.bottom}`

type Props = {
  /** In time, at least one. */
  points: readonly ProgressPoint[]
  part: Part
  now: number
}

/** One kind of open thing over time, with a tick at the foot for each ruling. */
export function BurnDown({ points, part, now }: Props) {
  const t = useTranslations("progress")
  const format = useFormatter()
  const [first, last] = [points[0] as ProgressPoint, points.at(-1) as ProgressPoint]
  const most = roundedUp(Math.max(...points.map((point) => point[part])))
  const range = { from: first.at, to: Math.max(now, last.at), most }
  const steps = points.map((point) => ({ at: point.at, count: point[part] }))
  const line = stepLine(steps, range, frame)
  return (
    <figure className={style.figure}>
      <figcaption>
        {t(`parts.${part}`)}{" "}
        <b>
          {first[part] === last[part]
            ? format.number(last[part])
            : t("fromTo", { first: first[part], last: last[part] })}
        </b>
      </figcaption>
      <svg
        viewBox={viewBox}
        role="img"
        aria-label={t("chart", { part: t(`parts.${part}`), first: first[part], last: last[part] })}
      >
        <g transform={`translate(${margin.start} ${margin.top})`}>
          <line className={style.grid} x2={frame.width} />
          <line className={style.axis} y1={frame.height} y2={frame.height} x2={frame.width} />
          <path className={style.area} d={`${line}V${frame.height}H0Z`} />
          <path className={style.stroke} d={line} />
          <path className={style.ruling} d={ticksAt(rulingsIn(points), range)} />
          <text className={style.scale} x={-7} y={4} data-anchor="end">
            {most}
          </text>
          <text className={style.scale} x={-7} y={frame.height + 4} data-anchor="end">
            0
          </text>
          <text className={style.scale} y={frame.height + 19}>
            <MomentWords at={range.from} />
          </text>
          <text className={style.scale} x={frame.width} y={frame.height + 19} data-anchor="end">
            <MomentWords at={range.to} />
          </text>
        </g>
      </svg>
    </figure>
  )
}

/** The moments at which the register grew. */
const rulingsIn = (points: readonly ProgressPoint[]) =>
  points.filter((point, i) => i > 0 && point.decisions > (points[i - 1] as ProgressPoint).decisions).map(({ at }) => at)

function ticksAt(moments: readonly number[], { from, to }: { from: number; to: number }): string {
  const x = (at: number) => (to > from ? Math.round(((at - from) / (to - from)) * frame.width) : 0)
  return [...new Set(moments.map(x))].map((at) => `M${at} ${frame.height - 5}v10`).join("")
}
