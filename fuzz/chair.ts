import type { DocumentView, OpenItem, Verdict } from "#model/protocol.ts"
import type { Figures } from "./figures.ts"
import type { Random } from "./random.ts"

const path = "/api/v1/documents/resolution-130"

/** Rules on something open, on the text as it was read a moment ago; what is overtaken is not taken (L5). */
export async function rule(url: string, token: string, random: Random, figures: Figures): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" }
  try {
    const { open } = (await (await fetch(url + path, { headers })).json()) as DocumentView
    if (open.length === 0) return
    const { target, seen } = random.pick<OpenItem>(open)
    const verdict: Verdict =
      target.kind === "bracket" && random.chance(0.4) ? "lift" : random.chance(0.5) ? "accept" : "reject"
    const body = JSON.stringify({ target, verdict, seen, includeInner: random.chance(0.5) })
    const answer = await fetch(`${url}${path}/decisions`, { method: "POST", headers, body })
    if (answer.status === 201) figures.rulings++
    else if (answer.status >= 500 && answer.status !== 503)
      figures.broken.push(`L5: a ruling was answered ${answer.status}`)
    await answer.arrayBuffer()
  } catch {
    // The server was killed meanwhile; whether the ruling was taken, the register says.
  }
}
