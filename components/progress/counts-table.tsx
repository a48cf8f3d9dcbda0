import { useTranslations } from "next-intl"
import { Moment } from "#components/people/moment.tsx"
import type { ProgressPoint } from "#model/protocol.ts"
import style from "./progress.module.css"

const parts = ["brackets", "groups", "changes"] as const

/** The figures of the charts, the latest first. */
export function CountsTable({ points }: { points: readonly ProgressPoint[] }) {
  const t = useTranslations("progress")
  return (
    <details className={style.details}>
      <summary>{t("asTable")}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keyboard. */}
      <section className={style.scroll} tabIndex={0} aria-label={t("over")}>
        <table className={style.table}>
          <thead>
            <tr>
              <th scope="col">{t("time")}</th>
              {parts.map((part) => (
                <th key={part} scope="col">
                  {t(`parts.${part}`)}
                </th>
              ))}
              <th scope="col">{t("decisions")}</th>
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map((point, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two counts may be of one moment, and none ever changes place.
              <tr key={points.length - i}>
                <th scope="row">
                  <Moment at={point.at} />
                </th>
                {parts.map((part) => (
                  <td key={part}>{point[part]}</td>
                ))}
                <td>{point.decisions}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  )
}
