/** What a run has counted. All that is not a count of acts ought to be zero. */
export type Figures = {
  acts: number
  /** Changes a page made to the text: mostly keystrokes. */
  edits: number
  updates: number
  rulings: number
  /** Edits refused although lawful by intent, by what was being done and why. */
  readonly refused: Map<string, number>
  wordsRescued: number
  serversKilled: number
  linesDropped: number
  replicasUnequal: number
  acknowledgedLost: number
  shownLost: number
  baseTextChanged: number
  residues: number
  /** Hash of the text at the end, by which one run is told from another; "" where several were added up. */
  text: string
  /** Laws found broken, told in a sentence each. */
  readonly broken: string[]
}

export const newFigures = (): Figures => ({
  acts: 0,
  edits: 0,
  updates: 0,
  rulings: 0,
  refused: new Map(),
  wordsRescued: 0,
  serversKilled: 0,
  linesDropped: 0,
  replicasUnequal: 0,
  acknowledgedLost: 0,
  shownLost: 0,
  baseTextChanged: 0,
  residues: 0,
  text: "",
  broken: [],
})

export function countRefusal({ refused }: Figures, act: string, reason: string): void {
  const key = `${reason} (${act})`
  refused.set(key, (refused.get(key) ?? 0) + 1)
}

export const refusedEdits = ({ refused }: Figures): number => [...refused.values()].reduce((sum, one) => sum + one, 0)

/** Whether anything was found that must never be. */
export const isFlawless = (figures: Figures): boolean =>
  figures.broken.length === 0 &&
  figures.replicasUnequal + figures.acknowledgedLost + figures.shownLost === 0 &&
  figures.baseTextChanged + figures.residues === 0

export function add(sum: Figures, one: Figures): void {
  for (const [name, value] of Object.entries(one) as [keyof Figures, unknown][])
    if (typeof value === "number") (sum[name] as number) += value
  for (const [key, count] of one.refused) sum.refused.set(key, (sum.refused.get(key) ?? 0) + count)
  sum.broken.push(...one.broken)
}

/** The figures as lines to print. */
export function told(figures: Figures): string[] {
  const refused = refusedEdits(figures)
  const share = figures.edits > 0 ? (100 * refused) / figures.edits : 0
  const rows: [string, number | string][] = [
    ["acts", figures.acts],
    ["edits", figures.edits],
    ["rulings", figures.rulings],
    ["lines dropped", figures.linesDropped],
    ["servers killed", figures.serversKilled],
    ["edits refused although lawful by intent", `${refused} (${share.toFixed(3)} %)`],
    ...[...figures.refused].sort(([, a], [, b]) => b - a).map(([key, count]): [string, number] => [`  ${key}`, count]),
    ["words rescued", figures.wordsRescued],
    ["replicas unequal", figures.replicasUnequal],
    ["acknowledged edits lost", figures.acknowledgedLost],
    ["things seen by others and then lost", figures.shownLost],
    ["base text changed", figures.baseTextChanged],
    ["rulings with a residue", figures.residues],
    ...(figures.text ? [["text at the end", figures.text.slice(0, 12)] satisfies [string, string]] : []),
  ]
  const width = Math.max(...rows.map(([name]) => name.length)) + 2
  return [
    ...rows.map(([name, value]) => `${name.padEnd(width)}${value}`),
    ...figures.broken.map((one) => `BROKEN: ${one}`),
  ]
}
