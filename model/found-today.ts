import { alignment } from "./alignment.ts"
import type { Mark } from "./marks.ts"
import type { Token } from "./stream.ts"
import type { BreakStep, Step, WordsStep } from "./trace.ts"

/** A step cut into letters, as each is found, or not, in the text of today. */
export type Letter = WordsStep
export type Unit = BreakStep | Letter

export const lettersOf = (steps: readonly Step[]): Unit[] =>
  steps.flatMap((step): Unit[] => (step.kind === "break" ? [step] : [...step.text].map((text) => ({ ...step, text }))))

const wasLeft = (unit: Unit) => (unit.kind === "break" && unit.isAnchor) || unit.after !== null

/** Where each unit that the decision left in the text stands in it today. Breaks are found by name, and cut the text for the letters. */
export function alignedPlaces(units: readonly Unit[], today: readonly Token[]): Map<Unit, number> {
  const left = inOrderLeft(units)
  const breaks = new Map(today.flatMap((token, place) => (token.kind === "break" ? [[token.id, place]] : [])))
  const places = new Map<Unit, number>()
  let [fromUnit, fromPlace] = [0, 0]
  const alignUpTo = (unit: number, place: number) => {
    const [old, now] = [left.slice(fromUnit, unit), today.slice(fromPlace, place)]
    const [oldKeys, nowKeys] = [old.map(keyOfUnit), now.map(keyOfToken)]
    for (const same of alignment(old.length, now.length, (i, j) => oldKeys[i] === nowKeys[j]))
      places.set(old[same.old] as Unit, fromPlace + same.now)
  }
  left.forEach((unit, index) => {
    const place = unit.kind === "break" ? breaks.get(unit.id) : undefined
    if (place === undefined || place < fromPlace) return
    alignUpTo(index, place)
    places.set(unit, place)
    fromUnit = index + 1
    fromPlace = place + 1
  })
  alignUpTo(left.length, today.length)
  return places
}

/** The units left, in the order of the text after: words before the first paragraph that stays have gone over to it. */
function inOrderLeft(units: readonly Unit[]): Unit[] {
  const left = units.filter(wasLeft)
  const first = left.findIndex(({ kind }) => kind === "break")
  if (first <= 0) return left
  return [left[first] as Unit, ...left.slice(0, first), ...left.slice(first + 1)]
}

const keyOfUnit = (unit: Unit) => (unit.kind === "break" ? `¶${unit.id}` : letterKey(unit.text, unit.after ?? []))
const keyOfToken = (token: Token) => (token.kind === "break" ? `¶${token.id}` : letterKey(token.text, token.marks))

/** Letters are the same only under the same insertions: a proposal never passes for the base text it looks like. */
function letterKey(text: string, marks: readonly Mark[]): string {
  let key = text
  for (const mark of marks) if (mark.type === "insertion") key += ` ${mark.id}`
  return key
}
