import { randomBytes } from "node:crypto"
import type { Context } from "hono"
import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { z } from "zod"
import { hasUnprintable } from "#model/characters.ts"
import type { ParagraphId } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import { type BulkLine, type DecisionRequest, verdicts } from "#model/protocol.ts"
import { type DecisionRefused, decide, decideAll, lookAhead } from "../decide.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { type ProblemCode, problem, sentenceOf } from "./problems.ts"

const id = z.string().min(1).max(80)
const edge = z.strictObject({ paragraph: id, offset: z.int().min(0) })
const target = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["change", "bracket", "option", "group", "paragraph"]), id }),
  z.strictObject({ kind: z.literal("selection"), from: edge, to: edge }),
  z.strictObject({ kind: z.literal("decision"), number: z.int().min(1) }),
])
const ruling = z.strictObject({
  target,
  verdict: z.enum(verdicts),
  includeInner: z.boolean().optional(),
  adReferendum: z.boolean().optional(),
  note: z
    .string()
    .max(limits.maxNoteLength)
    .refine((note) => !hasUnprintable(note))
    .optional(),
})
const decisionRequest = ruling.extend({ seen: z.string().max(80) })
const bulkRequest = z.strictObject({ items: z.array(decisionRequest).min(1).max(limits.maxRulings) })

/** What a bulk ruling may be large: each line names one thing and a hash, and a reason at times. */
const maxBulkBytes = 4 << 20

/** `POST …/decisions`, `…/decisions/bulk` and `…/decisions/preview`: the chair rules, or looks first. */
export function decisionsRoute({ now }: Pick<ApiSurroundings, "now">): Hono<ApiEnvironment> {
  const route = new Hono<ApiEnvironment>()
  route.use(async (context, next) =>
    context.get("person").role === "chair" ? await next() : problem(context, "not-the-chair"),
  )
  route.post("/", async (context) => {
    const asked = decisionRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const request = asked.data as DecisionRequest
    if (hasNoReason(request)) return problem(context, "reason-missing")
    const outcome = await decide(context.get("room"), request, ruler(context, now()))
    return outcome.ok ? context.json(outcome.decision, 201) : refusedAs(context, outcome)
  })
  route.post("/preview", async (context) => {
    const asked = ruling.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const looked = await lookAhead(context.get("room"), asked.data as DecisionRequest, newParagraphId)
    return looked.ok ? context.json(looked.now) : refusedAs(context, looked)
  })
  route.post("/bulk", bodyLimit({ maxSize: maxBulkBytes, onError: tooLarge }), async (context) => {
    const asked = bulkRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const items = asked.data.items as DecisionRequest[]
    if (items.some(hasNoReason)) return problem(context, "reason-missing")
    const outcomes = await decideAll(context.get("room"), items, ruler(context, now()))
    const lines = outcomes.map((outcome): BulkLine => (outcome.ok ? outcome : lineOf(outcome)))
    return context.json({ lines }, outcomes.some(({ ok }) => ok) ? 201 : 200)
  })
  return route
}

const tooLarge = (context: Context) => problem(context, "too-large")

const ruler = (context: Context<ApiEnvironment>, at: number) => ({
  by: context.get("person"),
  at,
  newId: newParagraphId,
  positions: context.get("meeting").positions,
})

/** What is put off is put off for a reason, which the register keeps. */
const hasNoReason = ({ verdict, note }: DecisionRequest) => verdict === "defer" && (note ?? "").trim() === ""

function refusedAs(context: Context, refusal: DecisionRefused): Response {
  const { error: _, ok, ...more } = lineOf(refusal)
  return problem(context, refusal.reason, more)
}

/** A refusal with what explains it: the text now, what stands in the way, which decision came before. */
function lineOf(refusal: DecisionRefused): Extract<BulkLine, { ok: false }> {
  const error = { code: refusal.reason, message: sentenceOf(refusal.reason satisfies ProblemCode) }
  if (refusal.reason === "text-changed") return { ok: false, error, ...(refusal.now && { now: refusal.now }) }
  return {
    ok: false,
    error,
    ...(refusal.open.length > 0 ? { open: refusal.open } : {}),
    ...(refusal.decidedBy === null ? {} : { decidedBy: refusal.decidedBy }),
  }
}

const newParagraphId = () => `p-${randomBytes(9).toString("base64url")}` as ParagraphId
