import { randomBytes } from "node:crypto"
import type { Context } from "hono"
import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { z } from "zod"
import { certainties, contributionKinds, omissions } from "#model/contribution.ts"
import { readParagraphs } from "#model/document.ts"
import { isParagraphId } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import { paragraphStyles } from "#model/paragraph.ts"
import { baseOf } from "#model/projection.ts"
import type { ColumnChoice } from "#model/sheet/columns.ts"
import { sheetLimits } from "#model/sheet/sheet.ts"
import type { TableToWrite } from "#model/sheet/sheet-of.ts"
import { planSheet, type SheetToTable } from "#model/sheet/table-sheet.ts"
import { Table } from "#model/table.ts"
import { readTabledRecord, recordTabled } from "#model/tabled-record.ts"
import { readRecord } from "#model/view.ts"
import type { Room } from "../room.ts"
import { readInThread, writeInThread } from "../sheet/sheet-thread.ts"
import { sheetEndings } from "../sheet/write-sheet.ts"
import { chairAlone } from "./chair-alone.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { delegationGiven, lineGiven, numberGiven, wordsGiven } from "./given.ts"
import { problem } from "./problems.ts"

const place = z.strictObject({
  key: z.string().min(1).max(80),
  id: z.string().refine(isParagraphId).nullable(),
  after: z.string().max(80).nullable(),
  style: z.enum(paragraphStyles),
  level: z.int().min(0).max(2),
})
const words = wordsGiven(limits.maxTabledLength)
const doubt = z.strictObject({
  column: z.enum(certainties),
  extent: z.enum(certainties),
  why: wordsGiven(limits.maxNoteLength),
  otherwise: z.array(delegationGiven).max(limits.maxDelegations),
  again: words.nullable(),
})
const cell = z.object({
  cell: z.string().max(20),
  delegation: delegationGiven,
  source: z.strictObject({ document: numberGiven, proposal: numberGiven, revision: lineGiven(40).nullable() }),
  kind: z.enum(contributionKinds),
  row: z.string().max(80),
  text: words,
  label: lineGiven(12).nullable(),
  words,
  omits: z.enum(omissions),
  behind: words.nullable(),
  doubt: doubt.nullable(),
  remark: wordsGiven(limits.maxNoteLength).nullable(),
})
const sheetRequest = z.object({
  places: z.array(place).max(sheetLimits.maxRows * 4),
  cells: z.array(cell).max(limits.maxContributions),
})

const tooLarge = (context: Context) => problem(context, "too-large")
/** What is read out of a file, with how it was understood, is larger than the file. */
const limitOfFile = bodyLimit({ maxSize: sheetLimits.maxFileBytes, onError: tooLarge })
const limitOfCells = bodyLimit({ maxSize: 4 * sheetLimits.maxFileBytes, onError: tooLarge })

/** The comparison table to take away, `GET …/comparison.xlsx` and `.csv`. */
export function comparisonFiles(): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>()
  for (const ending of sheetEndings)
    routes.get(`/comparison.${ending}`, async (context) => {
      const room = context.get("room")
      const bytes = await writeInThread(await tableOf(room), ending)
      return context.body(new Uint8Array(bytes), 200, {
        "Content-Type": types[ending],
        "Content-Disposition": `attachment; filename="comparison-${room.id}.${ending}"`,
      })
    })
  return routes
}

const types = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
}

const tableOf = (room: Room): Promise<TableToWrite> =>
  room.read((doc) => {
    const { meta, delegations } = readRecord(doc)
    const tabled = readTabledRecord(doc)
    return { title: `${meta.title} – ${meta.name}`, delegations, paragraphs: readParagraphs(doc), tabled }
  })

/**
 * `POST …/comparison/preview`: how a file is understood; nothing is stored. `POST …/comparison`: what was understood, corrected
 * where need be, is stored, all of it or nothing. For the chair.
 */
export function comparisonRoute({ now }: Pick<ApiSurroundings, "now">): Hono<ApiEnvironment> {
  const route = new Hono<ApiEnvironment>()
  route.use(chairAlone)
  route.post("/preview", limitOfFile, async (context) => {
    const choice = choiceOf(context.req.queries("column") ?? [])
    if (choice === null) return problem(context, "bad-request")
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    const { base, delegations } = await context.get("room").read((doc) => ({
      base: baseOf(readParagraphs(doc)),
      delegations: readRecord(doc).delegations,
    }))
    const read = await readInThread(bytes, { base, delegations, choice })
    if (read.ok) return context.json(read.understood)
    return problem(context, read.reason, "where" in read ? { where: read.where } : {})
  })
  route.post("/", limitOfCells, async (context) => {
    const asked = sheetRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const room = context.get("room")
    const by = context.get("person").name
    const clerk = { at: now(), by, newName: () => randomBytes(9).toString("base64url") }
    const delegations = new Set(readRecord(room.doc).delegations.map(({ code }) => code))
    // Nothing waits between reading the table and writing to it.
    const table = new Table(readTabledRecord(room.doc), baseOf(room.paragraphs()))
    const planned = planSheet(table, asked.data as SheetToTable, { ...clerk, delegations })
    if (!planned.ok) return problem(context, planned.reason, { cell: planned.cell })
    const { tablings, unchanged } = planned
    if (tablings.length > 0) await room.change((doc) => recordTabled(doc, tablings))
    const count = (what: "contribution" | "place") => tablings.filter((tabling) => tabling[what] !== null).length
    return context.json({ contributions: count("contribution"), places: count("place"), unchanged }, 201)
  })
  return route
}

/** The chair's word on columns: `column=3:ARB`, `column=5:-` for one that holds nothing of the kind. Columns count from 1. */
function choiceOf(columns: readonly string[]): ColumnChoice | null {
  const chosen = columns.map((column) => /^(\d{1,3}):(?:([A-Z]{1,8})|(-)|(base))$/.exec(column))
  if (chosen.some((one) => one === null)) return null
  return new Map(
    chosen.map((one) => {
      const [, number, delegation, , base] = one as RegExpExecArray
      const as = delegation ? { as: "delegation", delegation } : { as: base ? "base" : "nothing" }
      return [Number(number) - 1, as] as never
    }),
  )
}
