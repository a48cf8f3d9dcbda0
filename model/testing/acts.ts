import fc from "fast-check"
import {
  type BracketId,
  type ChangeId,
  type DelegationCode,
  makeId,
  type OptionId,
  ownerOf,
  type ParagraphId,
} from "../ids.ts"
import { isDeletion, isInsertion, isOpenRevision, type Mark, markText, type ProposerMark } from "../marks.ts"
import { isOwnBreak, isOwnText } from "../own.ts"
import { attributeDefaults, type Paragraph, type Run } from "../paragraph.ts"
import { joinRuns, sortedMarks } from "../runs.ts"
import { draft } from "./build.ts"

/**
 * Random edits on values, for the laws to be tried on. `ownActs` are what a delegation may do with its own;
 * `anyActs` are done without regard to anyone's rights.
 */
export type Act = {
  readonly kind: number
  /** Which paragraph, character, length and other choice: taken modulo what there is. */
  readonly paragraph: number
  readonly at: number
  readonly length: number
  readonly pick: number
}

export const delegations = ["ARB", "RCC", "B"] as readonly string[] as readonly DelegationCode[]

const nat = fc.nat({ max: 1000 })
export const arbitraryAct: fc.Arbitrary<Act> = fc.record({
  kind: nat,
  paragraph: nat,
  at: nat,
  length: fc.nat(6),
  pick: nat,
})

/** Where every random story begins: base text, everyone's changes, brackets, options, decisions. */
export const openingDraft = (): Paragraph[] =>
  draft(`
    h1 header: Working draft
    t1 title: [DRAFT.w|Resolution]
    c1 call: [DRAFT.w|resolves]
    p1 item =1: [DRAFT.w|to {-RCC.1|keep-}{+RCC.1&B|give+} [RCC.b|high] {+ARB.2|top +}priority]
    p2 item =2: [DRAFT.w|{+ARB.3&B|shared+} {-ARB.4&RCC|words-} {+B.5#1|agreed+} {-CHAIR.d2#2|lost-} {+DRAFT.6|some+}]
    p3 item +ARB.p: [DRAFT.w|<DRAFT.o1 of DRAFT.g 1|{+ARB.p|one item+}>]
    p4 item +RCC.p: [DRAFT.w|<DRAFT.o2 of DRAFT.g 2|{+RCC.p&ARB|two {-B.7|items-}+}>]
    p5 item =3 -B.q: [DRAFT.w|end of it]
  `)

/** One character with its marks: edits are made on these. */
type Cell = { readonly text: string; readonly marks: readonly Mark[] }
type Done = readonly Paragraph[]
type Make = (paragraphs: Done, act: Act, D: DelegationCode, serial: number) => Done

/** An edit of D's own, chosen by the act; the draft itself if it has nothing of that kind. */
export const ownAct: Make = (paragraphs, act, D, serial) => {
  const make = ownActs[act.kind % ownActs.length] as Make
  return make(paragraphs, act, D, serial)
}

/** An edit without regard to rights. */
export const anyAct: Make = (paragraphs, act, D, serial) => {
  const make = anyActs[act.kind % anyActs.length] as Make
  return make(paragraphs, act, D, serial)
}

const typeWords: Make = (paragraphs, act, D, serial) => {
  const id = makeId<ChangeId>(D, `t${serial}`)
  return onCells(paragraphs, act, (cells, at) => {
    const around = commonMarks(cells[at - 1], cells[at]).filter(
      (mark) => mark.type === "bracket" || mark.type === "option",
    )
    const marks = sortedMarks([...around, { type: "insertion", id, decision: null }, sponsor(id, D)])
    return cells.toSpliced(at, 0, ...[..."new"].slice(0, 1 + (act.pick % 3)).map((text) => ({ text, marks })))
  })
}

const goOnTyping: Make = (paragraphs, act, D) =>
  onCells(paragraphs, act, (cells, at) => {
    const own = cells[at]
    return own && isOwnText(own.marks, D) ? cells.toSpliced(at, 0, { text: "+", marks: own.marks }) : cells
  })

const deleteOwnWords: Make = (paragraphs, act, D) =>
  onRange(paragraphs, act, (cell) => (isOwnText(cell.marks, D) ? null : cell))

const strike: Make = (paragraphs, act, D, serial) => {
  const id = makeId<ChangeId>(D, `d${serial}`)
  return onRange(paragraphs, act, (cell) => withMarks(cell, [{ type: "deletion", id, decision: null }, sponsor(id, D)]))
}

const takeBackStrike: Make = (paragraphs, _, D) =>
  everywhere(paragraphs, (cell) => {
    const own = cell.marks.find((mark) => isDeletion(mark) && mark.decision === null && isAlone(mark.id, D, cell.marks))
    return own?.type === "deletion" ? withoutMarksOf(cell, own.id, D) : cell
  })

const bracket: Make = (paragraphs, act, D, serial) => {
  const id = makeId<BracketId>(D, `b${serial}`)
  return onRange(paragraphs, act, (cell) => withMarks(cell, [{ type: "bracket", id }, sponsor(id, D)]))
}

