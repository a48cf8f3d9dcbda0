/** A count at a moment. */
export type Step = { readonly at: number; readonly count: number }

/** The room a chart has to draw in, in units of its own. */
export type Frame = { readonly width: number; readonly height: number }

/**
 * The path of a count over time: it stays as it is until it is counted anew. The last step goes on to the right edge.
 *
 * Shape:  `from` and `to` are the moments at the left and right edge; `most` is the count at the top.
 */
export function stepLine(
  steps: readonly Step[],
  { from, to, most }: { from: number; to: number; most: number },
  { width, height }: Frame,
): string {
  const x = (at: number) => round(to > from ? ((at - from) / (to - from)) * width : 0)
  const y = (count: number) => round(height - (most > 0 ? count / most : 0) * height)
  const [first, ...others] = steps
  if (first === undefined) return ""
  const moves = others.map(({ at, count }) => `H${x(at)}V${y(count)}`)
  return [`M${x(first.at)} ${y(first.count)}`, ...moves, `H${width}`].join("")
}

const round = (value: number) => Math.round(value * 10) / 10

/** A round number not below the greatest count, for the top of a chart. */
export function roundedUp(count: number): number {
  if (count <= 5) return Math.max(1, count)
  const unit = 10 ** Math.floor(Math.log10(count)) / 2
  return Math.ceil(count / unit) * unit
}
