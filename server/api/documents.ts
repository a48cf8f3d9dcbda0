import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { z } from "zod"
import { type BaseLine, paragraphsOf, readBaseText } from "#model/base-text.ts"
import type { Placement } from "#model/compile/placement.ts"
import { isDocumentId } from "#model/document-id.ts"
import { textLimits } from "#model/given-text.ts"
import { limits } from "#model/limits.ts"
import { type Paragraph, paragraphStyles } from "#model/paragraph.ts"
import { plainText } from "#model/plain-text.ts"
import { beginDocument, compiledOf, documentsIn } from "../documents.ts"
import { readTextInThread } from "../sheet/sheet-thread.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { lineGiven, wordsGiven } from "./given.ts"
import { problem } from "./problems.ts"

/** A base text is some pages; a treaty, some hundred. */
const maxBaseText = 1 << 20

/** A paragraph of a base text as the chair wants it. */
const baseLine = z.strictObject({
  style: z.enum(paragraphStyles),
  level: z.int().min(0).max(2),
  label: lineGiven(12).nullable(),
  text: lineGiven(limits.maxTabledLength),
})

const request = z.strictObject({
  id: z.string().refine(isDocumentId),
  title: lineGiven(limits.maxLabelLength).refine((title) => title.trim() !== ""),
  name: lineGiven(limits.maxLabelLength),
  from: z.string().max(80),
  text: wordsGiven(maxBaseText)
    .refine((text) => text.split(/\r\n?|\n/).every((line) => line.length <= limits.maxTabledLength))
    .optional(),
  lines: z.array(baseLine).min(1).max(textLimits.maxParagraphs).optional(),
  compile: z.boolean().optional(),
})

/**
 * `GET /documents`: which there are. `POST`: the chair begins another one, from a base text or from what was tabled.
 * `POST /documents/preview`: how a file is understood as a base text; nothing is stored. For the chair.
 */
export function documentsRoute({ rooms, storage, progress, now }: ApiSurroundings): Hono<ApiEnvironment> {
  const route = new Hono<ApiEnvironment>()
  route.get("/", async (context) => context.json({ documents: await documentsIn(rooms) }))
  const limit = bodyLimit({ maxSize: 4 * maxBaseText, onError: (context) => problem(context, "too-large") })
  route.post("/", limit, async (context) => {
    if (context.get("person").role !== "chair") return problem(context, "not-the-chair")
    const asked = request.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const { id, title, name, compile = false } = asked.data
    const base = baseGiven(asked.data)
    const from = rooms.get(asked.data.from)
    if (from === null) return problem(context, "unknown-document")
    if (rooms.all().length >= limits.maxDocuments) return problem(context, "too-many-documents")
    const begun = await beginDocument({ storage, rooms, now }, { id, title, name, from, base, compiles: compile })
    if (!begun.ok) return problem(context, begun.reason)
    const room = rooms.get(id)
    if (room) progress.count(room)
    return context.json({ id, report: begun.report.map(shown) }, 201)
  })
  const limitOfFile = bodyLimit({
    maxSize: textLimits.maxFileBytes,
    onError: (context) => problem(context, "too-large"),
  })
  route.post("/preview", limitOfFile, async (context) => {
    if (context.get("person").role !== "chair") return problem(context, "not-the-chair")
    const read = await readTextInThread(new Uint8Array(await context.req.arrayBuffer()))
    if (read.ok) return context.json(read.understood)
    return problem(context, read.reason, "where" in read ? { where: read.where } : {})
  })
  return route
}

/** The base text that is asked for: its paragraphs one by one, or plain text; null for that of another document. */
function baseGiven({ text, lines }: z.infer<typeof request>): Paragraph[] | null {
  if (lines !== undefined) return paragraphsOf(lines as BaseLine[])
  return text === undefined ? null : readBaseText(text)
}

/** `GET …/compiled`: what a first draft of all that was tabled would be, and where each contribution would go. For the chair. */
export function compiledRoute(): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().get("/", async (context) => {
    if (context.get("person").role !== "chair") return problem(context, "not-the-chair")
    const { paragraphs, labelledGroups, report } = await compiledOf(context.get("room"))
    const markup = plainText(paragraphs, "markup").split("\n")
    return context.json({ markup, paragraphs, labelledGroups, report: report.map(shown) })
  })
}

/** Contributions by their ids: who asks has them. */
const shown = (placement: Placement) => ({
  ...placement,
  contribution: placement.contribution.id,
  ...(placement.outcome === "superseded" ? { by: placement.by.id } : {}),
})
