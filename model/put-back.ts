import { breakPutBack, undecidedBreak } from "./break-put-back.ts"
import { alignedPlaces, type Letter, lettersOf, type Unit } from "./found-today.ts"
import type { ParagraphId } from "./ids.ts"
import { MarksPutBack } from "./marks-put-back.ts"
import type { Paragraph } from "./paragraph.ts"
import type { LeftOut } from "./protocol.ts"
import { type BreakToken, type LetterToken, streamOf, type Token } from "./stream.ts"
import type { BreakStep, Step } from "./trace.ts"

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

class Walk {
  readonly #asked: PuttingBack
  readonly #today: readonly Token[]
  readonly #units: readonly Unit[]
  readonly #places: ReadonlyMap<Unit, number>
  readonly #taken: ReadonlySet<number>
  readonly #marks: MarksPutBack
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
    this.#marks = new MarksPutBack(asked)
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
      this.#stream.push({
        kind: "break",
        id,
        attributes: { ...undecidedBreak(step.before, this.#asked.isReopened), id },
        place: null,
      })
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
      if (stays) this.#stream.push({ ...token, attributes: undecidedBreak(token.attributes, this.#isThis) })
      return
    }
    this.#hasParagraph = true
    const attributes = step.isAnchor
      ? undecidedBreak(token.attributes, this.#isThis)
      : breakPutBack(step, token.attributes, { isThis: this.#isThis, isReopened: this.#asked.isReopened })
    this.#stream.push({ ...token, attributes })
  }

  #walkLetter(step: Letter, place: number | undefined): void {
    if (step.after !== null) {
      if (place === undefined) return
      this.#pass(place)
      const token = this.#today[place] as LetterToken
      this.#stream.push({ ...token, marks: this.#marks.ofWordsStanding(step, token.marks) })
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
        marks: this.#marks.ofWordsBack(step, became?.attributes.deleted ?? null),
        place: null,
      })
  }

  /** Passes by what only today's text has, up to a place. */
  #pass(upTo: number): void {
    for (; this.#next < upTo; this.#next++) this.#passOne(this.#next)
    this.#next = Math.max(this.#next, upTo)
  }

  readonly #isThis = (decision: number) => decision === this.#asked.number

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
    if (token.kind === "break")
      this.#stream.push({ ...token, attributes: undecidedBreak(token.attributes, this.#isThis) })
    else this.#stream.push({ ...token, marks: this.#marks.undecided(token.marks) })
  }

  #leaveOut({ text }: Letter): void {
    const last = this.#left.at(-1)
    if (last) this.#left[this.#left.length - 1] = { ...last, text: last.text + text }
    else this.#left.push({ text, why: "paragraph-gone" })
  }
}
