import { crossingBrackets } from "./crossing.ts"
import { textHash } from "./hash.ts"
import type { ParagraphId } from "./ids.ts"
import { inForce, reopenedIn } from "./in-force.ts"
import type { Paragraph } from "./paragraph.ts"
import { applyToValues, type Plan } from "./plan.ts"
import type { Decision, LeftOut } from "./protocol.ts"
import { type PutBack, putBack } from "./put-back.ts"
import { laterRestingOn } from "./resting-on.ts"
import { type Refused, refuse } from "./ruling.ts"
import { planBetween } from "./stream.ts"
import { type BreakStep, framesOf, type Step, stepsOf } from "./trace.ts"

/** What a reopening does to the text. */
export type Reopening = {
  readonly ok: true
  readonly decision: Decision
  readonly plan: Plan
  /** Of the paragraphs of today that it looked at, changed or not. */
  readonly seen: string
  readonly left: readonly LeftOut[]
}

/**
 * Undoes a decision by a new one (law L5): what it marked decided is undecided again, what it struck is struck no
 * longer, words, brackets and options that it took out stand again as they stood. What was written or ruled since stays.
 *
 * Refuses: "not-found"; "already-reopened"; "cannot-be-reopened" for a reopening; "not-traced" for a line that does not say what it did;
 *          "later-decision" with the numbers of those that rest on it: they are reopened first; "nothing-to-rule" if
 *          nothing of what it did is left to be undone.
 * Source:  laws L1, L5, L6, L7, model/RULES.md.
 */
export function planReopening(
  paragraphs: readonly Paragraph[],
  register: readonly Decision[],
  number: number,
  newId: () => ParagraphId,
): Reopening | Refused {
  const decision = register.find((line) => line.number === number)
  if (!decision) return refuse("not-found")
  const reopened = reopenedIn(register)
  const by = reopened.get(number)
  if (by !== undefined) return refuse("already-reopened", [String(by)])
  if (!decision.trace) return refuse(decision.verdict === "reopen" ? "cannot-be-reopened" : "not-traced")
  const resting = laterRestingOn(decision, inForce(register))
  if (resting.length > 0) return refuse("later-decision", resting.map(String))
  const steps = stepsOf(decision.trace)
  const brokenOff = brokenOffSince(register, number)
  const region = regionOf(paragraphs, { steps, number, brokenOff })
  const asked = { number, steps, region, brokenOff, newId, isReopened: (other: number) => reopened.has(other) }
  const found = nested(paragraphs, region, decision, asked)
  if (found.plan.paragraphs.length === 0 && steps.length > 0) return refuse("nothing-to-rule")
  const seen =
    region.length > 0 ? region : paragraphs.filter(({ id }) => decision.paragraphs.some((of) => of.id === id))
  return { ok: true, decision, plan: found.plan, seen: textHash(seen), left: found.left }
}

type Asked = Omit<Parameters<typeof putBack>[0], "mayReturn" | "keepsTightened">

/** Puts back what nests: a bracket that others would cross today stays away (law L7). */
function nested(
  paragraphs: readonly Paragraph[],
  region: readonly Paragraph[],
  { trace }: Decision,
  asked: Asked,
): { plan: Plan; left: readonly LeftOut[] } {
  const today = new Set(paragraphs.flatMap(({ runs }) => runs.flatMap(({ marks }) => framesOf(marks))))
  const standing = new Set(trace?.standing)
  const dropped = new Set<string>()
  const mayReturn = (id: string) => !dropped.has(id) && (today.has(id) || !standing.has(id))
  const taken = takenFrames(asked.steps)
  let keepsTightened = false
  for (;;) {
    const { stream, left }: PutBack = putBack({ ...asked, mayReturn, keepsTightened })
    const plan = planBetween(region, stream)
    const after = applyToValues(paragraphs, plan)
    const framed = new Set(after.flatMap(({ runs }) => runs.flatMap(({ marks }) => framesOf(marks))))
    const crossing = crossingBrackets(after)
    const returned = crossing?.find((id) => taken.has(id) && !dropped.has(id))
    const isLost = [...today].some((id) => !framed.has(id))
    if (returned !== undefined) dropped.add(returned)
    else if (!keepsTightened && (crossing !== null || isLost || left.length > 0)) keepsTightened = true
    else return { plan, left: [...left, ...leftFrames(asked.steps, { taken, framed, dropped })] }
  }
}

/** Brackets and options that a decision took off words, or out with them. */
function takenFrames(steps: readonly Step[]): Set<string> {
  const taken = new Set<string>()
  for (const step of steps)
    if (step.kind === "words")
      for (const id of framesOf(step.before)) if (!framesOf(step.after ?? []).includes(id)) taken.add(id)
  return taken
}

type Frames = { readonly [of in "taken" | "framed" | "dropped"]: ReadonlySet<string> }

function leftFrames(steps: readonly Step[], { taken, framed, dropped }: Frames): LeftOut[] {
  return [...taken]
    .filter((id) => !framed.has(id))
    .map((id) => ({ text: wordsIn(steps, id), why: dropped.has(id) ? "crosses" : "words-gone" }))
}

const longestNamed = 200

const wordsIn = (steps: readonly Step[], id: string): string =>
  steps
    .flatMap((step) => (step.kind === "words" && framesOf(step.before).includes(id) ? [step.text] : []))
    .join("")
    .slice(0, longestNamed)

/** Paragraphs that rulings taken since have broken off from those before them. */
function brokenOffSince(register: readonly Decision[], number: number): Set<ParagraphId> {
  const since = register.filter((line) => line.number > number && line.trace !== undefined)
  return new Set(
    since.flatMap(({ trace }) =>
      (trace?.steps ?? []).flatMap((step) => ("break" in step && step.before === null ? [step.break] : [])),
    ),
  )
}

/** The paragraphs of today in which anything of a decision may be found, and those that stand between what it broke. */
function regionOf(
  paragraphs: readonly Paragraph[],
  { steps, number, brokenOff }: { steps: readonly Step[]; number: number; brokenOff: ReadonlySet<ParagraphId> },
): Paragraph[] {
  const named = new Set(steps.flatMap((step) => (step.kind === "break" ? [step.id] : [])))
  const broken = new Set(steps.flatMap((step) => (step.kind === "break" && isNew(step) ? [step.id] : [])))
  const region = new Set<number>()
  let isGoingOn = false
  paragraphs.forEach((paragraph, index) => {
    isGoingOn = named.has(paragraph.id) || (isGoingOn && brokenOff.has(paragraph.id))
    if (isGoingOn || bears(paragraph, number)) region.add(index)
    if (broken.has(paragraph.id)) for (let i = index - 1; i >= 0 && !region.has(i); i--) region.add(i)
  })
  return paragraphs.filter((_, index) => region.has(index))
}

const isNew = ({ before, isAnchor }: BreakStep) => before === null && !isAnchor

const bears = ({ insertedDecision, deletedDecision, runs }: Paragraph, number: number) =>
  insertedDecision === number ||
  deletedDecision === number ||
  runs.some(({ marks }) => marks.some((mark) => "decision" in mark && mark.decision === number))
