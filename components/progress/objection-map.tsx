import { useFormatter, useTranslations } from "next-intl"
import type { CSSProperties } from "react"
import { Code } from "#components/people/delegation-code.tsx"
import { type DelegationCode, NOBODY } from "#model/ids.ts"
import { type Objections, type SectionObjections, totalOf } from "#model/objections.ts"
import style from "./progress.module.css"

type Props = { sections: readonly SectionObjections[]; delegations: readonly DelegationCode[] }

/**
 * Calls by delegations, each cell tinted as much as is open in it. It is a table, so that whoever listens or prints has
 * the same figures as whoever looks.
 */
export function ObjectionMap({ sections, delegations }: Props) {
  const t = useTranslations("progress")
  const codes = [...delegations, NOBODY].filter((code) => sections.some(({ of }) => of.has(code)))
  const most = Math.max(1, ...sections.flatMap(({ of }) => [...of.values()].map(totalOf)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard.
    <section className={style.wide} tabIndex={0} aria-label={t("where")}>
      <table className={`${style.table} ${style.map}`}>
        <thead>
          <tr>
            <th scope="col">{t("section")}</th>
            {codes.map((code) => (
              <th key={code} scope="col">
                {code === NOBODY ? t("nobody") : <Code code={code} />}
              </th>
            ))}
            <th scope="col">{t("total")}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ paragraph, call, of }) => (
            <tr key={paragraph}>
              <th scope="row">{call === "" ? t("opening") : call}</th>
              {codes.map((code) => (
                <Cell key={code} of={of.get(code)} most={most} />
              ))}
              <td>{sumOf([...of.values()])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("total")}</th>
            {codes.map((code) => (
              <td key={code}>{sumOf(sections.flatMap(({ of }) => of.get(code) ?? []))}</td>
            ))}
            <td>{sumOf(sections.flatMap(({ of }) => [...of.values()]))}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

const sumOf = (cells: readonly Objections[]) => cells.reduce((sum, cell) => sum + totalOf(cell), 0)

function Cell({ of, most }: { of: Objections | undefined; most: number }) {
  const t = useTranslations("progress")
  const format = useFormatter()
  if (of === undefined)
    return (
      <td>
        <span className="visually-hidden">{t("none")}</span>
      </td>
    )
  const total = totalOf(of)
  const parts = [
    of.changes > 0 && t("cellChanges", { count: of.changes }),
    of.brackets > 0 && t("cellBrackets", { count: of.brackets }),
    of.opposes > 0 && t("cellOpposes", { count: of.opposes }),
  ]
  const said = format.list(
    parts.filter((part) => part !== false),
    { type: "unit" },
  )
  const weight = { "--weight": `${Math.round(6 + (total / most) * 24)}%` } as CSSProperties
  return (
    <td className={style.cell} style={weight} title={said} data-opposed={of.opposes > 0 || undefined}>
      <span aria-hidden="true">{total}</span>
      <span className="visually-hidden">{said}</span>
    </td>
  )
}
