import { isDeletion, isOption, type Mark } from "./marks.ts"
import type { Decision } from "./protocol.ts"
import { framesOf, type Step, stepsOf } from "./trace.ts"

/**
 * Numbers of later decisions that rest on one: it cannot be undone under them.
 *
 * - A choice among options rests on every option of the group that was put aside before it, else two might survive (L6).
 * - A ruling that took text out left what was struck already as it was: struck no longer, it would come back into the
 *   text that was taken out.
 *
 * Shape:  `inForce` are the rulings that hold, in the order of the register.
 * Source: laws L5, L6, model/RULES.md.
 */
export function laterRestingOn(decision: Decision, inForce: readonly Decision[]): number[] {
  const groups = groupsTaken(stepsIn(decision))
  return inForce
    .filter((later) => later.number > decision.number && later.trace !== undefined)
    .filter((later) => chooses(later, groups) || strikesOver(later, decision.number))
    .map(({ number }) => number)
}

const stepsIn = ({ trace }: Decision): Step[] => (trace ? stepsOf(trace) : [])

/** Groups of which an option went. */
function groupsTaken(steps: readonly Step[]): Set<string> {
  const taken = new Set<string>()
  for (const step of steps)
    if (step.kind === "words")
      for (const mark of step.before)
        if (isOption(mark) && !framesOf(step.after ?? []).includes(mark.id)) taken.add(mark.group)
  return taken
}

const isChoice = ({ target: { kind }, verdict }: Decision) =>
  (kind === "option" && verdict === "accept") || (kind === "group" && verdict === "reject")

const chooses = (later: Decision, groups: ReadonlySet<string>): boolean =>
  isChoice(later) && [...groupsTaken(stepsIn(later))].some((group) => groups.has(group))

/** Whether within what a ruling took out there was something struck by this decision, which it left as it was. */
function strikesOver(later: Decision, number: number): boolean {
  const steps = stepsIn(later)
  const isStruck = (marks: readonly Mark[]) => marks.some((mark) => isDeletion(mark) && mark.decision === number)
  for (const id of takenOut(later, steps)) {
    const places = steps.flatMap((step, place) =>
      step.kind === "words" && framesOf(step.before).includes(id) ? [place] : [],
    )
    const within = steps.slice(places[0], (places.at(-1) ?? -1) + 1)
    if (within.some((step) => step.kind === "words" && isStruck(step.before))) return true
    if (within.some((step) => step.kind === "break" && step.before?.deletedDecision === number)) return true
  }
  return false
}

/** The brackets and options whose text a ruling took out. */
function takenOut({ target, verdict }: Decision, steps: readonly Step[]): string[] {
  if (target.kind === "bracket" || (target.kind === "option" && verdict === "reject"))
    return verdict === "reject" ? [target.id] : []
  if (target.kind !== "option" && target.kind !== "group") return []
  const options = steps.flatMap((step) => (step.kind === "words" ? step.before.filter(isOption) : []))
  const group = target.kind === "group" ? target.id : options.find(({ id }) => id === target.id)?.group
  const others = options.filter((option) => option.group === group && option.id !== target.id)
  return [...new Set(others.map(({ id }) => id as string))]
}
