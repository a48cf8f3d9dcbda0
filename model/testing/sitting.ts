import { expect } from "vitest"
import { planRuling } from "../decision.ts"
import type { ParagraphId } from "../ids.ts"
import type { Paragraph } from "../paragraph.ts"
import { applyToValues } from "../plan.ts"
import type { Decision, DecisionTarget, Verdict } from "../protocol.ts"
import { nextDecision } from "../register.ts"
import { traceOf } from "../trace.ts"
import { draft } from "./build.ts"

/** A text with the register of what the chair has ruled on it. */
export class Sitting {
  text: Paragraph[]
  readonly register: Decision[] = []
  #made = 0

  constructor(text: string) {
    this.text = draft(text)
  }

  plan(kind: string, id: string | number, verdict: Verdict) {
    const target = (kind === "decision" ? { kind, number: id } : { kind, id }) as DecisionTarget
    const newId = () => `n${++this.#made}` as ParagraphId
    const request = { target, verdict, includeInner: true }
    return {
      target,
      ...planRuling(this.text, request, this.register.length + 1, newId, {
        register: this.register,
        labelledGroups: [],
      }),
    }
  }

  rule(kind: string, id: string | number, verdict: Verdict, more: Pick<Decision, "adReferendum"> = {}): this {
    const planned = this.plan(kind, id, verdict)
    if (!planned.ok) throw new Error(`${verdict} of ${id}: ${planned.reason}`)
    const { plan, seen, item, paragraphs, target, left } = planned
    const trace = verdict === "reopen" ? {} : { trace: JSON.parse(JSON.stringify(traceOf(this.text, plan))) }
    const about = { at: 1, by: "Chair", note: null, present: [], target, verdict, seen, item, paragraphs }
    this.register.push(nextDecision(this.register, { ...about, ...trace, ...more, ...(left ? { left } : {}) }))
    this.text = applyToValues(this.text, plan)
    return this
  }

  /** What people write between two rulings. */
  becomes(from: string, to: string): this {
    expect(this.text).toEqual(draft(from))
    this.text = draft(to)
    return this
  }

  reopen = (number: number) => this.rule("decision", number, "reopen")
}
