import type { DocumentAnswer, OpenItem, Verdict } from "#model/protocol.ts"
import type { Figures } from "./figures.ts"
import type { Random } from "./random.ts"

const path = "/api/v1/documents/resolution-130"

/** The chair at the API of a server. */
export type Chair = { readonly url: string; readonly token: string }

/** Rules on something open, or reopens what was ruled, on the text as it was read a moment ago; what is overtaken is not taken (L5). */
export async function rule(chair: Chair, random: Random, figures: Figures): Promise<void> {
  try {
    const { open } = (await (await fetch(chair.url + path, asking(chair))).json()) as DocumentAnswer
    if (figures.rulings > 0 && random.chance(0.2)) await reopen(chair, 1 + random.below(figures.rulings), figures)
    else if (open.length > 0) await ruleOn(chair, random.pick(open), random, figures)
  } catch {
    // The server was killed meanwhile; whether the ruling was taken, the register says.
  }
}

async function ruleOn(chair: Chair, { target, seen }: OpenItem, random: Random, figures: Figures): Promise<void> {
  const verdict: Verdict =
    target.kind === "bracket" && random.chance(0.4) ? "lift" : random.chance(0.5) ? "accept" : "reject"
  await ask(chair, { target, verdict, seen, includeInner: random.chance(0.5) }, figures)
}

/** What was seen is told by the refusal of a request that has seen nothing. */
async function reopen(chair: Chair, number: number, figures: Figures): Promise<void> {
  const request = { target: { kind: "decision", number }, verdict: "reopen" }
  const unseen = await ask(chair, { ...request, seen: "0".repeat(64) }, figures)
  const seen = (unseen as { now?: { seen?: string } }).now?.seen
  if (seen !== undefined) await ask(chair, { ...request, seen }, figures)
}

async function ask(chair: Chair, request: object, figures: Figures): Promise<unknown> {
  const answer = await fetch(`${chair.url}${path}/decisions`, {
    ...asking(chair),
    method: "POST",
    body: JSON.stringify(request),
  })
  if (answer.status === 201) figures.rulings++
  else if (answer.status >= 500 && answer.status !== 503)
    figures.broken.push(`L5: a ruling was answered ${answer.status}`)
  return answer.json()
}

const asking = ({ token }: Chair) => ({
  headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
})
