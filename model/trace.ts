import type { ParagraphId } from "./ids.ts"
import { type Mark, markText } from "./marks.ts"
import { attributeDefaults, attributeNames, type Paragraph, type ParagraphAttributes } from "./paragraph.ts"
import { applyToValues, type Plan, type PlannedParagraph } from "./plan.ts"
import type { Trace, TraceStep } from "./protocol.ts"

/** A break or a stretch of words as a ruling found it and left it; null where it was not, or is no longer. */
export type Step = BreakStep | WordsStep
export type BreakStep = {
  readonly kind: "break"
  readonly id: ParagraphId
  readonly before: ParagraphAttributes | null
  readonly after: ParagraphAttributes | null
  /** Said only to tell where others stood: neither its attributes nor its words are kept. */
  readonly isAnchor: boolean
}
export type WordsStep = {
  readonly kind: "words"
  readonly text: string
  readonly before: readonly Mark[]
  readonly after: readonly Mark[] | null
}

/**
 * Keeps what a plan does to the text, in the order of the text before: every word of the paragraphs it changes, and
 * for each paragraph that goes those before it, back to the last that can never go, so that it finds its place again.
 *
 * Source: law L5, model/RULES.md.
 */
export function traceOf(paragraphs: readonly Paragraph[], plan: Plan): Trace {
  return packed(stepsOfPlan(paragraphs, plan), applyToValues(paragraphs, plan))
}

/** The steps of a trace, as they were before they were packed. */
export function stepsOf({ marks, steps }: Trace): Step[] {
  const marksAt = (places: readonly number[]) => places.map((place) => marks[place] as Mark)
  return steps.map((step): Step => {
    if (!("break" in step)) {
      const before = marksAt(step.before)
      const after = step.after === undefined ? before : step.after && marksAt(step.after)
      return { kind: "words", text: step.words, before, after }
    }
    const id = step.break
    if (step.before === undefined) return { kind: "break", id, before: null, after: null, isAnchor: true }
    const before = step.before && { ...attributeDefaults, ...step.before, id }
    const after = step.after === undefined ? before : step.after && { ...attributeDefaults, ...step.after, id }
    return { kind: "break", id, before, after, isAnchor: false }
  })
}

function stepsOfPlan(paragraphs: readonly Paragraph[], plan: Plan): Step[] {
  const indexes = new Map(paragraphs.map(({ id }, index) => [id, index]))
  const isPlanned = new Set<number | undefined>(plan.paragraphs.map(({ id }) => indexes.get(id)))
  const anchors = new Set<number>()
  const steps: Step[] = []
  const leads = new Map<ParagraphId, Step[]>()
  for (const { id, before, after } of plan.paragraphs) {
    if (before === null || after !== null) continue
    const lead: number[] = []
    for (let index = (indexes.get(id) as number) - 1; index >= 0; index--) {
      if (isPlanned.has(index) || anchors.has(index)) break
      lead.unshift(index)
      anchors.add(index)
      if ((paragraphs[index] as Paragraph).inserted === null) break
    }
    leads.set(
      id,
      lead.map((index) => anchorAt(paragraphs[index] as Paragraph)),
    )
  }
  for (const step of merged(plan.paragraphs)) {
    if (step.kind === "break") steps.push(...(leads.get(step.id) ?? []))
    steps.push(step)
  }
  return steps
}

const anchorAt = ({ id }: Paragraph): Step => ({ kind: "break", id, before: null, after: null, isAnchor: true })

type Letter = { readonly text: string; readonly before: readonly Mark[] | null; readonly after: readonly Mark[] | null }

/**
 * Goes along the text before and the text after at once. Words keep their order whatever paragraph they end in, so the
 * next word that stays is the next one of the text after; a "\n" that has become a break meets that break there.
 */
