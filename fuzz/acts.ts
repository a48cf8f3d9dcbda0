import type { Slice } from "@tiptap/pm/model"
import { yUndoPluginKey } from "y-prosemirror"
import { bracketIntoOptions } from "#components/editor/commands/bracket-into-options.ts"
import { putInBrackets } from "#components/editor/commands/put-in-brackets.ts"
import { unbracketOwn } from "#components/editor/commands/unbracket-own.ts"
import { withdrawAlternative } from "#components/editor/commands/withdraw-alternative.ts"
import { writeAlternative } from "#components/editor/commands/write-alternative.ts"
import { redoOwnWork, undoOwnWork } from "#components/editor/undo.ts"
import { paragraphsOf } from "#components/editor/values.ts"
import { readBrackets } from "#model/bracket.ts"
import { readChanges } from "#model/change.ts"
import type { Extent } from "#model/extent.ts"
import type { DelegationCode } from "#model/ids.ts"
import { readGroups } from "#model/option.ts"
import { backspace, cut, deleteForward, enter, paste, pasteSlice, select, typeLetter } from "./keys.ts"
import type { Page } from "./page.ts"
import type { Random } from "./random.ts"

/** How a story goes: how often each act is chosen, and how far from the caret the next one falls. */
export type Manner = {
  readonly weights: Readonly<Partial<Record<ActKind, number>>>
  /** The chance that a writer goes on where the caret stands, and not anywhere in the text. */
  readonly staysHere: number
  /** Letters typed in one go, at most. */
  readonly longestRun: number
  /** Whether writers close their page now and then, and open it again. */
  readonly closesTabs: boolean
}

export type ActKind =
  | "type"
  | "delete"
  | "replace"
  | "paste"
  | "move"
  | "enter"
  | "join"
  | "bracket"
  | "unbracket"
  | "alternative"
  | "options"
  | "take-back"
  | "co-sponsor"
  | "withdraw"
  | "undo"
  | "redo"

/** Asks the server that a delegation joins or leaves a change or bracket. */
export type AskSponsorship = (id: string, act: "join" | "leave") => void

/** A writer before the next keystroke. */
export type AtWork = {
  readonly page: Page
  readonly delegation: DelegationCode
  readonly random: Random
  readonly manner: Manner
  readonly askSponsorship: AskSponsorship
}

/** One act as keystrokes, each to be done on the page as it then is. */
export type Keystrokes = { readonly kind: ActKind; readonly keys: readonly ((page: Page) => void)[] }

/** Chooses what a writer does next. */
export function nextAct(writer: AtWork): Keystrokes {
  const kind = chooseKind(writer)
  return { kind, keys: [pause, ...keystrokes[kind](writer)] }
}

/** Between two acts people pause, and undo takes back what was done since. */
const pause = ({ state }: Page): void => yUndoPluginKey.getState(state)?.undoManager.stopCapturing()

function chooseKind({ manner, random }: AtWork): ActKind {
  const kinds = Object.entries(manner.weights) as [ActKind, number][]
  let rest = random.below(kinds.reduce((sum, [, weight]) => sum + weight, 0))
  for (const [kind, weight] of kinds) {
    if (rest < weight) return kind
    rest -= weight
  }
  return "type"
}

