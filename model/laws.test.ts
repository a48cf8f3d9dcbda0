import fc from "fast-check"
import { expect, test } from "vitest"
import * as Y from "yjs"
import { applyPlan } from "./apply-plan.ts"
import { readBrackets } from "./bracket.ts"
import { readChanges } from "./change.ts"
import { crossingBrackets } from "./crossing.ts"
import { openItems, type PlannedRuling, planRuling } from "./decision.ts"
import { makeElement, readParagraphs, textFragment } from "./document.ts"
import { comparePoints, type Extent, type Point } from "./extent.ts"
import { canonicalText } from "./hash.ts"
import {
  type BracketId,
  type DelegationCode,
  type GroupId,
  makeId,
  NOBODY,
  type OptionId,
  type ParagraphId,
} from "./ids.ts"
import { inForce } from "./in-force.ts"
import { markText } from "./marks.ts"
import { markupOf } from "./markup-of.ts"
import { readGroups } from "./option.ts"
import type { Paragraph } from "./paragraph.ts"
import { applyToValues, type Plan } from "./plan.ts"
import { baseOf, cleanOf, proposedBy, rejectedOf } from "./projection.ts"
import type { Decision, DecisionRequest, Verdict } from "./protocol.ts"
import { nextDecision } from "./register.ts"
import { planReopening } from "./reopen.ts"
import { joinRuns, sortedMarks } from "./runs.ts"
import { planJoin, planLeave } from "./sponsorship.ts"
import { draft } from "./testing/build.ts"
import { addParagraph, frame, join, lengthOf, replace, strike, type } from "./testing/propose.ts"
import { traceOf } from "./trace.ts"
import { whatIf } from "./what-if.ts"

/**
 * Random proposals by three delegations and random rulings by the chair, on one text and on two replicas of it. After
 * each act every law that can be seen in the text must hold.
 */

const delegations = ["ARB", "B", "RCC"] as DelegationCode[]
const kinds = [
  "type",
  "type",
  "strike",
  "replace",
  "paragraph",
  "bracket",
  "options",
  "join",
  "sponsor",
  "leave",
  "rule",
  "rule",
  "rule",
  "rule",
  "reopen",
  "reopen",
] as const

const act = fc.record({
  kind: fc.constantFrom(...kinds),
  who: fc.nat(2),
  at: fc.nat(),
  to: fc.nat(),
  words: fc.constantFrom("new", "x", "two words ", "line\nbreak", "\n", ""),
  verdict: fc.constantFrom<Verdict>("accept", "accept", "reject", "reject", "lift"),
  includeInner: fc.boolean(),
})
type Act = typeof act extends fc.Arbitrary<infer Made> ? Made : never

const beginning = () =>
  draft(`
    p1 call: considering
    p2 item =a: the base text
    p3 item =b: that work goes on;
    p4 body:
    p5 item =c: the last
  `)

/** A text with its live document and a second replica of it. */
class Table {
  paragraphs = beginning()
  readonly doc = new Y.Doc()
  readonly replica = new Y.Doc()
  readonly register: Decision[] = []
  #made = 0

  constructor() {
    this.doc.on("update", (update: Uint8Array) => Y.applyUpdate(this.replica, update))
    this.doc.transact(() => textFragment(this.doc).insert(0, this.paragraphs.map(makeElement)))
  }

  newId(owner: string): string {
    return makeId<string & ParagraphId>(owner as DelegationCode, `x${++this.#made}`)
  }

  newParagraph = () => `n${++this.#made}` as ParagraphId

  record(before: readonly Paragraph[], act: Pick<Decision, "target" | "verdict">, planned: PlannedRuling): void {
    const { seen, item, paragraphs, plan } = planned
    const trace = act.verdict === "reopen" ? {} : { trace: JSON.parse(JSON.stringify(traceOf(before, plan))) }
    const line = { ...act, at: 1, by: "Chair", note: null, present: [], seen, item, paragraphs, ...trace }
    this.register.push(nextDecision(this.register, line))
  }

  write(plan: Plan): void {
    this.paragraphs = applyToValues(this.paragraphs, plan)
    this.doc.transact(() => applyPlan(this.doc, plan))
    expectSound(this.paragraphs)
    const written = texts(this.paragraphs)
    expect(texts(readParagraphs(this.doc))).toEqual(written)
    expect(texts(readParagraphs(this.replica))).toEqual(written)
  }
}