const liftOwnBrackets: Make = (paragraphs, _, D) =>
  everywhere(paragraphs, (cell) => {
    const own = cell.marks.find((mark) => mark.type === "bracket" && isAlone(mark.id, D, cell.marks))
    return own?.type === "bracket" ? withoutMarksOf(cell, own.id, D) : cell
  })

const writeParagraph: Make = (paragraphs, act, D, serial) => {
  const id = makeId<ChangeId>(D, `p${serial}`)
  const marks: Mark[] = sortedMarks([{ type: "insertion", id, decision: null }, sponsor(id, D)])
  const paragraph: Paragraph = {
    ...attributeDefaults,
    id: `new${serial}` as ParagraphId,
    style: "item",
    inserted: id,
    runs: [{ text: "a new item", marks }],
  }
  return paragraphs.toSpliced(1 + (act.paragraph % paragraphs.length), 0, paragraph)
}

/** Not a paragraph that D inserted: those who sponsor its break do so on words which a split would carry off. */
const splitParagraph: Make = (paragraphs, act, D, serial) => {
  const i = act.paragraph % paragraphs.length
  const paragraph = paragraphs[i] as Paragraph
  if (isOwnedBreak(paragraph, D)) return paragraphs
  const cells = cellsOf(paragraph)
  const at = act.at % (cells.length + 1)
  const inserted = makeId<ChangeId>(D, `s${serial}`)
  const rest: Paragraph = {
    ...attributeDefaults,
    id: `half${serial}` as ParagraphId,
    inserted,
    runs: runsOf(cells.slice(at)),
  }
  return paragraphs.toSpliced(i, 1, { ...paragraph, runs: runsOf(cells.slice(0, at)) }, rest)
}

const joinOwnParagraph: Make = (paragraphs, act, D) => {
  const own = paragraphs.filter((paragraph, i) => i > 0 && isOwnBreak(paragraph, D))
  const paragraph = own[act.pick % Math.max(1, own.length)]
  if (paragraph === undefined) return paragraphs
  const i = paragraphs.indexOf(paragraph)
  const before = paragraphs[i - 1] as Paragraph
  return paragraphs.toSpliced(i - 1, 2, { ...before, runs: joinRuns([...before.runs, ...paragraph.runs]) })
}

const proposeToJoin: Make = (paragraphs, act, D, serial) =>
  at(paragraphs, act, (paragraph) =>
    paragraph.deleted === null ? { ...paragraph, deleted: makeId<ChangeId>(D, `j${serial}`) } : paragraph,
  )

const restyleOwnParagraph: Make = (paragraphs, act, D) =>
  at(paragraphs, act, (paragraph) =>
    isOwnBreak(paragraph, D)
      ? {
          ...paragraph,
          style: (["item", "body", "call", "header"] as const)[act.pick % 4] ?? "body",
          level: act.at % 3,
          label: "z",
        }
      : paragraph,
  )

const joinSponsors: Make = (paragraphs, act, D) => {
  const id = openChanges(paragraphs)[act.pick % Math.max(1, openChanges(paragraphs).length)]
  return everywhere(paragraphs, (cell) =>
    cell.marks.some((mark) => isOpenRevision(mark) && mark.id === id)
      ? withMarks(cell, [sponsor(id as ChangeId, D)])
      : cell,
  )
}

const leaveShared: Make = (paragraphs, act, D) => {
  const shared = openChanges(paragraphs).filter(
    (id) => sponsorsOf(paragraphs, id).size > 1 && sponsorsOf(paragraphs, id).has(D),
  )
  const id = shared[act.pick % Math.max(1, shared.length)]
  return everywhere(paragraphs, (cell) => ({
    ...cell,
    marks: cell.marks.filter((mark) => !(mark.type === "proposer" && mark.change === id && mark.delegation === D)),
  }))
}

export const ownActs: readonly Make[] = [
  typeWords,
  goOnTyping,
  deleteOwnWords,
  strike,
  takeBackStrike,
  bracket,
  liftOwnBrackets,
  writeParagraph,
  splitParagraph,
  joinOwnParagraph,
  proposeToJoin,
  restyleOwnParagraph,
  joinSponsors,
  leaveShared,
]

const deleteWords: Make = (paragraphs, act) => onRange(paragraphs, act, () => null)

const typeBaseText: Make = (paragraphs, act) =>
  onCells(paragraphs, act, (cells, i) => cells.toSpliced(i, 0, { text: "x", marks: [] }))

const putAnyMark: Make = (paragraphs, act, D) => {
  const marks = marksIn(paragraphs)
  const mark =
    act.pick % 3 === 0
      ? ({ type: "insertion", id: makeId<ChangeId>(D, "1"), decision: null } as const)
      : marks[act.pick % marks.length]
  return onRange(paragraphs, act, (cell) => (mark ? withMarks(cell, [mark]) : cell))
}

