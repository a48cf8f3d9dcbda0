import { isNothingOpen, type OpenCount } from "./open-count.ts"
import style from "./open-summary.module.css"
import { words } from "./words.ts"

/** What is open in one breath: "11 brackets, 9 option groups, 141 changes open"; where it is narrow, in signs. */
export function OpenSummary({ open }: { open: OpenCount }) {
  if (isNothingOpen(open)) return <span className={style.summary}>{words.nothingOpen}</span>
  return (
    <span className={style.summary}>
      <span className={style.sentence}>{words.openSentence(open)}</span>
      <span className={style.signs} aria-hidden="true">
        <b>{open.brackets}</b> {words.brackets} · <b>{open.groups}</b> {words.options(open.groups)} ·{" "}
        <b>{open.changes}</b> {words.changes(open.changes)}
      </span>
    </span>
  )
}
