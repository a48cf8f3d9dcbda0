import type { Run } from "./paragraph.ts"

/** Runs cut at these offsets as well as where they end. */
export function cutAt(runs: readonly Run[], offsets: readonly number[]): readonly Run[] {
  if (offsets.length === 0) return runs
  let from = 0
  return runs.flatMap(({ text, marks }) => {
    const cuts = [...new Set(offsets)].map((offset) => offset - from).filter((cut) => cut > 0 && cut < text.length)
    from += text.length
    const stops = [0, ...cuts.sort((a, b) => a - b), text.length]
    return stops.slice(1).map((stop, i) => ({ text: text.slice(stops[i], stop), marks }))
  })
}
