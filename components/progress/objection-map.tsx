import type { CSSProperties } from "react"
import { Code } from "#components/people/delegation-code.tsx"
import { type DelegationCode, NOBODY } from "#model/ids.ts"
import { type Objections, type SectionObjections, totalOf } from "#model/objections.ts"
import style from "./progress.module.css"
import { words } from "./words.ts"

type Props = { sections: readonly SectionObjections[]; delegations: readonly DelegationCode[] }

/**
 * Calls by delegations, each cell tinted as much as is open in it. It is a table, so that whoever listens or prints has
 * the same figures as whoever looks.
 */
export function ObjectionMap({ sections, delegations }: Props) {
  const codes = [...delegations, NOBODY].filter((code) => sections.some(({ of }) => of.has(code)))
  const most = Math.max(1, ...sections.flatMap(({ of }) => [...of.values()].map(totalOf)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard.
    <section className={style.wide} tabIndex={0} aria-label={words.where}>
      <table className={`${style.table} ${style.map}`}>
        <thead>
          <tr>
            <th scope="col">{words.section}</th>
            {codes.map((code) => (
              <th key={code} scope="col">
                {code === NOBODY ? words.nobody : <Code code={code} />}
              </th>
            ))}
            <th scope="col">{words.total}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ paragraph, call, of }) => (
            <tr key={paragraph}>
              <th scope="row">{call === "" ? words.opening : call}</th>
              {codes.map((code) => (
                <Cell key={code} of={of.get(code)} most={most} />
              ))}
              <td>{sumOf([...of.values()])}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
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
  if (of === undefined)
    return (
      <td>
        <span className="visually-hidden">{words.none}</span>
      </td>
    )
  const total = totalOf(of)
  const weight = { "--weight": `${Math.round(6 + (total / most) * 24)}%` } as CSSProperties
  return (
    <td className={style.cell} style={weight} title={words.cell(of)} data-opposed={of.opposes > 0 || undefined}>
      <span aria-hidden="true">{total}</span>
      <span className="visually-hidden">{words.cell(of)}</span>
    </td>
  )
}
