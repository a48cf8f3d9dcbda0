import * as Y from "yjs"
import type { Contribution, NewPlace, Tabled } from "./contribution.ts"
import { record } from "./document.ts"
import type { ContributionId, ParagraphId } from "./ids.ts"
import type { Tabling } from "./tabling.ts"

const keys = { places: "places", contributions: "contributions", takings: "takings" }

/**
 * That a contribution was taken into the draft, where, when and by whom.
 *
 * Shape: `isByChair` where the chair took it for its delegation. Units: `at` is milliseconds since the epoch.
 */
export type TakingEntry = {
  readonly contribution: ContributionId
  readonly paragraph: ParagraphId
  readonly at: number
  readonly by: string
  readonly isByChair: boolean
}

/** What was tabled, as the record keeps it. A document that was made before contributions were kept has none. */
export const readTabledRecord = (doc: Y.Doc): Tabled => ({
  places: list<NewPlace>(doc, keys.places)?.toArray() ?? [],
  contributions: list<Contribution>(doc, keys.contributions)?.toArray() ?? [],
})

/** As `sizeOf` the table, without reading it. */
export const tabledSize = (doc: Y.Doc): number =>
  Object.values(keys).reduce((size, key) => size + (list(doc, key)?.length ?? 0), 0)

/** Adds contributions behind those there are; nothing takes one away. Inside the caller's transaction, by the server alone. */
export function recordTabled(doc: Y.Doc, tablings: readonly Tabling[]): void {
  const places = tablings.flatMap(({ place }) => (place === null ? [] : [place]))
  if (places.length > 0) listToWrite<NewPlace>(doc, keys.places).push(places)
  const contributions = tablings.flatMap(({ contribution }) => (contribution === null ? [] : [contribution]))
  if (contributions.length > 0) listToWrite<Contribution>(doc, keys.contributions).push(contributions)
}

/** What was taken into the draft, in the order in which it was. */
export const readTakings = (doc: Y.Doc): readonly TakingEntry[] => list<TakingEntry>(doc, keys.takings)?.toArray() ?? []

/** Inside the caller's transaction, by the server alone. */
export const recordTaking = (doc: Y.Doc, entry: TakingEntry): void =>
  listToWrite<TakingEntry>(doc, keys.takings).push([entry])

/** Writes all that a new document brings along. Inside the caller's transaction. */
export function seedTabled(doc: Y.Doc, { places, contributions }: Tabled): void {
  listToWrite<NewPlace>(doc, keys.places).push([...places])
  listToWrite<Contribution>(doc, keys.contributions).push([...contributions])
}

const list = <One>(doc: Y.Doc, key: string) => record(doc).get(key) as Y.Array<One> | undefined

function listToWrite<One>(doc: Y.Doc, key: string): Y.Array<One> {
  const known = list<One>(doc, key)
  if (known) return known
  const made = new Y.Array<One>()
  record(doc).set(key, made)
  return made
}
