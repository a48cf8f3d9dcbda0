import { Hono } from "hono"
import { z } from "zod"
import { applyPlan } from "#model/apply-plan.ts"
import { planJoin, planLeave } from "#model/sponsorship.ts"
import type { ApiEnvironment } from "./environment.ts"
import { problem } from "./problems.ts"

const sponsorshipRequest = z.strictObject({ change: z.string().min(1).max(80), act: z.enum(["join", "leave"]) })

/** `POST …/sponsorship`: a delegation stands behind a change, bracket or option, or no longer does (law L4). */
export function sponsorshipRoute(): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().post("/", async (context) => {
    const { acting } = context.get("person")
    if (acting === null) return problem(context, "not-a-member")
    const asked = sponsorshipRequest.safeParse(await context.req.json().catch(() => null))
    if (!asked.success) return problem(context, "bad-request")
    const { change, act } = asked.data
    const room = context.get("room")
    const planned = (act === "join" ? planJoin : planLeave)(room.paragraphs(), change, acting)
    if (!planned.ok) return problem(context, planned.reason)
    const carriages = planned.id === change ? [] : [{ from: change, to: planned.id }]
    await room.change((doc) => applyPlan(doc, planned.plan), carriages)
    for (const carriage of carriages) await context.get("meeting").carryOn(carriage)
    return context.json({ change, act, delegation: acting })
  })
}
