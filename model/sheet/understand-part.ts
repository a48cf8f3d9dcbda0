import type { ContributionKind } from "../contribution.ts"
import type { PlainParagraph } from "../projection.ts"
import { readTabled, type TabledText } from "../tabled-text.ts"
import { haveSameWords, piecesOf } from "../word-difference.ts"
import { keysOf, likeness, shareFoundIn } from "./likeness.ts"
import type { CellReason } from "./understood.ts"

/** What a part of a cell is taken for. Shape: `base` is the paragraph it is about, null for what stands beside the base text. */
export type PartRead = TabledText & {
  readonly kind: ContributionKind
  readonly base: PlainParagraph | null
  readonly reason: CellReason
  readonly isSure: boolean
}

/** The base paragraphs round a cell: in its own row, and near it, its own among them; and the names of the calls. */
export type Around = {
  readonly own: readonly PlainParagraph[]
  readonly near: readonly PlainParagraph[]
  readonly calls: readonly string[]
}

/** From this likeness on it is a new text of a base paragraph; with the paragraph's letter, from the lower one on. */
const alike = 0.5
const alikeByLetter = 0.3
/** In a row without base text, a new text of a paragraph elsewhere must be much more like it. */
const alikeElsewhere = 0.8
/** Or with so much of the base paragraph in it, however much is added; or with so much of it in the base paragraph. */
const mostOfBase = 0.7
const mostOfPart = 0.6
const fewWords = 20
/** What is less like everything round it than this is new; a text of a base paragraph that is more like it than that, its own. */
const alikeAtMost = 0.45
const alikeForSure = 0.6

/**
 * Takes a part of a cell for what it most likely is: a mark such as SUP or NOC, reasons, a remark of the compiler, a new
 * text of one of the base paragraphs round it, or a new paragraph.
 */
export function understandPart(text: string, around: Around): PartRead {
  const marked = markOf(text, around)
  if (marked) return marked
  const read = readTabled(text.replace(/^(?:MOD|ADD)\s*[:–-]?\s+/, ""), around.calls)
  const best = mostLike(read, around)
  if (best) return { ...read, ...best }
  if (!isRemark(text, read))
    return { ...read, kind: "ADD", base: null, reason: "place", isSure: isSurelyNew(read, around) }
  return {
    ...nothing,
    words: text.trim(),
    kind: "note",
    base: around.own[0] ?? null,
    reason: "no-sentence",
    isSure: false,
  }
}

/** Nothing stands beside it in the base text, or nothing that has its letter or is anything like it. */
const isSurelyNew = ({ label, words }: TabledText, { own, near }: Around): boolean =>
  own.length === 0 ||
  (label !== null &&
    own.every((base) => base.label !== label) &&
    near.every((base) => likeness(words, base.text) < alikeAtMost))

const nothing: TabledText = { label: null, words: "", omits: "none" }

function markOf(text: string, { own }: Around): PartRead | null {
  const [base = null] = own
  const reasons = /^reasons?\s*[:–-]\s*/i.exec(text)
  if (reasons)
    return { ...nothing, words: text.slice(reasons[0].length), kind: "reasons", base, reason: "marker", isSure: true }
  const bare = text.trim().replace(/[.:]$/, "")
  const isStruck = /^(?:SUP|deleted?|suppress(?:ed)?)$/i.test(bare)
  const isKept = /^(?:NOC|no change|unchanged)$/i.test(bare)
  if (base === null || (!isStruck && !isKept)) return null
  return { ...nothing, kind: isStruck ? "SUP" : "NOC", base, reason: "marker", isSure: own.length === 1 }
}

type Best = Pick<PartRead, "kind" | "base" | "reason" | "isSure">

function mostLike(read: TabledText, { own, near }: Around): Best | null {
  const words = piecesOf(read.words)
  const same = near.find(({ text }) => haveSameWords(words, piecesOf(text)))
  if (same) return { kind: "NOC", base: same, reason: "same-words", isSure: true }
  let best: { base: PlainParagraph; like: number } | null = null
  for (const base of near) {
    const like = read.omits === "none" ? likeness(read.words, base.text) : shareFoundIn(read.words, base.text)
    if (best === null || like > best.like) best = { base, like }
  }
  if (best === null) return null
  if (isTextOf(read, best.base, best.like, own)) {
    return { kind: "MOD", base: best.base, reason: "alike", isSure: isSurelyOf(read, best, own) }
  }
  const lettered = own.find(({ label }) => label !== null && label === read.label)
  if (lettered && likeness(read.words, lettered.text) >= alikeByLetter)
    return { kind: "MOD", base: lettered, reason: "letter", isSure: false }
  return null
}

/** Short texts are alike by chance, so they need the letter too; with the letter, most of the base paragraph is enough. */
function isSurelyOf(
  { label, words }: TabledText,
  { base, like }: { readonly base: PlainParagraph; readonly like: number },
  own: readonly PlainParagraph[],
): boolean {
  if (!own.includes(base)) return false
  const hasItsLetter = label === base.label
  if (like >= alikeForSure) return hasItsLetter || keysOf(words).length > fewWords
  return hasItsLetter && label !== null && shareFoundIn(base.text, words) >= mostOfBase
}

function isTextOf(read: TabledText, base: PlainParagraph, like: number, own: readonly PlainParagraph[]): boolean {
  if (own.length === 0) return like >= alikeElsewhere || read.omits !== "none"
  if (like >= alike || (base.style !== "call" && shareFoundIn(base.text, read.words) >= mostOfBase)) return true
  return keysOf(read.words).length > fewWords && own.includes(base) && shareFoundIn(read.words, base.text) >= mostOfPart
}

/** A line without a letter and without an end is seldom text of a resolution. */
const isRemark = (text: string, { label, words }: TabledText) =>
  label === null && words.length < 160 && !/[;,.:)”"']$/.test(text.trim())
