import { readFileSync } from "node:fs"
import type { Tabled } from "#model/contribution.ts"
import type { GroupId } from "#model/ids.ts"
import { isMarkType, parseMark } from "#model/mark-attributes.ts"
import type { Mark } from "#model/marks.ts"
import type { Paragraph, ParagraphStyle } from "#model/paragraph.ts"
import { parseAttributes } from "#model/paragraph-attributes.ts"
import type { Delegation, DocumentMeta, ParagraphNote } from "#model/protocol.ts"
import { joinRuns, sortedMarks } from "#model/runs.ts"
import { type CellRow, tabledOf } from "./contributions.ts"

/** One paragraph of the resolution in force, as `base.json` keeps it. */
export type BaseParagraph = {
  /** 1–91, in the order of the resolution. */
  readonly number: number
  readonly section: string
  readonly style: ParagraphStyle
  readonly level: number
  readonly label: string | null
  readonly text: string
}

/** What the printed page says of itself above the text. */
export type Frame = {
  readonly group: string
  readonly document: string
  /** As ISO date. */
  readonly date: string
  readonly languages: string
  readonly body: string
}

export type Sample = {
  readonly meta: DocumentMeta
  readonly labelledGroups: readonly GroupId[]
  readonly frame: Frame
  readonly delegations: readonly Delegation[]
  readonly paragraphs: readonly Paragraph[]
  readonly base: readonly BaseParagraph[]
  readonly notes: readonly ParagraphNote[]
  readonly rows: readonly CellRow[]
  readonly tabled: Tabled
}

/**
 * Reads Resolution 130: working draft, base text, contributions and the transcription's doubts.
 *
 * Shape:  paragraphs as the model has them: defaults filled in, marks sorted, neighbouring runs joined.
 * Throws: Error naming the paragraph, if the files hold what the model would not take.
 */
export function loadSample(): Sample {
  const { labelledGroups, frame, ...meta } = read("meta") as DocumentMeta & { labelledGroups: GroupId[]; frame: Frame }
  const rows = read("contributions") as CellRow[]
  return {
    meta,
    labelledGroups,
    frame,
    delegations: read("delegations") as Delegation[],
    paragraphs: (read("draft") as Record<string, unknown>[]).map(paragraphOf),
    base: read("base") as BaseParagraph[],
    notes: read("notes") as ParagraphNote[],
    rows,
    tabled: tabledOf(rows),
  }
}

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8"))

function paragraphOf({ runs, ...attributes }: Record<string, unknown>): Paragraph {
  const parsed = parseAttributes(attributes)
  if (parsed === null)
    throw new Error(`draft.json: paragraph ${attributes.id} has an attribute the model does not know`)
  const read = (runs as { text: string; marks: Record<string, unknown>[] }[]).map(({ text, marks }) => ({
    text,
    marks: sortedMarks(marks.map((mark) => markOf(mark, parsed.id))),
  }))
  return { ...parsed, runs: joinRuns(read) }
}

function markOf({ type, ...attributes }: Record<string, unknown>, paragraph: string): Mark {
  const mark = isMarkType(String(type)) ? parseMark(type as Mark["type"], attributes) : null
  if (mark === null) throw new Error(`draft.json: paragraph ${paragraph} has a mark the model does not know: ${type}`)
  return mark
}