const liftAnyMark: Make = (paragraphs, act) => {
  const marks = marksIn(paragraphs)
  const mark = marks[act.pick % Math.max(1, marks.length)]
  return onRange(paragraphs, act, (cell) => ({
    ...cell,
    marks: cell.marks.filter((one) => !mark || markText(one) !== markText(mark)),
  }))
}

const removeParagraph: Make = (paragraphs, act) => paragraphs.toSpliced(act.paragraph % paragraphs.length, 1)

const moveParagraph: Make = (paragraphs, act) => {
  const i = act.paragraph % paragraphs.length
  return paragraphs.toSpliced(i, 1).toSpliced(act.pick % paragraphs.length, 0, paragraphs[i] as Paragraph)
}

const setAnyAttribute: Make = (paragraphs, act, D) =>
  at(paragraphs, act, (paragraph) => ({
    ...paragraph,
    ...([
      { style: "header" },
      { level: 2 },
      { baseLabel: "z" },
      { label: "z" },
      { inserted: makeId<ChangeId>(D, "x") },
      { inserted: null },
      { insertedDecision: 1 },
      { deleted: makeId<ChangeId>(D, "x") },
      { deleted: null },
      { deletedDecision: 1 },
      { source: "ARB/79A2/13" },
      { id: "p1" as ParagraphId },
    ][act.pick % 12] as Partial<Paragraph>),
  }))

export const anyActs: readonly Make[] = [
  deleteWords,
  typeBaseText,
  putAnyMark,
  liftAnyMark,
  removeParagraph,
  moveParagraph,
  setAnyAttribute,
  ...ownActs,
]

const cellsOf = (paragraph: Paragraph): Cell[] =>
  paragraph.runs.flatMap((run) => run.text.split("").map((text) => ({ text, marks: run.marks })))

const runsOf = (cells: readonly Cell[]): Run[] => joinRuns(cells.map(({ text, marks }) => ({ text, marks })))

function at(paragraphs: Done, act: Act, change: (paragraph: Paragraph) => Paragraph): Done {
  const i = act.paragraph % paragraphs.length
  return paragraphs.with(i, change(paragraphs[i] as Paragraph))
}

const onCells = (paragraphs: Done, act: Act, change: (cells: readonly Cell[], at: number) => readonly Cell[]): Done =>
  at(paragraphs, act, (paragraph) => {
    const cells = cellsOf(paragraph)
    return { ...paragraph, runs: runsOf(change(cells, act.at % (cells.length + 1))) }
  })

const onRange = (paragraphs: Done, act: Act, change: (cell: Cell) => Cell | null): Done =>
  onCells(paragraphs, act, (cells, from) =>
    cells.flatMap((cell, i) => (i < from || i > from + act.length ? cell : (change(cell) ?? []))),
  )

const everywhere = (paragraphs: Done, change: (cell: Cell) => Cell): Done =>
  paragraphs.map((paragraph) => ({ ...paragraph, runs: joinRuns(paragraph.runs.map(change)) }))

const withMarks = (cell: Cell, marks: readonly Mark[]): Cell => ({
  ...cell,
  marks: sortedMarks([...cell.marks, ...marks]),
})

const withoutMarksOf = (cell: Cell, id: string, D: DelegationCode): Cell => ({
  ...cell,
  marks: cell.marks.filter((mark) =>
    mark.type === "proposer"
      ? !(mark.change === id && mark.delegation === D && !isInsertedAs(cell, id))
      : mark.type === "insertion" || mark.id !== id,
  ),
})

const isOwnedBreak = (paragraph: Paragraph, D: DelegationCode) => ownerOf(paragraph.inserted) === D
const isInsertedAs = (cell: Cell, id: string) => cell.marks.some((mark) => isInsertion(mark) && mark.id === id)

const commonMarks = (a: Cell | undefined, b: Cell | undefined): Mark[] =>
  a && b ? a.marks.filter((mark) => b.marks.some((other) => markText(other) === markText(mark))) : []

const sponsor = (change: ChangeId | BracketId | OptionId, delegation: DelegationCode): ProposerMark => ({
  type: "proposer",
  change,
  delegation,
  source: null,
})

const isAlone = (id: string, D: DelegationCode, marks: readonly Mark[]) =>
  id.startsWith(`${D}.`) &&
  !marks.some((mark) => mark.type === "proposer" && mark.change === id && mark.delegation !== D)

const marksIn = (paragraphs: Done): Mark[] =>
  sortedMarks(paragraphs.flatMap((one) => one.runs.flatMap((run) => run.marks)))

const openChanges = (paragraphs: Done): string[] => [
  ...new Set(marksIn(paragraphs).flatMap((mark) => (isOpenRevision(mark) ? [mark.id] : []))),
]

const sponsorsOf = (paragraphs: Done, id: string): Set<string> =>
  new Set(
    paragraphs
      .flatMap((one) => one.runs)
      .filter((run) => run.marks.some((mark) => isOpenRevision(mark) && mark.id === id))
      .flatMap((run) =>
        run.marks.flatMap((mark) => (mark.type === "proposer" && mark.change === id ? [mark.delegation] : [])),
      ),
  )
