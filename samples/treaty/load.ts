import { readFileSync } from "node:fs"
import { readBaseText } from "#model/base-text.ts"
import type { Contribution, ContributionKind, NewPlace, Tabled } from "#model/contribution.ts"
import { type ContributionId, type DelegationCode, type GroupId, makeId, type ParagraphId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { type Delegation, type DocumentMeta, type ParagraphNote, schemaVersion } from "#model/protocol.ts"
import { readTabled } from "#model/tabled-text.ts"
import { draft } from "#model/testing/build.ts"

export type Treaty = {
  readonly meta: DocumentMeta
  readonly delegations: readonly Delegation[]
  readonly labelledGroups: readonly GroupId[]
  readonly notes: readonly ParagraphNote[]
  /** The base text, as it is read out of plain text. */
  readonly base: readonly Paragraph[]
  /** The working draft. */
  readonly paragraphs: readonly Paragraph[]
  readonly tabled: Tabled
}

/** Reads the treaty: base text, working draft in the notation of `model/testing/build.ts`, and what was tabled. */
export function loadTreaty(): Treaty {
  return {
    meta: { id: "treaty", title: "Treaty of the Lake", name: "Third draft", revision: 3, schemaVersion },
    delegations: delegations.map((delegation, colour) => ({
      ...delegation,
      code: delegation.code as DelegationCode,
      colour,
    })),
    labelledGroups: ["DRAFT.g1" as GroupId],
    notes: [],
    base: readBaseText(read("base.txt")),
    paragraphs: draft(read("draft.txt")),
    tabled: tabledOf(JSON.parse(read("table.json")) as Cell[]),
  }
}

const delegations = [
  { code: "ARB", name: "Arab States", kind: "region" },
  { code: "B", name: "Brazil", kind: "state" },
  { code: "CAN", name: "Canada", kind: "state" },
  { code: "CLM", name: "Colombia", kind: "state" },
  { code: "USA", name: "United States", kind: "state" },
] as const

const read = (name: string) => readFileSync(new URL(name, import.meta.url), "utf8")

/** A text as `table.json` keeps it: at a base paragraph, or at a new place, which the first of its texts makes. */
type Cell = {
  readonly row?: ParagraphId
  readonly place?: ParagraphId
  readonly after?: ParagraphId
  readonly delegation: DelegationCode
  readonly source: string
  readonly kind: ContributionKind
  readonly text: string
}

function tabledOf(cells: readonly Cell[]): Tabled {
  const places = cells.flatMap(({ place, after }): NewPlace[] =>
    place && after ? [{ id: place, after, style: "item", level: 0 }] : [],
  )
  return { places, contributions: cells.map(contributionOf) }
}

function contributionOf({ row, place, delegation, source, kind, text }: Cell, index: number): Contribution {
  const [document = null, proposal = null] = source.split("/")
  return {
    id: makeId<ContributionId>(delegation, `t${index + 1}`),
    delegation,
    source: { document, proposal, revision: null },
    row: (row ?? place) as ParagraphId,
    kind,
    text,
    ...readTabled(text),
    behind: null,
    supersedes: null,
    doubt: null,
    remark: null,
    at: null,
    by: null,
  }
}
