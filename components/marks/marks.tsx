import type { ReactNode } from "react"
import type { DelegationCode } from "#model/ids.ts"
import style from "./marks.module.css"
import { words } from "./words.ts"

const { sample } = words

/** The four marks as the sheet draws them, each with what it says. Needs no script. */
export function Marks({ owner }: { owner: DelegationCode | null }) {
  const whose = owner ?? "DRAFT"
  return (
    <dl className={style.marks}>
      <Mark name={words.insertion} says={words.insertionSays}>
        {sample.before}
        <ins data-owner={whose}>{sample.inserted}</ins>
      </Mark>
      <Mark name={words.deletion} says={words.deletionSays}>
        {sample.struckBefore}
        <del data-owner={whose}>{sample.struck}</del>
        {sample.struckAfter}
      </Mark>
      <Mark name={words.bracket} says={words.bracketSays}>
        <span className="bracket-glyph depth-1">[</span>
        {sample.bracketed}
        <span className="bracket-glyph depth-1">]</span>
      </Mark>
      <Mark name={words.option} says={words.optionSays}>
        {sample.options.map((option, i) => (
          <span key={option} className={style.option}>
            <span className={style.label}>{sample.optionLabel(i + 1)}</span> {option}
          </span>
        ))}
      </Mark>
    </dl>
  )
}

function Mark({ name, says, children }: { name: string; says: string; children: ReactNode }) {
  return (
    <div className={style.mark}>
      <dt className={style.name}>{name}</dt>
      <dd className={`words ${style.sample}`}>{children}</dd>
      <dd className={style.says}>{says}</dd>
    </div>
  )
}
