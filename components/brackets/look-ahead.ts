import { planRuling } from "#model/decision.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Decision } from "#model/protocol.ts"
import type { Ruling } from "./ruling.ts"
import type { RulingRequest } from "./rulings-of.ts"

/** Works out what a ruling would do to this text: the very plan the server will make of it. What it is called is not asked. */
export function lookAhead(
  paragraphs: readonly Paragraph[],
  request: RulingRequest,
  register: readonly Decision[],
): Ruling {
  let made = 0
  const newId = () => `planned.${++made}` as ParagraphId
  const planned = planRuling(paragraphs, request, register.length + 1, newId, { register, labelledGroups: [] })
  if (!planned.ok) return { step: "cannot", request, reason: planned.reason, open: planned.open }
  return { step: "looking", request, planned }
}
