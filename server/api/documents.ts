import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { z } from "zod"
import type { Placement } from "#model/compile/placement.ts"
import { isDocumentId } from "#model/document-id.ts"
import { plainText } from "#model/plain-text.ts"
import { limits } from "#model/protocol.ts"
import { readRecord } from "#model/view.ts"
import { beginDocument, compiledOf } from "../documents.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { lineGiven, wordsGiven } from "./given.ts"
import { problem } from "./problems.ts"

/** A base text is some pages; a treaty, some hundred. */
const maxBaseText = 1 << 20

const request = z.strictObject({
  id: z.string().refine(isDocumentId),
  title: lineGiven(limits.maxLabelLength).refine((title) => title.trim() !== ""),
  name: lineGiven(limits.maxLabelLength),
  from: z.string().max(80),
  text: wordsGiven(maxBaseText)
    .refine((text) => text.split(/\r\n?|\n/).every((line) => line.length <= limits.maxTabledLength))
    .optional(),
  compile: z.boolean().optional(),
})

/** `GET /documents`: which there are. `POST`: the chair begins another one, from a base text or from what was tabled. */
export function documentsRoute({ rooms, storage, progress, now }: ApiSurroundings): Hono<ApiEnvironment> {
  const route = new Hono<ApiEnvironment>()
  route.get("/", async (context) => {
    const documents = await Promise.all(rooms.all().map((room) => room.read((doc) => readRecord(doc).meta)))
    return context.json({ documents })
  })
  const limit = bodyLimit({ maxSize: 4 * maxBaseText, onError: (context) => problem(context, "too-large") })
  route.post("/", limit, async (context) => {
    if (context.get("person").role !== "chair") return problem(context, "not-the-chair")
    const asked = request.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const { id, title, name, text = null, compile = false } = asked.data
    const from = rooms.get(asked.data.from)
    if (from === null) return problem(context, "unknown-document")
    if (rooms.all().length >= limits.maxDocuments) return problem(context, "too-many-documents")
    const begun = await beginDocument({ storage, rooms, now }, { id, title, name, from, text, compiles: compile })
    if (!begun.ok) return problem(context, begun.reason)
    const room = rooms.get(id)
    if (room) progress.count(room)
    return context.json({ id, report: begun.report.map(shown) }, 201)
  })
  return route
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
