import { inForce, reopenedIn } from "../in-force.ts"
import type { Decision } from "../protocol.ts"

/** One cell: words, a number, a moment, or nothing. */
export type Cell = string | number | Date | null

/**
 * The register as a table: a row for each decision, in its order, below a row of headings. Texts are as the register
 * keeps them, `{++inserted++} {--deleted--}`, paragraphs one below the other.
 *
 * Units: times are moments (UTC); who shows them chooses the zone.
 */
export function registerTable(register: readonly Decision[]): { readonly headings: string[]; readonly rows: Cell[][] } {
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
    decision.positions?.upTo ?? null,
    decision.positions?.hash ?? null,
    decision.seen,
    decision.previousHash,
    decision.hash,
  ])
  return { headings, rows }
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
  "Positions up to",
  "Seal of the positions",
  "Hash of the text ruled on",
  "Seal of the line before",
  "Seal",
]
