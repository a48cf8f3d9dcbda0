import { z } from "zod"
import { certainties, contributionKinds, omissions } from "#model/contribution.ts"
import { isDelegationCode, isParagraphId } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import { paragraphStyles } from "#model/paragraph.ts"
import type { KeptDetails } from "#model/sheet/kept.ts"
import type { Sheet } from "#model/sheet/sheet.ts"
import { wordsGiven } from "../api/given.ts"

/** The name of the hidden sheet in which our own workbooks keep what their cells do not show. */
export const detailsSheet = "Details"

const place = z.strictObject({
  line: z.int().min(0),
  id: z.string().refine(isParagraphId),
  style: z.enum(paragraphStyles),
  level: z.int().min(0).max(2),
})
const words = wordsGiven(limits.maxTabledLength)
const contribution = z.strictObject({
  delegation: z.string().refine(isDelegationCode),
  source: z.strictObject({ document: words.nullable(), proposal: words.nullable(), revision: words.nullable() }),
  kind: z.enum(contributionKinds),
  text: words,
  label: words.nullable(),
  words,
  omits: z.enum(omissions),
  behind: words.nullable(),
  doubt: z
    .strictObject({
      column: z.enum(certainties),
      extent: z.enum(certainties),
      why: words,
      otherwise: z.array(z.string().refine(isDelegationCode)),
      again: words.nullable(),
    })
    .nullable(),
  remark: words.nullable(),
})
const cell = z.strictObject({
  line: z.int().min(0),
  column: z.int().min(0),
  contributions: z.array(contribution).max(50),
})

/**
 * Reads the hidden sheet: each row has, in as many cells as it takes, one new place, or one cell with its contributions, as JSON.
 *
 * Shape: null if anything in it is not as it was written; the sheet is then read as anybody's.
 */
export function readDetails({ rows }: Pick<Sheet, "rows">): KeptDetails | null {
  const places: unknown[] = []
  const cells: unknown[] = []
  try {
    for (const row of rows) {
      const json = row.map(({ runs }) => runs.map(({ text }) => text).join("")).join("")
      const value = JSON.parse(json) as object
      if ("contributions" in value) cells.push(cell.parse(value))
      else places.push(place.parse(value))
    }
  } catch {
    return null
  }
  return { places, cells } as KeptDetails
}
