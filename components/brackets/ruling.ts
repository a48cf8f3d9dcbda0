import type { Plan } from "#model/plan.ts"
import type { Decision, DecisionRequest, LeftOut, RuledParagraph } from "#model/protocol.ts"
import type { RulingRequest } from "./rulings-of.ts"

/** What a ruling would do to the text, worked out before it is asked for. */
export type Planned = {
  readonly plan: Plan
  readonly seen: string
  readonly item: string
  readonly paragraphs: readonly RuledParagraph[]
  /** What a reopening could not put back. */
  readonly left?: readonly LeftOut[]
}

/** Where the chair stands with a ruling. Each step holds only what it has. */
export type Ruling =
  | { readonly step: "choosing" }
  | {
      readonly step: "cannot"
      readonly request: RulingRequest
      readonly reason: string
      readonly open: readonly string[]
    }
  | { readonly step: "looking"; readonly request: RulingRequest; readonly planned: Planned }
  | { readonly step: "asking"; readonly request: RulingRequest; readonly planned: Planned }
  /** The text moved on while the chair looked: what was looked at is kept, to show the difference. */
  | { readonly step: "moved"; readonly request: RulingRequest; readonly planned: Planned }
  | { readonly step: "taken"; readonly request: RulingRequest; readonly decision: Decision }
  | { readonly step: "failed"; readonly request: RulingRequest; readonly message: string }

/** What the server said to a ruling. */
export type RulingReply =
  | { readonly state: "taken"; readonly decision: Decision }
  | { readonly state: "refused"; readonly code: string; readonly message: string }

export type AskRuling = (request: DecisionRequest) => Promise<RulingReply>

/** The step after the server's answer. */
export function afterReply(asked: Extract<Ruling, { step: "asking" }>, reply: RulingReply): Ruling {
  if (reply.state === "taken") return { step: "taken", request: asked.request, decision: reply.decision }
  if (reply.code === "text-changed") return { ...asked, step: "moved" }
  return { step: "failed", request: asked.request, message: reply.message }
}
