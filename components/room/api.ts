import type { BracketId, ChangeId, DelegationCode } from "#model/ids.ts"
import type { ApiError, BulkLine, Decision, DecisionRequest, Incident, TextChanges } from "#model/protocol.ts"

/** What the server answered. `sentence` can be shown to a delegate as it is; `body` holds the whole answer. */
export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      /** The HTTP status; 0 if the server could not be reached. */
      readonly status: number
      readonly code: string
      readonly sentence: string
      readonly body: unknown
    }

export const askDecision = (documentId: string, request: DecisionRequest) =>
  ask<Decision>(documentId, "decisions", request)

export const askDecisions = (documentId: string, items: readonly DecisionRequest[]) =>
  ask<{ readonly lines: readonly BulkLine[] }>(documentId, "decisions/bulk", { items })

export type SponsorshipRequest = {
  readonly change: ChangeId | BracketId
  readonly act: "join" | "leave"
  /** For whom this window acts: the chair may have several open. */
  readonly acting: DelegationCode
}

/** Joins a change or bracket as a sponsor, or leaves it; with its last sponsor gone it goes. */
export const askSponsorship = (documentId: string, { change, act, acting }: SponsorshipRequest) =>
  ask<unknown>(documentId, "sponsorship", { change, act }, { headers: { "acting-for": acting } })

/** The sessions the server has ended, for the chair; null if that cannot be known now. */
export async function readIncidents(documentId: string): Promise<readonly Incident[] | null> {
  try {
    const response = await fetch(pathOf(documentId, "incidents"))
    return response.ok ? ((await response.json()) as { incidents: Incident[] }).incidents : null
  } catch {
    return null
  }
}

/** What has changed since a time, in milliseconds since the epoch; null if that cannot be known now. */
export async function readChangesSince(documentId: string, since: number): Promise<TextChanges | null> {
  try {
    const response = await fetch(pathOf(documentId, `changes?since=${new Date(since).toISOString()}`))
    return response.ok ? ((await response.json()) as TextChanges) : null
  } catch {
    return null
  }
}

/** Asks something of the server about a document. A server that cannot be reached is an answer, too. */
export async function ask<Value>(
  documentId: string,
  path: string,
  body: object,
  { headers = {}, method = "POST" }: { headers?: Record<string, string>; method?: "POST" | "PUT" } = {},
): Promise<Answer<Value>> {
  return await fetch(pathOf(documentId, path), requestOf(body, headers, method)).then(
    (response) => answerOf<Value>(response),
    notAnswered,
  )
}

/** What a response of the server says. */
export async function answerOf<Value>(response: Response): Promise<Answer<Value>> {
  const answer: unknown = await response.json().catch(() => null)
  return response.ok ? { ok: true, value: answer as Value } : refusedBy(response.status, answer)
}

/** A server that could not be reached. */
export const notAnswered = (): Answer<never> => ({
  ok: false,
  status: 0,
  code: "not-connected",
  sentence: "No answer came from the server. It may have been done all the same: look before you do it again.",
  body: null,
})

const pathOf = (documentId: string, path: string) => `/api/v1/documents/${encodeURIComponent(documentId)}/${path}`

const requestOf = (body: object, headers: Record<string, string>, method: string): RequestInit => ({
  method,
  headers: { "content-type": "application/json", ...headers },
  body: JSON.stringify(body),
})

function refusedBy(status: number, body: unknown): Answer<never> {
  const error = (body as ApiError | null)?.error
  return {
    ok: false,
    status,
    code: error?.code ?? "unknown",
    sentence: error?.message ?? "The server could not do that. Nothing was changed.",
    body,
  }
}
