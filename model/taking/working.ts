import type { DelegationCode } from "../ids.ts"
import type { Paragraph } from "../paragraph.ts"
import { applyToValues, type Plan } from "../plan.ts"
import { inTurn } from "../plans-in-turn.ts"
import { type PlannedSponsorship, planJoin, planLeave } from "../sponsorship.ts"

/** A change that goes on under another id. */
export type CarriedOn = { readonly from: string; readonly to: string }

/** A draft on which acts are worked out one upon another, as one plan in the end. */
export class Working {
  readonly carriages: CarriedOn[] = []
  now: readonly Paragraph[]
  /** The text after what was left, before anything was proposed. */
  left: readonly Paragraph[]
  plan: Plan = { paragraphs: [] }
  readonly #before: readonly Paragraph[]

  constructor(paragraphs: readonly Paragraph[]) {
    this.#before = paragraphs
    this.now = paragraphs
    this.left = paragraphs
  }

  take(plan: Plan): void {
    this.plan = inTurn(this.#before, this.plan, plan)
    this.now = applyToValues(this.now, plan)
  }

  leave(change: string, delegation: DelegationCode): void {
    const left = this.#sponsor(planLeave(this.now, change, delegation))
    if (left !== null && left !== change) this.carriages.push({ from: change, to: left })
    this.left = this.now
  }

  /** Whether the delegation could join it. */
  join(change: string, delegation: DelegationCode): boolean {
    return this.#sponsor(planJoin(this.now, change, delegation)) !== null
  }

  #sponsor(planned: PlannedSponsorship): string | null {
    if (!planned.ok) return null
    this.take(planned.plan)
    return planned.id
  }
}
