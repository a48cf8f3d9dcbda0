import type * as Y from "yjs"
import { paragraphElements, readParagraph, writeAttributes } from "#model/document.ts"
import type { DelegationCode } from "#model/ids.ts"
import { type Mark, markText } from "#model/marks.ts"
import { isIdOf, isOwnBreak, isOwnMark, isOwnRemoval } from "#model/own.ts"
import { attributeDefaults, attributeNames, type Paragraph } from "#model/paragraph.ts"
import { rewriteMarks } from "#model/rewrite-marks.ts"
import { sortedMarks } from "#model/runs.ts"
import { begunBy } from "./begun-brackets.ts"

/**
 * Undoes or does again what was typed here, and nothing else.
 *
 * Yjs takes back the formatting it was told to write, letter by letter of its log. Where somebody else has written since,
 * the end of a mark may belong to them by then: the beginning goes, or comes back, and the mark runs on over others'
 * words, which nobody may do (law L2). So what undoing did is mended before anybody sees it, in the same transaction:
 * words that were there keep every mark that is not ours to change, and words that come back come as ours.
 */
export function takeBack(manager: Y.UndoManager, step: "undo" | "redo", delegation: DelegationCode): boolean {
  const { doc } = manager
  const begun = begunBy(step === "undo" ? manager.undoStack.at(-1) : undefined)
  let isDone = false
  try {
    doc.transact(() => {
      const before = new Map(paragraphElements(doc).map((element) => [element, readParagraph(element)]))
      isDone = manager[step]() !== null
      if (isDone) mendAll(doc, before, { delegation, begun })
      // The manager looks at these when the transaction ends, to know on which stack to put what was done.
      manager.undoing = step === "undo"
      manager.redoing = step === "redo"
    }, manager)
  } finally {
    manager.undoing = false
    manager.redoing = false
  }
  return isDone
}

type Mending = {
  readonly delegation: DelegationCode
  /** Every mark that lay anywhere before, by its text. */
  readonly lying: ReadonlySet<string>
  /** The brackets that go whole, however wide the server has drawn them. */
  readonly begun: ReadonlySet<string>
}

function mendAll(
  doc: Y.Doc,
  before: ReadonlyMap<Y.XmlElement, Paragraph>,
  step: Pick<Mending, "delegation" | "begun">,
): void {
  const marks = [...before.values()].flatMap(({ runs }) => runs.flatMap((run) => run.marks))
  const mending = { ...step, lying: new Set(marks.map(markText)) }
  for (const element of paragraphElements(doc)) {
    const old = before.get(element)
    if (old) mendAttributes(element, old, step.delegation)
    mendWords(element, old, mending)
  }
}

/** A paragraph that stays keeps what is not its author's to change; undoing its making would take even its id. */
function mendAttributes(element: Y.XmlElement, old: Paragraph, D: DelegationCode): void {
  const isUnmade = !element.hasAttribute("id")
  for (const name of attributeNames) {
    const value = element.getAttribute(name) ?? attributeDefaults[name as "style"] ?? null
    if (value === old[name] || (!isUnmade && isOwnToSet(name, value, old, D))) continue
    writeAttributes(element, { [name]: old[name] })
  }
}

function isOwnToSet(name: keyof Paragraph, value: unknown, old: Paragraph, D: DelegationCode): boolean {
  if (name === "deleted") {
    const isFree = old.deleted === null || isOwnRemoval(old, D)
    return isFree && (value === null || (typeof value === "string" && isIdOf(value, D)))
  }
  return (name === "style" || name === "level") && isOwnBreak(old, D)
}

function mendWords(element: Y.XmlElement, old: Paragraph | undefined, mending: Mending): void {
  rewriteMarks(element, { before: old ?? null, now: readParagraph(element) }, ({ marks, marksBefore }) =>
    withoutBegun(marksBefore ? marksOfKept(marksBefore, marks, mending) : marksOfNew(marks, mending), mending),
  )
}

function withoutBegun(marks: readonly Mark[] | null, { delegation, begun }: Mending): readonly Mark[] | null {
  if (marks === null || begun.size === 0) return marks
  const gone = marks.filter(
    (mark) => mark.type === "bracket" && begun.has(mark.id) && isOwnMark(mark, marks, delegation),
  )
  return marks.filter((mark) => !gone.includes(mark) && !isSupportOf(mark, gone, delegation))
}

/**
 * Words that were there: own strikes, brackets and options may go, or come if they were wholly gone. One that lies
 * elsewhere still has run on.
 */
function marksOfKept(before: readonly Mark[], now: readonly Mark[], { delegation, lying }: Mending): readonly Mark[] {
  const isFreeToSet = (mark: Mark, marks: readonly Mark[]) =>
    mark.type !== "proposer" && isOwnMark(mark, marks, delegation)
  const gone = before.filter((mark) => isFreeToSet(mark, before) && !has(now, mark))
  const come = now.filter((mark) => isFreeToSet(mark, now) && !has(before, mark) && !lying.has(markText(mark)))
  if (gone.length + come.length === 0) return before
  return sortedMarks([
    ...before.filter((mark) => !gone.includes(mark) && !isSupportOf(mark, gone, delegation)),
    ...come,
    ...now.filter((mark) => isSupportOf(mark, come, delegation)),
  ])
}

/** Words that come back are the delegation's own, in the brackets and options that lie there; or they do not come back. */
function marksOfNew(now: readonly Mark[], { delegation }: Mending): readonly Mark[] | null {
  const own = now.filter((mark) => isOwnInsertion(mark, delegation))
  if (own.length === 0) return null
  const around = now.filter((mark) => mark.type === "bracket" || mark.type === "option")
  const support = own.map((mark) => ({ type: "proposer", change: idOf(mark), delegation, source: null }) as Mark)
  return sortedMarks([...around, ...supportOf(now, around), ...own, ...support])
}

const idOf = (mark: Mark) => (mark.type === "proposer" ? mark.change : mark.id)
const isOwnInsertion = (mark: Mark, D: DelegationCode): boolean =>
  mark.type === "insertion" && mark.decision === null && isIdOf(mark.id, D)
const has = (marks: readonly Mark[], mark: Mark): boolean =>
  marks.some((other) => other === mark || markText(other) === markText(mark))
const isSupportOf = (mark: Mark, supported: readonly Mark[], D: DelegationCode): boolean =>
  mark.type === "proposer" && mark.delegation === D && supportOf([mark], supported).length > 0
const supportOf = (marks: readonly Mark[], supported: readonly Mark[]): Mark[] =>
  marks.filter(
    (mark) =>
      mark.type === "proposer" && supported.some((other) => other.type !== "proposer" && other.id === mark.change),
  )
