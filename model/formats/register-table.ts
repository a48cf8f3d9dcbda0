import { inForce, reopenedIn } from "../in-force.ts"
import { positionsThen } from "../position-history.ts"
import type { Position, PositionsBound } from "../positions.ts"
import type { Decision } from "../protocol.ts"

/** One cell: words, a number, a moment, or nothing. */
export type Cell = string | number | Date | null

/**
 * The register as a table: a row for each decision, in its order, below a row of headings. Texts are as the register
 * keeps them, `{++inserted++} {--deleted--}`, paragraphs one below the other.
 *
 * Shape: `positions` are all that were ever taken, null for whoever may not see them: their column is then empty.
 * Units: times are moments (UTC); who shows them chooses the zone.
 */
export function registerTable(
  register: readonly Decision[],
  positions: readonly Position[] | null,
): { readonly headings: string[]; readonly rows: Cell[][] } {
  const reopened = reopenedIn(register)
  const holding = new Set(inForce(register).map(({ number }) => number))
  const rows = register.map((decision): Cell[] => [
    decision.number,
    new Date(decision.at),
    decision.by,
    decision.verdict + (decision.adReferendum ? " ad referendum" : ""),
    decision.item,
    decision.paragraphs.map(({ place }) => place).join("\n"),
    decision.paragraphs.map(({ before }) => before).join("\n"),
    decision.paragraphs.map(({ after }) => after).join("\n"),
    decision.note,
    decision.present.join(", "),
    reopened.get(decision.number) ?? null,
    holding.has(decision.number) ? "yes" : "no",
    positionsInWords(positions, decision.positions),
    decision.positions?.upTo ?? null,
    decision.positions?.hash ?? null,
    decision.seen,
    decision.previousHash,
    decision.hash,
  ])
  return { headings, rows }
}

/** Who stood where, a line for each: "EUR can accept, if accepted: Option 2 of 2 in resolves, 3 (our capital asks)". */
function positionsInWords(positions: readonly Position[] | null, bound: PositionsBound | undefined): string | null {
  if (positions === null || bound === undefined) return null
  const then = positionsThen(positions, bound)
  const lines = then.flatMap(({ on, standing }) =>
    standing.map((position) => (then.length > 1 ? `${on.kind}: ${inWords(position)}` : inWords(position))),
  )
  return lines.length === 0 ? null : lines.join("\n")
}

function inWords({ delegation, stance, condition, note }: Position): string {
  const hangsOn = condition === null ? "" : `, if ${condition.outcome}: ${condition.item}`
  return `${delegation} ${stance?.replaceAll("-", " ")}${hangsOn}${note === null ? "" : ` (${note})`}`
}

const headings = [
  "Number",
  "Time",
  "Ruled by",
  "Ruling",
  "Item",
  "Place",
  "Text before",
  "Text after",
  "Note",
  "Delegations present",
  "Reopened in decision",
  "In force",
  "Positions",
  "Positions up to",
  "Seal of the positions",
  "Hash of the text ruled on",
  "Seal of the line before",
  "Seal",
]