const texts = (paragraphs: readonly Paragraph[]) => paragraphs.map(canonicalText)

function perform(table: Table, made: Act): void {
  const { paragraphs } = table
  const who = delegations[made.who] as DelegationCode
  const from = pointAt(paragraphs, made.at)
  const extent = extentBetween(from, pointAt(paragraphs, made.to))
  switch (made.kind) {
    case "type":
      if (made.words !== "") table.write(type(paragraphs, from, made.words, table.newId(who)))
      return
    case "strike":
      table.write(strike(paragraphs, extent, table.newId(who)))
      return
    case "replace": {
      const id = table.newId(who)
      const [typing] = replace(paragraphs, extent, "instead", id) as [Plan, Plan]
      table.write(typing)
      table.write(strike(table.paragraphs, extent, id))
      return
    }
    case "paragraph":
      table.write(
        addParagraph(paragraphs, from.paragraph, table.newParagraph(), made.words.replace("\n", " "), table.newId(who)),
      )
      return
    case "bracket":
      propose(table, frame(paragraphs, extent, { type: "bracket", id: table.newId(who) as BracketId }))
      return
    case "options":
      proposeOptions(table, extent, who)
      return
    case "join":
      table.write(join(paragraphs, from.paragraph, table.newId(who)))
      return
    case "sponsor":
    case "leave":
      sponsor(table, made, who)
      return
    case "rule":
      rule(table, made)
      return
    case "reopen":
      reopen(table, made)
      return
  }
}

/** Writes a proposal that the gate would let in: brackets never cross (L7). */
function propose(table: Table, plan: Plan): void {
  if (crossingBrackets(applyToValues(table.paragraphs, plan)) === null) table.write(plan)
}

function proposeOptions(table: Table, { from, to }: Extent, who: DelegationCode): void {
  const group = table.newId(who) as GroupId
  const middle = { paragraph: to.paragraph, offset: Math.floor(to.offset / 2) }
  const ends = [from, comparePoints(from, middle) < 0 ? middle : from, to] as const
  ;[1, 2].forEach((number) => {
    const extent = { from: ends[number - 1] as Point, to: ends[number] as Point }
    const id = table.newId(who) as OptionId
    propose(table, frame(table.paragraphs, extent, { type: "option", id, group, number }))
  })
}

function sponsor(table: Table, made: Act, who: DelegationCode): void {
  const { paragraphs } = table
  const items = [...readChanges(paragraphs), ...readBrackets(paragraphs)]
  const item = items[made.at % Math.max(1, items.length)]
  if (!item) return
  const planned = made.kind === "sponsor" ? planJoin(paragraphs, item.id, who) : planLeave(paragraphs, item.id, who)
  if (!planned.ok) return
  table.write(planned.plan)
  if (made.kind === "sponsor") return
  const left = [...readChanges(table.paragraphs), ...readBrackets(table.paragraphs)].find(({ id }) => id === item.id)
  if (left && !("isOpen" in left && !left.isOpen)) expect(openProposers(table.paragraphs, item.id)).not.toContain(who)
}

function rule(table: Table, made: Act): void {
  const { paragraphs } = table
  const items = openItems(paragraphs)
  const item = items[made.at % Math.max(1, items.length)]
  if (!item) return
  const { target } = item
  const planned = planRuling(paragraphs, { ...made, target }, table.register.length + 1, table.newParagraph)
  expect(planned).not.toHaveProperty("reason", "not-found")
  if (!planned.ok) return
  expect(planned.seen).toBe(item.seen)
  const before = paragraphs
  table.write(planned.plan)
  table.record(before, { target, verdict: made.verdict }, planned)
  expectTaken(before, table.paragraphs, { target, verdict: made.verdict })
  expectReopened(table, before)
}

/** Reopened before anything else happens, a decision leaves the very text there was before it (L5). */
function expectReopened({ paragraphs, register, newParagraph }: Table, before: readonly Paragraph[]): void {
  const { number } = register.at(-1) as Decision
  const planned = planReopening(paragraphs, register, number, newParagraph)
  if (!planned.ok) throw new Error(`reopening of ${number} at once refused: ${planned.reason}`)
  expect(texts(applyToValues(paragraphs, planned.plan))).toEqual(texts(before))
  expect(planned.left).toEqual([])
}

