import type { Contribution } from "../contribution.ts"
import { applyEdits, haveSameWords, lengthOf, type WordEdit, weightOf } from "../word-difference.ts"
import type { Reading } from "./readings.ts"

/**
 * One stretch of a paragraph where its readings depart from the text they are held against.
 *
 * Shape: pieces `from` up to `to` give way to one of `variants`, each different words with those who want them. Who wants
 *        these pieces as they are is in none.
 */
export type Departure = {
  readonly from: number
  readonly to: number
  readonly variants: readonly Variant[]
}
export type Variant = { readonly pieces: readonly string[]; readonly who: readonly Contribution[] }

/**
 * Weaves readings of one text together: the same change wanted by several is one with all of them behind it, and where
 * changes touch each other there are as many variants as there are wordings. Nothing is lost: applied for one reading
 * alone, the departures give its words.
 */
export function weave(text: readonly string[], readings: readonly Reading[]): Departure[] {
  const clusters = joinClusters(text, clustersOf(shareEdits(readings)))
  return clusters.map(({ from, to, edits }) => ({
    from,
    to,
    variants: variantsOf(text, { from, to, edits }, readings),
  }))
}

/** An edit and the readings that make it. */
type SharedEdit = { readonly edit: WordEdit; readonly by: readonly Reading[] }

function shareEdits(readings: readonly Reading[]): SharedEdit[] {
  const shared: { edit: WordEdit; by: Reading[] }[] = []
  for (const reading of readings)
    for (const edit of reading.edits) {
      const known = shared.find((other) => isSameEdit(other.edit, edit))
      if (known) known.by.push(reading)
      else shared.push({ edit, by: [reading] })
    }
  return shared.sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to)
}

const isSameEdit = (a: WordEdit, b: WordEdit) => a.from === b.from && a.to === b.to && haveSameWords(a.pieces, b.pieces)

/** Edits that are read together, and what of the text they reach over. */
type Cluster = { readonly from: number; readonly to: number; readonly edits: readonly SharedEdit[] }

/** Edits that share pieces of the text, or insert at one point, or insert within what another takes out. */
function clustersOf(shared: readonly SharedEdit[]): Cluster[] {
  const clusters: Cluster[] = []
  for (const one of shared) {
    const { from, to } = one.edit
    const last = clusters.at(-1)
    const touches = last && (from < last.to || (from === last.from && to === last.to))
    if (last && touches)
      clusters[clusters.length - 1] = { from: last.from, to: Math.max(last.to, to), edits: [...last.edits, one] }
    else clusters.push({ from, to, edits: [one] })
  }
  return clusters
}

function variantsOf(text: readonly string[], { from, to, edits }: Cluster, readings: readonly Reading[]): Variant[] {
  const variants: { pieces: readonly string[]; who: Contribution[] }[] = []
  for (const reading of readings) {
    const own = edits.filter(({ by }) => by.includes(reading)).map(({ edit }) => edit)
    if (own.length === 0) continue
    const pieces = applyEdits(text, own, from, to)
    const known = variants.find((variant) => haveSameWords(variant.pieces, pieces))
    if (known) known.who.push(...reading.who)
    else variants.push({ pieces, who: [...reading.who] })
  }
  return variants
}

/** Changes with hardly a word between them are read as one, if they are of the same delegations or disputed on both sides. */
function joinClusters(text: readonly string[], clusters: readonly Cluster[]): Cluster[] {
  const joined: Cluster[] = []
  for (const cluster of clusters) {
    const last = joined.at(-1)
    if (last && areReadTogether(text, last, cluster))
      joined[joined.length - 1] = { from: last.from, to: cluster.to, edits: [...last.edits, ...cluster.edits] }
    else joined.push(cluster)
  }
  return joined
}

function areReadTogether(text: readonly string[], a: Cluster, b: Cluster): boolean {
  const weight = (cluster: Cluster) => Math.max(...cluster.edits.map(({ edit }) => weightOf(text, edit)))
  if (lengthOf(text.slice(a.to, b.from)) > Math.min(weight(a), weight(b))) return false
  const [one, two] = [readingsIn(a), readingsIn(b)]
  const haveSameReadings = one.size === two.size && [...one].every((reading) => two.has(reading))
  return (haveSameReadings && !isDisputed(a) && !isDisputed(b)) || (isDisputed(a) && isDisputed(b))
}

const readingsIn = ({ edits }: Cluster) => new Set(edits.flatMap(({ by }) => by))
/** Whether some of its readings make other edits here than others do. */
const isDisputed = ({ edits }: Cluster) =>
  edits.some(({ by }) => edits.some((other) => by.some((reading) => !other.by.includes(reading))))
