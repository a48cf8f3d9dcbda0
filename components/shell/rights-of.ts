import type { Rights } from "#components/brackets/card.tsx"
import type { AskRuling } from "#components/brackets/ruling.ts"
import type { AskSponsorship } from "#components/brackets/sponsor-buttons.tsx"
import type { AskRulings } from "#components/brackets/unopposed-card.tsx"
import { askDecision, askDecisions, askSponsorship } from "#components/room/api.ts"
import type { SayProblem } from "#components/room/use-problem.ts"
import type { DelegationCode } from "#model/ids.ts"
import type { Person } from "#model/protocol.ts"

/** What this person may ask of the server. The page only offers it; the server is who allows it. */
export function rightsOf(person: Person, documentId: string, say: SayProblem): Rights {
  const rule: AskRuling = async (request) => {
    const answer = await askDecision(documentId, request)
    if (answer.ok) return { state: "taken", decision: answer.value }
    return { state: "refused", code: answer.code, message: say(answer) }
  }
  const ruleAll: AskRulings = async (items) => {
    const answer = await askDecisions(documentId, items)
    return answer.ok ? answer.value.lines : say(answer)
  }
  const sponsorAs =
    (acting: DelegationCode): AskSponsorship =>
    async (change, act) => {
      const answer = await askSponsorship(documentId, { change, act, acting })
      return answer.ok ? { ok: true } : { ok: false, code: answer.code, message: say(answer) }
    }
  return {
    acting: person.acting,
    rule: person.role === "chair" ? rule : null,
    ruleAll: person.role === "chair" ? ruleAll : null,
    sponsor: person.acting === null ? null : sponsorAs(person.acting),
  }
}
