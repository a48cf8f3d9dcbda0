import type { CSSProperties } from "react"
import { ofTheDocument } from "#components/document/document-language.ts"
import { type DelegationCode, ownerOf } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import type { Run } from "#model/paragraph.ts"
import style from "./excerpt-text.module.css"
import { type Excerpt, isStruck } from "./marked-words.ts"

/** Words as they stand in the text: proposed ones underlined, struck ones struck, those beside them quieter. */
export function ExcerptText({ excerpt, highlight }: { excerpt: Excerpt; highlight?: (mark: Mark) => boolean }) {
  let offset = 0
  return (
    <p className={style.text} {...ofTheDocument}>
      {excerpt.before !== "" && <span className={style.beside}>{excerpt.before}</span>}
      {excerpt.runs.map((run) => {
        const key = offset
        offset += run.text.length
        return <Words key={key} run={run} isBeside={highlight !== undefined && !run.marks.some(highlight)} />
      })}
      {excerpt.after !== "" && <span className={style.beside}>{excerpt.after}</span>}
    </p>
  )
}

function Words({ run, isBeside }: { run: Run; isBeside: boolean }) {
  const beside = isBeside ? style.beside : undefined
  const change = run.marks.find((mark) => mark.type === (isStruck(run) ? "deletion" : "insertion"))
  if (change === undefined) return <span className={beside}>{run.text}</span>
  const colour = { "--colour": colourOf(ownerOf("id" in change ? change.id : null)) } as CSSProperties
  if (isStruck(run)) {
    return (
      <del className={beside} style={colour}>
        {run.text}
      </del>
    )
  }
  return (
    <ins className={beside} style={colour}>
      {run.text}
    </ins>
  )
}

const colourOf = (code: DelegationCode | null) => `var(--delegation-${code ?? "CHAIR"}, var(--ink))`