/** Reopened after others have written and ruled: what they wrote stays, and the laws hold (L1, L5, L6, L7). */
function reopen(table: Table, made: Act): void {
  const { paragraphs, register } = table
  const number = 1 + (made.at % Math.max(1, register.length))
  const target = { kind: "decision", number } as const
  const planned = planRuling(paragraphs, { target, verdict: "reopen" }, register.length + 1, table.newParagraph, {
    register,
    labelledGroups: [],
  })
  if (!planned.ok) return
  table.write(planned.plan)
  table.record(paragraphs, { target, verdict: "reopen" }, planned)
  expect(isSubsequence(lettersOf(paragraphs), lettersOf(table.paragraphs))).toBe(true)
  expect(marksOf(table.paragraphs).filter((mark) => "decision" in mark && mark.decision === number)).toEqual([])
  const chosen = inForce(register).filter(({ target, verdict }) => target.kind === "option" && verdict === "accept")
  const open = new Set(readGroups(table.paragraphs).flatMap(({ options }) => options.map(({ id }) => id as string)))
  for (const { target } of chosen) expect(open.has((target as { id: string }).id)).toBe(false)
}

/** The words as they stand, with the insertions they are part of; agreed breaks as the line breaks they were. */
const lettersOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ runs }) =>
    runs.flatMap(({ text, marks }) => {
      const inserted = marks.flatMap((mark) => (mark.type === "insertion" ? [mark.id] : [])).join(" ")
      return [...text].map((letter) => `${letter} ${inserted}`)
    }),
  )

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0
  for (const letter of whole) if (letter === part[found]) found++
  return found === part.length
}

/** A ruling is taken whole: nothing undecided is left of what was ruled on, and nothing at all of what was rejected (L5, L6, L7). */
function expectTaken(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  { target, verdict }: Pick<DecisionRequest, "target" | "verdict">,
): void {
  switch (target.kind) {
    case "change": {
      const left = readChanges(after).find(({ id }) => id === target.id)
      expect(left?.isOpen ?? false).toBe(false)
      if (verdict === "reject") expect(hasUndecidedTrace(after, target.id)).toBe(false)
      return
    }
    case "bracket": {
      expect(mentions(after, target.id)).toBe(false)
      if (verdict !== "lift") return
      const others = readBrackets(before).filter(({ id }) => id !== target.id)
      expect(readBrackets(after).map(({ id, from, to }) => ({ id, from, to }))).toEqual(
        others.map(({ id, from, to }) => ({ id, from, to })),
      )
      return
    }
    case "option": {
      expect(mentions(after, target.id)).toBe(false)
      const group = readGroups(before).find(({ options }) => options.some(({ id }) => id === target.id))
      if (verdict === "accept") expect(readGroups(after).some(({ id }) => id === group?.id)).toBe(false)
      return
    }
    case "group":
      expect(readGroups(after).some(({ id }) => id === target.id)).toBe(false)
      return
    case "paragraph": {
      const left = after.find(({ id }) => id === target.id)
      expect(left ? readChanges([left]).filter(({ isOpen }) => isOpen).length : 0).toBeLessThanOrEqual(
        verdict === "reject" ? 1 : 0,
      )
    }
  }
}

const marksOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.flatMap(({ runs }) => runs.flatMap(({ marks }) => marks))
const mentions = (paragraphs: readonly Paragraph[], target: string) =>
  marksOf(paragraphs).some((mark) => (mark.type === "proposer" ? mark.change : mark.id) === target)

function hasUndecidedTrace(paragraphs: readonly Paragraph[], target: string): boolean {
  const isDecided = readChanges(paragraphs).some(({ id }) => id === target)
  return !isDecided && mentions(paragraphs, target)
}

function openProposers(paragraphs: readonly Paragraph[], target: string): string[] {
  return paragraphs.flatMap(({ runs }) =>
    runs.flatMap(({ marks }) => {
      const isOpen = marks.some(
        (mark) => mark.type !== "proposer" && mark.id === target && !("decision" in mark && mark.decision !== null),
      )
      return marks.flatMap((mark) =>
        isOpen && mark.type === "proposer" && mark.change === target ? [mark.delegation as string] : [],
      )
    }),
  )
}

