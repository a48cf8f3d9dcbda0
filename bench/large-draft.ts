import { type BracketId, type ChangeId, type DelegationCode, makeId, type ParagraphId } from "#model/ids.ts"
import type { Mark } from "#model/marks.ts"
import { attributeDefaults, type Paragraph, type Run } from "#model/paragraph.ts"
import { schemaVersion } from "#model/protocol.ts"
import { sortedMarks } from "#model/runs.ts"
import type { Seed } from "#server/seed.ts"

export const delegations = ["ARB", "RCC", "EUR", "B", "CUB"] as DelegationCode[]
const words = "that the development of information and communication technologies has been and continues to be "
/** A call, then its items. */
const perSection = 25

/** A draft of this many paragraphs with `changes` changes spread evenly, insertions and deletions in turn. */
export function largeDraft(paragraphs: number, changes: number): Paragraph[] {
  const each = changes / paragraphs
  return Array.from({ length: paragraphs }, (_, i) => {
    const count = Math.floor((i + 1) * each) - Math.floor(i * each)
    return paragraph(
      i,
      Array.from({ length: count }, (_, k) => `${i}-${k}`),
    )
  })
}

/** The same as a document a server can begin with: under calls, some of its paragraphs in brackets. */
export function largeSeed(paragraphs: number, changes: number): Seed {
  return {
    meta: { id: "resolution-130", title: "Resolution 130", name: "A long draft", revision: 1, schemaVersion },
    delegations: delegations.map((code, colour) => ({ code, name: code, kind: "region", colour })),
    labelledGroups: [],
    notes: [],
    paragraphs: largeDraft(paragraphs, changes).map((paragraph, i) => {
      if (i % perSection === 0) return { ...paragraph, style: "call", runs: [{ text: `recognizing ${i}`, marks: [] }] }
      return i % perSection === 7 ? inBrackets(paragraph, i) : paragraph
    }),
  }
}

function inBrackets(paragraph: Paragraph, i: number): Paragraph {
  const id = makeId<BracketId>("ARB" as DelegationCode, `b${i}`)
  const marks: Mark[] = [{ type: "bracket", id }, proposer("ARB" as DelegationCode, id)]
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, marks: sortedMarks([...run.marks, ...marks]) })) }
}

function paragraph(number: number, changeIds: readonly string[]): Paragraph {
  const runs: Run[] = [{ text: words, marks: [] }]
  changeIds.forEach((rest, i) => {
    const owner = delegations[(number + i) % delegations.length] as DelegationCode
    const marks = i % 2 === 0 ? insertion(owner, rest) : deletion(owner, rest)
    runs.push(
      { text: "instrumental ", marks: sortedMarks(marks) },
      { text: "for the growth of the economy ", marks: [] },
    )
  })
  return { ...attributeDefaults, id: `p${number}` as ParagraphId, style: "item", runs }
}

export function insertion(owner: DelegationCode, rest: string): Mark[] {
  const id = makeId<ChangeId>(owner, rest)
  return [{ type: "insertion", id, decision: null }, proposer(owner, id)]
}

function deletion(owner: DelegationCode, rest: string): Mark[] {
  const id = makeId<ChangeId>(owner, rest)
  return [{ type: "deletion", id, decision: null }, proposer(owner, id)]
}

function proposer(delegation: DelegationCode, change: ChangeId | BracketId): Mark {
  return { type: "proposer", change, delegation, source: null }
}