function merged(planned: readonly PlannedParagraph[]): Step[] {
  const left = planned.filter(({ after }) => after !== null).flatMap(leavingIn)
  const steps: Step[] = []
  let next = 0
  const passed = new Set<ParagraphId>()
  const passOld = (isPassed: (id: ParagraphId) => boolean) => {
    for (let step = left[next]; step?.kind === "break" && step.before !== null && isPassed(step.id); step = left[next])
      next++
  }
  const newBreakNext = () => {
    passOld((id) => passed.has(id))
    const step = left[next]
    return step?.kind === "break" && step.before === null ? step : null
  }
  const passNewBreaks = () => {
    for (let found = newBreakNext(); found !== null; found = newBreakNext()) {
      steps.push(found)
      next++
    }
  }
  for (const { id, before, after, pieces } of planned) {
    if (before === null) continue
    steps.push({
      kind: "break",
      id,
      before: attributesOf(before),
      after: after && attributesOf(after),
      isAnchor: false,
    })
    passed.add(id)
    for (const letter of lettersOf(pieces)) {
      if (letter.before === null) continue
      const found = letter.text === "\n" && isGone(letter) ? newBreakNext() : null
      if (found !== null) {
        steps.push(found)
        next++
      }
      if (found !== null || (letter.after === null && !letter.moved)) {
        addLetter(steps, { ...letter, before: letter.before, after: null })
        continue
      }
      passNewBreaks()
      passOld(() => true)
      const now = left[next++] as WordsStep
      addLetter(steps, { ...letter, before: letter.before, after: now.after })
    }
  }
  passNewBreaks()
  return steps
}

const isGone = ({ after }: Letter) => after === null

/** The text after, break by break and letter by letter. A break without `before` is new. */
function leavingIn({ id, before, after, pieces }: PlannedParagraph): Step[] {
  const begins: Step = {
    kind: "break",
    id,
    before: before && attributesOf(before),
    after: attributesOf(after as Paragraph),
    isAnchor: false,
  }
  const letters = lettersOf(pieces).filter(({ after }) => after !== null)
  return [begins, ...letters.map(({ text, after }): Step => ({ kind: "words", text, before: [], after }))]
}

const lettersOf = (pieces: PlannedParagraph["pieces"]) =>
  pieces.flatMap((piece) => [...piece.text].map((text) => ({ ...piece, text })))

function addLetter(steps: Step[], { text, before, after }: Letter & { readonly before: readonly Mark[] }): void {
  const last = steps.at(-1)
  if (last?.kind === "words" && last.before === before && last.after === after)
    steps[steps.length - 1] = { ...last, text: last.text + text }
  else steps.push({ kind: "words", text, before, after })
}

function attributesOf({ runs: _, ...attributes }: Paragraph): ParagraphAttributes {
  return attributes
}

function packed(steps: readonly Step[], after: readonly Paragraph[]): Trace {
  const marks: Mark[] = []
  const places = new Map<string, number>()
  const placeOf = (mark: Mark) => {
    const text = markText(mark)
    const place = places.get(text) ?? marks.push(mark) - 1
    places.set(text, place)
    return place
  }
  const packedSteps = steps.map((step): TraceStep => {
    if (step.kind === "words") {
      const before = step.before.map(placeOf)
      if (step.after === step.before) return { words: step.text, before }
      return { words: step.text, before, after: step.after === null ? null : step.after.map(placeOf) }
    }
    if (step.isAnchor) return { break: step.id }
    const before = step.before && differing(step.before)
    const left = step.after && differing(step.after)
    const isSame = step.before !== null && step.after !== null && sameAttributes(step.before, step.after)
    return isSame ? { break: step.id, before } : { break: step.id, before, after: left }
  })
  return { marks, steps: packedSteps, standing: standingIn(steps, after) }
}

const differing = (attributes: ParagraphAttributes): Partial<ParagraphAttributes> =>
  Object.fromEntries(
    Object.entries(attributeDefaults).flatMap(([name, usual]) => {
      const value = attributes[name as keyof typeof attributeDefaults]
      return value === usual ? [] : [[name, value]]
    }),
  )

const sameAttributes = (a: ParagraphAttributes, b: ParagraphAttributes) =>
  attributeNames.every((name) => a[name] === b[name])

/** Brackets and options that some words lose and others keep. */
function standingIn(steps: readonly Step[], after: readonly Paragraph[]): string[] {
  const lost = new Set<string>()
  for (const step of steps)
    if (step.kind === "words")
      for (const id of framesOf(step.before)) if (!framesOf(step.after ?? []).includes(id)) lost.add(id)
  if (lost.size === 0) return []
  const standing = new Set(after.flatMap(({ runs }) => runs.flatMap(({ marks }) => framesOf(marks))))
  return [...lost].filter((id) => standing.has(id))
}

/** Ids of the brackets and options among marks. */
export const framesOf = (marks: readonly Mark[]): string[] =>
  marks.flatMap((mark) => (mark.type === "bracket" || mark.type === "option" ? [mark.id as string] : []))