const alphabet = "abcdefgh ,é"
const keystrokes: Record<ActKind, (writer: AtWork) => ((page: Page) => void)[]> = {
  type: (writer) => [somewhere(writer), ...typing(writer)],
  delete: (writer) => {
    const key = writer.random.chance(0.7) ? backspace : deleteForward
    const times = writer.random.below(6) + 1
    return writer.random.chance(0.4)
      ? [selection(writer), key]
      : [somewhere(writer), ...Array.from({ length: times }, () => key)]
  },
  replace: (writer) => [selection(writer), ...typing(writer)],
  paste: (writer) => {
    const lines = Array.from({ length: 1 + writer.random.below(3) }, () => writer.random.id(writer.random.below(9)))
    return [writer.random.chance(0.5) ? selection(writer) : somewhere(writer), (page) => paste(page, lines)]
  },
  move: (writer) => {
    let taken: Slice | null = null
    const cutOut = (page: Page) => {
      taken = cut(page)
    }
    return [longSelection(writer), cutOut, somewhere(writer), (page) => taken && pasteSlice(page, taken)]
  },
  enter: (writer) => [somewhere(writer), enter, ...(writer.random.chance(0.5) ? typing(writer) : [])],
  join: (writer) => {
    const isForwards = writer.random.chance(0.3)
    const go = (page: Page) => {
      const { $from } = page.state.selection
      if ($from.depth > 0) select(page, isForwards ? $from.end() : $from.start())
    }
    return [somewhere(writer), go, isForwards ? deleteForward : backspace]
  },
  bracket: (writer) => [selection(writer), (page) => void putInBrackets(page.author)(page.state, page.dispatch)],
  unbracket: (writer) => [atOwnBracket(writer), (page) => void unbracketOwn(page.author)(page.state, page.dispatch)],
  alternative: (writer) => [
    writer.random.chance(0.5) ? selection(writer) : somewhere(writer),
    (page) => void writeAlternative(page.author)(page.state, page.dispatch),
    ...typing(writer),
  ],
  options: (writer) => [
    atOwnBracket(writer),
    (page) => void bracketIntoOptions(page.author)(page.state, page.dispatch),
    ...typing(writer),
  ],
  "take-back": (writer) => [
    atOwnOption(writer),
    (page) => void withdrawAlternative(page.author)(page.state, page.dispatch),
  ],
  "co-sponsor": (writer) => [
    (page) => {
      const id = sponsorable(page, writer, false)
      if (id !== null) writer.askSponsorship(id, "join")
    },
  ],
  withdraw: (writer) => [
    (page) => {
      const id = sponsorable(page, writer, true)
      if (id !== null) writer.askSponsorship(id, "leave")
    },
  ],
  undo: (writer) =>
    Array.from({ length: 1 + writer.random.below(3) }, () => (page: Page) => void undoOwnWork(page.state)),
  redo: (writer) =>
    Array.from({ length: 1 + writer.random.below(2) }, () => (page: Page) => void redoOwnWork(page.state)),
}

const typing = ({ random, manner }: AtWork) =>
  Array.from({ length: 1 + random.below(manner.longestRun) }, () => {
    const letter = random.pick([...alphabet])
    return (page: Page) => typeLetter(page, letter)
  })

/** Puts the caret anywhere, or leaves it where it is. */
function somewhere({ random, manner }: AtWork): (page: Page) => void {
  return (page) => {
    if (random.chance(manner.staysHere)) select(page, page.state.selection.head)
    else select(page, place(page, random))
  }
}

function selection({ random, manner }: AtWork): (page: Page) => void {
  return (page) => {
    const from = random.chance(manner.staysHere) ? page.state.selection.head : place(page, random)
    select(page, from, from + 1 + random.below(12))
  }
}

/** From part of a word to several paragraphs. */
function longSelection({ random }: AtWork): (page: Page) => void {
  return (page) => {
    const from = place(page, random)
    select(page, from, from + 1 + random.below(60))
  }
}

/** Any paragraph is as likely as any other, and in it any place. */
function place({ state: { doc } }: Page, random: Random): number {
  if (doc.childCount === 0) return 0
  const index = random.below(doc.childCount)
  let start = 1
  for (let i = 0; i < index; i++) start += doc.child(i).nodeSize
  return start + random.below(doc.child(index).content.size + 1)
}

const atOwnBracket = ({ random, delegation }: AtWork) =>
  atOneOf(random, ({ state }) => readBrackets(paragraphsOf(state.doc)).filter(({ owner }) => owner === delegation))

const atOwnOption = ({ random, delegation }: AtWork) =>
  atOneOf(random, ({ state }) =>
    readGroups(paragraphsOf(state.doc))
      .flatMap(({ options }) => options)
      .filter(({ owner }) => owner === delegation),
  )

/** Puts the caret where one of them begins, if there are any. */
function atOneOf(random: Random, find: (page: Page) => readonly Extent[]): (page: Page) => void {
  return (page) => {
    const found = find(page)
    if (found.length === 0) return
    const { from } = random.pick(found)
    let start = 1
    for (let i = 0; i < from.paragraph; i++) start += page.state.doc.child(i).nodeSize
    select(page, start + from.offset)
  }
}

/** A change or bracket that the delegation stands behind, or does not yet; null if there is none. */
function sponsorable(page: Page, { delegation, random }: AtWork, isProposer: boolean): string | null {
  const paragraphs = paragraphsOf(page.state.doc)
  const open = [...readChanges(paragraphs).filter((change) => change.isOpen), ...readBrackets(paragraphs)]
  const ids = open.filter((one) => one.proposers.includes(delegation) === isProposer).map((one) => one.id)
  return ids.length > 0 ? random.pick<string>(ids) : null
}
