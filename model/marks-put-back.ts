import { type ChangeId, NOBODY, ownerOf } from "./ids.ts"
import { isDeletion, isRevision, type Mark, markText } from "./marks.ts"
import type { PuttingBack } from "./put-back.ts"
import { sortedMarks } from "./runs.ts"
import { framesOf, type WordsStep } from "./trace.ts"
import { strikeId } from "./verdict.ts"

/** Works out the marks of words when a decision is taken back; once for all letters of a run, so that they stay one. */
export class MarksPutBack {
  readonly #asked: PuttingBack
  readonly #frames: ReadonlySet<string>
  readonly #known = new Map<readonly Mark[], Map<unknown, readonly Mark[]>>()

  constructor(asked: PuttingBack) {
    this.#asked = asked
    this.#frames = new Set(asked.steps.flatMap((step) => (step.kind === "words" ? framesOf(step.before) : [])))
  }

  /** Of words taken out, as they come back. A break proposed for removal meanwhile is a "\n" proposed for it. */
  ofWordsBack({ before }: WordsStep, removal: ChangeId | null): readonly Mark[] {
    return this.#once(before, removal, () => {
      const isNew = removal !== null && !before.some((mark) => isDeletion(mark) && mark.id === removal)
      return sortedMarks([...before.flatMap((mark) => this.#returning(mark)), ...(isNew ? removalOf(removal) : [])])
    })
  }

  /** Of words that stand, with what the decision took off them. */
  ofWordsStanding({ before, after }: WordsStep, now: readonly Mark[]): readonly Mark[] {
    if (before === after || after === null) return this.undecided(now)
    return this.#once(now, before, () => {
      const lost = without(before, after).filter((mark) => !hasTwin(mark, after))
      // A bracket that was drawn tighter round what was left reaches further again.
      const tightened = this.#asked.keepsTightened ? [] : without(after, before).filter(isFraming)
      return sortedMarks([...without(this.undecided(now), tightened), ...lost.flatMap((mark) => this.#returning(mark))])
    })
  }

  /** Of words about which nothing else is known: what the decision decided is undecided, what it struck is not. */
  undecided(marks: readonly Mark[]): readonly Mark[] {
    const { number } = this.#asked
    if (!marks.some((mark) => decisionOf(mark) === number)) return marks
    return this.#once(marks, null, () =>
      sortedMarks(marks.flatMap((mark) => undecidedMark(mark, (decision) => decision === number))),
    )
  }

  /** A mark as it comes back: undecided if what decided it is reopened, not at all if it may not stand again. */
  #returning(mark: Mark): Mark[] {
    const { isReopened, mayReturn } = this.#asked
    if (mark.type === "proposer") return this.#frames.has(mark.change) && !mayReturn(mark.change) ? [] : [mark]
    if (mark.type === "bracket" || mark.type === "option") return mayReturn(mark.id) ? [mark] : []
    return undecidedMark(mark, isReopened)
  }

  #once(marks: readonly Mark[], along: unknown, work: () => readonly Mark[]): readonly Mark[] {
    const known = this.#known.get(marks) ?? new Map<unknown, readonly Mark[]>()
    this.#known.set(marks, known)
    const made = known.get(along) ?? work()
    known.set(along, made)
    return made
  }
}

const decisionOf = (mark: Mark) => (isRevision(mark) ? mark.decision : null)

function undecidedMark(mark: Mark, isUndone: (decision: number) => boolean): Mark[] {
  const decision = decisionOf(mark)
  if (decision === null || !isUndone(decision)) return [mark]
  return "id" in mark && mark.id === strikeId(decision) ? [] : [{ ...mark, decision: null } as Mark]
}

function without(marks: readonly Mark[], others: readonly Mark[]): Mark[] {
  const taken = new Set(others.map(markText))
  return marks.filter((mark) => !taken.has(markText(mark)))
}

const hasTwin = (mark: Mark, marks: readonly Mark[]) =>
  isRevision(mark) && marks.some((other) => other.type === mark.type && other.id === mark.id)

const isFraming = (mark: Mark) => mark.type === "bracket" || mark.type === "proposer"

/** A proposal to remove a break goes on as a proposal to strike the "\n" it is again. */
function removalOf(id: ChangeId): Mark[] {
  const owner = ownerOf(id)
  const deletion: Mark = { type: "deletion", id, decision: null }
  if (owner === null || owner === NOBODY) return [deletion]
  return [deletion, { type: "proposer", change: id, delegation: owner, source: null }]
}
