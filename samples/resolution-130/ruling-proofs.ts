import type * as Y from "yjs"
import { applyPlan } from "#model/apply-plan.ts"
import { readChanges } from "#model/change.ts"
import { planRuling } from "#model/decision.ts"
import { readParagraphs } from "#model/document.ts"
import type { ChangeId, ParagraphId } from "#model/ids.ts"
import { type Paragraph, textOf } from "#model/paragraph.ts"
import { plainText } from "#model/plain-text.ts"
import { baseOf, type PlainParagraph, rejectedOf } from "#model/projection.ts"
import type { DecisionRequest, Verdict } from "#model/protocol.ts"
import type { Sample } from "./load.ts"
import { againstBase, type Problems } from "./problems.ts"
import { seeded } from "./seeded.ts"

/** Law L8: rejecting every open change, one by one or in one go, leaves the base text and no revision mark. */
export function rejectAllIsBase(sample: Sample): Problems {
  const read = againstBase(sample, rejectedOf(readParagraphs(seeded(sample))), "the text with all rejected")
  const ruled = manners.flatMap((manner) => {
    const { paragraphs, refused } = ruleOnAll(sample, "reject", manner)
    const left = readChanges(paragraphs).map((change) => `${change.id} is left after rejecting all ${manner}.`)
    return [...refused, ...left, ...againstBase(sample, bodyOf(paragraphs), `the text after rejecting all ${manner}`)]
  })
  return [...read, ...ruled]
}

/** Law L8: accepting every open change, one by one or in one go, gives the clean text and still keeps the base. */
export function acceptAllIsClean(sample: Sample): Problems {
  const clean = plainText(readParagraphs(seeded(sample)), "clean")
  return manners.flatMap((manner) => {
    const { paragraphs, refused } = ruleOnAll(sample, "accept", manner)
    const open = readChanges(paragraphs).filter((change) => change.isOpen)
    return [
      ...refused,
      ...open.map((change) => `${change.id} is still open after accepting all ${manner}.`),
      ...(plainText(paragraphs, "clean") === clean ? [] : [`Accepting all ${manner} does not give the clean text.`]),
      ...againstBase(sample, baseOf(paragraphs), `the base text after accepting all ${manner}`),
    ]
  })
}

const manners = ["one by one", "at once"] as const

/** Rules on every open change: one transaction for each, or all within a single one. */
function ruleOnAll(sample: Sample, verdict: Verdict, manner: (typeof manners)[number]) {
  const doc = seeded(sample)
  const rule = () =>
    openChanges(doc).flatMap((id, i) => ruleOn(doc, { target: { kind: "change", id }, verdict }, i + 1))
  const refused = manner === "at once" ? doc.transact(rule) : rule()
  return { paragraphs: readParagraphs(doc), refused }
}

const openChanges = (doc: Y.Doc): ChangeId[] =>
  readChanges(readParagraphs(doc)).flatMap((change) => (change.isOpen ? [change.id] : []))

function ruleOn(doc: Y.Doc, request: Omit<DecisionRequest, "seen">, number: number): Problems {
  let made = 0
  const newId = () => `ruled-${number}-${++made}` as ParagraphId
  const ruling = planRuling(readParagraphs(doc), request, number, newId)
  if (!ruling.ok) return [`${JSON.stringify(request.target)} cannot be ruled on: ${ruling.reason}.`]
  doc.transact(() => applyPlan(doc, ruling.plan))
  return []
}

/** The words as they stand, whatever their marks, without the printed head. */
const bodyOf = (paragraphs: readonly Paragraph[]): PlainParagraph[] =>
  paragraphs
    .filter((paragraph) => paragraph.style !== "header")
    .map((paragraph) => ({ ...paragraph, label: paragraph.baseLabel, text: textOf(paragraph) }))
