import { alignment } from "./alignment.ts"
import { sortedMarks } from "./document.ts"
import { type ChangeId, NOBODY, ownerOf, type ParagraphId } from "./ids.ts"
import { isDeletion, isInsertion, type Mark, markText, type ProposerMark } from "./marks.ts"
import type { Paragraph, ParagraphAttributes } from "./paragraph.ts"
import type { LeftOut } from "./protocol.ts"
import { type BreakToken, type LetterToken, streamOf, type Token } from "./stream.ts"
import { type BreakStep, framesOf, type Step, type WordsStep } from "./trace.ts"
import { strikeId } from "./verdict.ts"

/** What is asked when a decision's traces are taken back out of the text of today. */
export type PuttingBack = {
  /** The number of the decision that is undone. */
  readonly number: number
  readonly steps: readonly Step[]
  /** The paragraphs of today that hold, or may hold, what it left. */
  readonly region: readonly Paragraph[]
  /** Paragraphs that a later ruling broke off: they go on with the one before. */
  readonly brokenOff: ReadonlySet<ParagraphId>
  /** Whether a decision has been reopened: its marks come back undecided. */
  readonly isReopened: (number: number) => boolean
  /** Whether a bracket or option may come back to words it was taken off. */
  readonly mayReturn: (id: string) => boolean
  /** Brackets that were drawn tighter round what was left keep to that. */
  readonly keepsTightened: boolean
  readonly newId: () => ParagraphId
}

export type PutBack = { readonly stream: readonly Token[]; readonly left: readonly LeftOut[] }

/**
 * Takes back what a decision did, in the text as it is today: what it took out stands again where it stood, what it
 * marked is undecided, and all that was written since stays.
 *
 * How: the text as the decision left it is laid beside that of today, letter by letter. Then both are walked in the
 * order of the text before the decision: what is found in both gets its marks back, what the decision took out is put in
 * on the spot, and what is only in today's text is passed by as it is.
 * Source: law L5, model/RULES.md.
 */
export function putBack(asked: PuttingBack): PutBack {
  const today = streamOf(asked.region)
  const letters = lettersOf(asked.steps)
  return new Walk(asked, today, letters, alignedPlaces(letters, today)).result()
}

/** A step cut into letters, as each is found, or not, in the text of today. */
type Letter = WordsStep
type Unit = BreakStep | Letter

const lettersOf = (steps: readonly Step[]): Unit[] =>
  steps.flatMap((step): Unit[] => (step.kind === "break" ? [step] : [...step.text].map((text) => ({ ...step, text }))))

const wasLeft = (unit: Unit) => (unit.kind === "break" && unit.isAnchor) || unit.after !== null

