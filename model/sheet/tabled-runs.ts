import type { Contribution, Omission } from "../contribution.ts"
import { editsBetween, piecesOf, tidyEdits } from "../word-difference.ts"
import type { SheetRun } from "./sheet.ts"

const run = (text: string, isStruck = false, isUnderlined = false): SheetRun => ({ text, isStruck, isUnderlined })

/**
 * A contribution as its cell shows it: words of the base text it leaves out are struck, its own are underlined. Without the
 * struck ones it is the very text that was tabled.
 */
export function tabledRuns({ kind, text, words, omits }: Contribution, base: string | null): SheetRun[] {
  if (text.trim() === "") return [run(kind)]
  const at = text.indexOf(words)
  if (at < 0 || words === "" || (kind !== "MOD" && kind !== "ADD")) return [run(text)]
  const [before, behind] = [text.slice(0, at), text.slice(at + words.length)]
  return [run(before), ...differenceRuns(kind === "ADD" ? "" : (base ?? ""), words, omits), run(behind)].filter(
    (one) => one.text !== "",
  )
}

/**
 * What an extract leaves out at its ends is not struck: it stays. What stays is written as it was tabled: only a typesetter would
 * see the difference, but it is what was tabled.
 */
function differenceRuns(base: string, words: string, omits: Omission): SheetRun[] {
  const [old, now] = [piecesOf(base), piecesOf(words)]
  const runs: SheetRun[] = []
  let [at, next] = [0, 0]
  for (const { from, to, pieces } of tidyEdits(old, editsBetween(old, now, omits === "beginning"))) {
    const kept = from - at
    runs.push(run(now.slice(next, next + kept).join("")))
    const isLeftOut =
      (from === 0 && (omits === "beginning" || omits === "both")) ||
      (to === old.length && (omits === "end" || omits === "both"))
    if (!isLeftOut) runs.push(run(old.slice(from, to).join(""), true))
    runs.push(run(now.slice(next + kept, next + kept + pieces.length).join(""), false, true))
    next += kept + pieces.length
    at = to
  }
  return [...runs, run(now.slice(next).join(""))]
}
