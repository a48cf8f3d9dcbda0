import { expect, test } from "vitest"
import type { ChangeId } from "#model/ids.ts"
import type { Decision } from "#model/protocol.ts"
import { draft } from "#model/testing/build.ts"
import { lookAhead } from "./look-ahead.ts"
import { afterReply, type Ruling } from "./ruling.ts"

const request = { target: { kind: "change", id: "RCC.1" as ChangeId }, verdict: "accept" } as const

function asking(): Extract<Ruling, { step: "asking" }> {
  const looked = lookAhead(draft("p1 item: to {+RCC.1|give+} priority"), request, [])
  if (looked.step !== "looking") throw new Error(`the look ahead ended in "${looked.step}"`)
  return { ...looked, step: "asking" }
}

test("L5: a ruling that the server took stands with its decision", () => {
  const decision = { number: 1 } as Decision
  expect(afterReply(asking(), { state: "taken", decision })).toEqual({ step: "taken", request, decision })
})

test("L5: when the text moved meanwhile, what the chair looked at is kept to show the difference", () => {
  const asked = asking()
  const moved = afterReply(asked, { state: "refused", code: "text-changed", message: "moved" })
  expect(moved).toEqual({ step: "moved", request, planned: asked.planned })
})

test("any other refusal is told in its own sentence", () => {
  const message = "This has been decided already."
  const failed = afterReply(asking(), { state: "refused", code: "already-decided", message })
  expect(failed).toEqual({ step: "failed", request, message })
})