/** Paragraphs as the rest of the model takes them to be, and the laws that hold of any text. */
function expectSound(paragraphs: readonly Paragraph[]): void {
  expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length)
  for (const { runs } of paragraphs) {
    expect(runs).toEqual(joinRuns(runs))
    for (const { marks } of runs) expect(marks.map(markText)).toEqual(sortedMarks(marks).map(markText))
  }
  expect(baseOf(paragraphs)).toEqual(baseOf(beginning()))
  expect(crossingBrackets(paragraphs)).toBeNull()
  for (const { id, owner, isOpen, proposers } of readChanges(paragraphs))
    if (isOpen && owner !== NOBODY) expect(proposers, id).not.toEqual([])
}

/** Rejecting or accepting every change one by one gives what the view of all at once gives, in any order (L8). */
function expectViewsAgree(table: Table, order: number): void {
  const { paragraphs } = table
  expect(words(rejectedOf(ruleOnEach(table, "reject", order)))).toEqual(words(rejectedOf(paragraphs)))
  expect(words(cleanOf(ruleOnEach(table, "accept", order)))).toEqual(words(cleanOf(paragraphs)))
  expect(whatIf(paragraphs, { changes: allChanges(paragraphs), choices: none }).text).toEqual(cleanOf(paragraphs))
  expect(words(whatIf(paragraphs, { changes: new Set(), choices: none }).text)).toEqual(words(rejectedOf(paragraphs)))
  if (table.register.length > 0) return
  expect(words(rejectedOf(paragraphs))).toEqual(words(baseOf(beginning())))
  for (const code of delegations) {
    const others = readChanges(paragraphs).filter(({ proposers }) => !proposers.includes(code))
    const own = others.reduce((text, { id }) => {
      const isLeft = readChanges(text).some((change) => change.id === id)
      return isLeft ? ruledOn(table, text, id, "reject") : text
    }, paragraphs)
    expect(words(cleanOf(own))).toEqual(words(proposedBy(paragraphs, code)))
    expect(words(cleanOf(markupOf(paragraphs, [code])))).toEqual(words(proposedBy(paragraphs, code)))
    expect(baseOf(markupOf(paragraphs, [code]))).toEqual(baseOf(paragraphs))
  }
}

const none = new Map<never, never>()
const allChanges = (paragraphs: readonly Paragraph[]) => new Set(readChanges(paragraphs).map(({ id }) => id))

function ruleOnEach(table: Table, verdict: "accept" | "reject", order: number): Paragraph[] {
  let text = table.paragraphs
  const limit = readChanges(text).length * order
  for (let turn = order; turn <= limit + order; turn += order) {
    const open = readChanges(text).filter(({ isOpen }) => isOpen)
    const next = open[turn % Math.max(1, open.length)]
    if (!next) return text
    text = ruledOn(table, text, next.id, verdict)
  }
  throw new Error(`not every change could be ruled on one by one: ${verdict}`)
}

function ruledOn(table: Table, text: Paragraph[], id: string, verdict: Verdict): Paragraph[] {
  const planned = planRuling(text, { target: { kind: "change", id: id as never }, verdict }, 99, table.newParagraph)
  if (!planned.ok) throw new Error(`${verdict} of ${id} refused: ${planned.reason}`)
  const after = applyToValues(text, planned.plan)
  expectSound(after)
  return after
}

const words = (paragraphs: readonly { text: string }[]) => paragraphs.map(({ text }) => text)

function pointAt(paragraphs: readonly Paragraph[], random: number): Point {
  const paragraph = random % paragraphs.length
  return { paragraph, offset: Math.floor(random / paragraphs.length) % (lengthOf(paragraphs, paragraph) + 1) }
}

const extentBetween = (a: Point, b: Point): Extent =>
  comparePoints(a, b) <= 0 ? { from: a, to: b } : { from: b, to: a }

test("whatever delegations propose and the chair rules, the laws hold (L1, L4, L5, L6, L7, L8, L11)", () => {
  fc.assert(
    fc.property(
      fc.array(act, { minLength: 1, maxLength: 20, size: "max" }),
      fc.integer({ min: 1, max: 7 }),
      (acts, order) => {
        const table = new Table()
        for (const made of acts) perform(table, made)
        expectViewsAgree(table, order)
      },
    ),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 40), seed: Number(process.env.SEED ?? 130) },
  )
}, 120_000)