/** Where each unit that the decision left in the text stands in it today. Breaks are found by name, and cut the text for the letters. */
function alignedPlaces(units: readonly Unit[], today: readonly Token[]): Map<Unit, number> {
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

class Walk {
  readonly #asked: PuttingBack
  readonly #today: readonly Token[]
  readonly #units: readonly Unit[]
  readonly #places: ReadonlyMap<Unit, number>
  readonly #taken: ReadonlySet<number>
  readonly #stream: Token[] = []
  readonly #left: LeftOut[] = []
  /** The next token of today that has not been passed. */
  #next = 0
  /** Whether the paragraph we are in, in the text before the decision, stands. */
  #hasParagraph = false
  /**
   * The break that a "\n" had become, when it is met: null if it is gone. It stays, undecided, where a paragraph added
   * since stands before it, which its words would run into.
   */
  #became: BreakToken | "stays" | null | undefined = undefined

  constructor(asked: PuttingBack, today: readonly Token[], units: readonly Unit[], places: ReadonlyMap<Unit, number>) {
    this.#asked = asked
    this.#today = today
    this.#units = units
    this.#places = places
    this.#taken = new Set(places.values())
  }

  result(): PutBack {
    for (const unit of this.#units) {
      const place = this.#places.get(unit)
      if (unit.kind === "break") this.#walkBreak(unit, place)
      else this.#walkLetter(unit, place)
    }
    this.#pass(this.#today.length)
    return { stream: this.#stream, left: this.#left }
  }

  #walkBreak(step: BreakStep, place: number | undefined): void {
    if (place === undefined) {
      if (step.before === null || step.after !== null) {
        if (step.before === null && !step.isAnchor) this.#became = null
        else this.#hasParagraph = false
        return
      }
      this.#passWords()
      const isTaken = this.#today.some((token) => token.kind === "break" && token.id === step.id)
      const id = isTaken ? this.#asked.newId() : step.id
      this.#stream.push({ kind: "break", id, attributes: { ...this.#asBefore(step.before), id }, place: null })
      this.#hasParagraph = true
      return
    }
    const isNew = !step.isAnchor && step.before === null
    const isApart = isNew && this.#hasBreakUpTo(place)
    this.#pass(place)
    const token = this.#today[place] as BreakToken
    if (isNew) {
      const stays = isApart || !this.#hasParagraph
      this.#became = stays ? "stays" : token
      if (stays) this.#stream.push({ ...token, attributes: this.#undecided(token.attributes) })
      return
    }
    this.#hasParagraph = true
    const attributes = step.isAnchor ? this.#undecided(token.attributes) : this.#attributesOf(step, token)
    this.#stream.push({ ...token, attributes })
  }

  #walkLetter(step: Letter, place: number | undefined): void {
    if (step.after !== null) {
      if (place === undefined) return
      this.#pass(place)
      const token = this.#today[place] as LetterToken
      this.#stream.push({ ...token, marks: this.#marksAgain(step, token.marks) })
      return
    }
    const became = step.text === "\n" ? this.#became : undefined
    if (became !== undefined) this.#became = undefined
    if (became === "stays") return
    if (became === null || !this.#hasParagraph) this.#leaveOut(step)
    else
      this.#stream.push({
        kind: "letter",
        text: step.text,
        marks: this.#marksBefore(step, became ?? null),
        place: null,
      })
  }

  /** Passes by what only today's text has, up to a place. */
  #pass(upTo: number): void {
    for (; this.#next < upTo; this.#next++) this.#passOne(this.#next)
    this.#next = Math.max(this.#next, upTo)
  }

  #hasBreakUpTo(place: number): boolean {
    const between = this.#today.slice(this.#next, place)
    return between.some((token, i) => {
      const isNew = token.kind === "break" && !this.#taken.has(this.#next + i)
      return isNew && !this.#asked.brokenOff.has(token.id)
    })
  }

  /** Passes by what was written since in the paragraph we are in: a paragraph that comes back stands behind all of it. */
  #passWords(): void {
    for (let token = this.#today[this.#next]; token !== undefined; token = this.#today[this.#next]) {
      if (this.#taken.has(this.#next)) {
        if (!this.#isPassed(this.#next)) return
      } else if (token.kind === "break" && !this.#asked.brokenOff.has(token.id)) return
      else this.#passOne(this.#next)
      this.#next++
    }
  }

  #isPassed(place: number): boolean {
    return this.#stream.some((token) => token.place === place)
  }

  #passOne(place: number): void {
    if (this.#taken.has(place)) return
    const token = this.#today[place] as Token
    if (token.kind === "break") this.#stream.push({ ...token, attributes: this.#undecided(token.attributes) })
    else this.#stream.push({ ...token, marks: this.#undecidedMarks(token.marks) })
  }

  #leaveOut({ text }: Letter): void {
    const last = this.#left.at(-1)
    if (last) this.#left[this.#left.length - 1] = { ...last, text: last.text + text }
    else this.#left.push({ text, why: "paragraph-gone" })
  }

  // Marks

  readonly #known = new Map<readonly Mark[], Map<unknown, readonly Mark[]>>()

  /** Works a run's marks out once, so that its letters stay one run. */
  #once(marks: readonly Mark[], along: unknown, work: () => readonly Mark[]): readonly Mark[] {
    const known = this.#known.get(marks) ?? new Map<unknown, readonly Mark[]>()
    this.#known.set(marks, known)
    const made = known.get(along) ?? work()
    known.set(along, made)
    return made
  }

  /** The marks of words taken out, as they come back; what a "\n" was as a break meanwhile stays with it. */
  #marksBefore({ before }: Letter, became: BreakToken | null): readonly Mark[] {
    return this.#once(before, became, () => {
      const { deleted = null } = became?.attributes ?? {}
      const isNew = deleted !== null && !before.some((mark) => isDeletion(mark) && mark.id === deleted)
      const removal: Mark[] = isNew ? removalOf(deleted) : []
      return sortedMarks([...before.flatMap((mark) => this.#returning(mark)), ...removal])
    })
  }

  /** The marks of words that stand, with what the decision took off them. */
  #marksAgain({ before, after }: Letter, now: readonly Mark[]): readonly Mark[] {
    if (before === after) return this.#undecidedMarks(now)
    return this.#once(now, before, () => {
      const had = new Set(before.map(markText))
      const has = new Set((after ?? []).map(markText))
      const lost = before.filter((mark) => !has.has(markText(mark)) && !hasTwin(mark, after ?? []))
      const gained = new Set(
        this.#asked.keepsTightened
          ? []
          : (after ?? []).filter((mark) => !had.has(markText(mark)) && isFramed(mark)).map(markText),
      )
      const kept = this.#undecidedMarks(now).filter((mark) => !gained.has(markText(mark)))
      return sortedMarks([...kept, ...lost.flatMap((mark) => this.#returning(mark))])
    })
  }

  /** A mark as it comes back: undecided if what decided it is reopened, not at all if it may not stand again. */
  #returning(mark: Mark): Mark[] {
    if (mark.type === "proposer") return isFrameId(this.#frames, mark) && !this.#mayReturn(mark.change) ? [] : [mark]
    if (mark.type === "bracket" || mark.type === "option") return this.#mayReturn(mark.id) ? [mark] : []
    if (mark.decision === null || !this.#asked.isReopened(mark.decision)) return [mark]
    return mark.id === strikeId(mark.decision) ? [] : [{ ...mark, decision: null }]
  }

  readonly #mayReturn = (id: string) => this.#asked.mayReturn(id)

  get #frames(): ReadonlySet<string> {
    this.#knownFrames ??= new Set(this.#units.flatMap((unit) => (unit.kind === "words" ? framesOf(unit.before) : [])))
    return this.#knownFrames
  }
  #knownFrames: ReadonlySet<string> | null = null

  #undecidedMarks(marks: readonly Mark[]): readonly Mark[] {
    const { number } = this.#asked
    const isOurs = (mark: Mark) => (isInsertion(mark) || isDeletion(mark)) && mark.decision === number
    if (!marks.some(isOurs)) return marks
    return this.#once(marks, null, () =>
      sortedMarks(
        marks.flatMap((mark): Mark[] => {
          if (!isOurs(mark)) return [mark]
          return "id" in mark && mark.id === strikeId(number) ? [] : [{ ...mark, decision: null } as Mark]
        }),
      ),
    )
  }

  // Breaks

  #undecided(attributes: ParagraphAttributes): ParagraphAttributes {
    return undecidedBreak(attributes, (decision) => decision === this.#asked.number)
  }

  #asBefore = (attributes: ParagraphAttributes) => undecidedBreak(attributes, this.#asked.isReopened)

  /** What the decision changed about a break is taken back, unless it was changed again since. */
  #attributesOf({ before, after }: BreakStep, { attributes: now }: BreakToken): ParagraphAttributes {
    if (before === null || after === null) return this.#undecided(now)
    const was = this.#asBefore(before)
    const isAsLeft = (names: readonly Name[]) => names.every((name) => now[name] === after[name])
    const back = decidedTogether.filter(isAsLeft).flat()
    return { ...this.#undecided(now), ...Object.fromEntries(back.map((name) => [name, was[name]])) }
  }
}

