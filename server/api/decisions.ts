import { randomBytes } from "node:crypto"
import { Hono } from "hono"
import { z } from "zod"
import { hasUnprintable } from "#model/characters.ts"
import type { ParagraphId } from "#model/ids.ts"
import { type DecisionRequest, limits } from "#model/protocol.ts"
import { decide } from "../decide.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { problem } from "./problems.ts"

const id = z.string().min(1).max(80)
const decisionRequest = z.strictObject({
  target: z.strictObject({ kind: z.enum(["change", "bracket", "option", "group", "paragraph"]), id }),
  verdict: z.enum(["accept", "reject", "lift"]),
  seen: z.string().max(80),
  includeInner: z.boolean().optional(),
  note: z
    .string()
    .max(limits.maxNoteLength)
    .refine((note) => !hasUnprintable(note))
    .optional(),
})

/** `POST …/decisions`: the chair rules. */
export function decisionsRoute({ now }: Pick<ApiSurroundings, "now">): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().post("/", async (context) => {
    const by = context.get("person")
    if (by.role !== "chair") return problem(context, "not-the-chair")
    const asked = decisionRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const request = asked.data as DecisionRequest
    const { positions } = context.get("meeting")
    const outcome = await decide(context.get("room"), { request, by, at: now(), newId: newParagraphId, positions })
    if (outcome.ok) return context.json(outcome.decision, 201)
    return problem(context, outcome.reason, outcome.reason === "text-changed" ? { now: outcome.now } : {})
  })
}

const newParagraphId = () => `p-${randomBytes(9).toString("base64url")}` as ParagraphId
