import { type Answer, answerOf, notAnswered } from "#components/room/api.ts"
import type { BaseLine } from "#model/base-text.ts"

/** A document to be begun. Shape: without `lines` it takes over the base text and the contributions of `from`. */
export type BeginRequest = {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly from: string
  readonly lines?: readonly BaseLine[]
  readonly compile?: boolean
}

export const askToBegin = (request: BeginRequest): Promise<Answer<{ readonly id: string }>> =>
  fetch("/api/v1/documents", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  }).then((response) => answerOf<{ readonly id: string }>(response), notAnswered)