type Name = keyof ParagraphAttributes
const decidedTogether: readonly (readonly Name[])[] = [
  ["inserted", "insertedDecision"],
  ["deleted", "deletedDecision"],
  ...(["style", "level", "baseLabel", "label", "source"] as const).map((name) => [name]),
]

/** A proposal to remove a break goes on as a proposal to strike the "\n" it is again. */
function removalOf(id: ChangeId): Mark[] {
  const owner = ownerOf(id)
  const deletion: Mark = { type: "deletion", id, decision: null }
  if (owner === null || owner === NOBODY) return [deletion]
  return [deletion, { type: "proposer", change: id, delegation: owner, source: null }]
}

const hasTwin = (mark: Mark, marks: readonly Mark[]) =>
  (isInsertion(mark) || isDeletion(mark)) && marks.some((other) => other.type === mark.type && other.id === mark.id)

/** A bracket drawn tighter round what is left, and whoever stands behind it. */
const isFramed = (mark: Mark) => mark.type === "bracket" || mark.type === "proposer"

const isFrameId = (frames: ReadonlySet<string>, { change }: ProposerMark) => frames.has(change)

function undecidedBreak(attributes: ParagraphAttributes, isUndone: (decision: number) => boolean): ParagraphAttributes {
  const { insertedDecision, deleted, deletedDecision } = attributes
  const isAdded = insertedDecision !== null && isUndone(insertedDecision)
  const isRemoved = deletedDecision !== null && isUndone(deletedDecision)
  if (!isAdded && !isRemoved) return attributes
  const isStrike = isRemoved && deleted === strikeId(deletedDecision)
  return {
    ...attributes,
    ...(isAdded ? { insertedDecision: null } : {}),
    ...(isRemoved ? { deletedDecision: null, deleted: isStrike ? null : deleted } : {}),
  }
}
