import type { DelegationCode, ParagraphId } from "./ids.ts"
import { type Difference, differenceBetween, type Json, withDifference } from "./json-difference.ts"
import type { Decision, DocumentView, OpenItem, ParagraphState, ParagraphView, PresenceUser, Role } from "./protocol.ts"
import { targetKey } from "./target-key.ts"

/** How far the room has come with each paragraph, as it crosses to a page. */
export type StatePairs = readonly (readonly [ParagraphId, ParagraphState])[]

/** Where the caret of somebody who writes stands. Units: `offset` in UTF-16 units, struck words included. */
export type WatchedCaret = {
  /** Of the page it is in; a Yjs client id. */
  readonly client: number
  readonly paragraph: ParagraphId
  readonly offset: number
  readonly name: string
  readonly delegation: DelegationCode | null
  readonly role: Role
}

/** Someone who is here with a page open. Shape: `client` is the Yjs client id of that page. */
export type Present = PresenceUser & { readonly client: number }

/** A document as a page begins with it. */
export type PageView = DocumentView & { readonly states: StatePairs }

/**
 * All that a page shows which only reads, worked out by the server once for everybody: whoever watches needs neither
 * Yjs nor the rules of the negotiation.
 */
export type Watched = PageView & {
  readonly register: readonly Decision[]
  /** How much the comparison table holds (`sizeOf`): who has less asks for it anew. */
  readonly tabled: number
  readonly present: readonly Present[]
  readonly carets: readonly WatchedCaret[]
}

/** What has changed in a list of things that have names: which names stand in it, what is new, what reads otherwise. */
export type ListPatch<Each> = {
  readonly order?: Difference
  readonly added?: readonly Each[]
  readonly changed?: readonly (readonly [key: string, Difference])[]
}

/** What has changed from one version to the next. What is not in it is as it was. */
export type WatchPatch = {
  readonly paragraphs?: ListPatch<ParagraphView>
  readonly open?: ListPatch<OpenItem>
  /** New lines of the register. */
  readonly decided?: readonly Decision[]
  readonly rest?: { readonly [Name in RestName]?: Difference }
}

/** Which version a page has. Shape: `room` names the room as it was loaded: loaded again, it counts anew. */
export type WatchedAt = { readonly room: string; readonly version: number }

/** What a frame of type `watching` holds, as JSON. A patch makes of the version before it the one it names. */
export type WatchMessage =
  | { readonly whole: Watched; readonly at: WatchedAt }
  | { readonly patch: WatchPatch; readonly version: number }

const restNames = [
  "meta",
  "delegations",
  "labelledGroups",
  "revision",
  "states",
  "tabled",
  "present",
  "carets",
] as const satisfies readonly (keyof Watched)[]
type RestName = (typeof restNames)[number]

/**
 * What makes `after` of `before`; null if they read the same. What is the same value in both is not looked into.
 * Throws: RangeError if the register lost a line: it is only ever added to (law L5).
 */
export function patchBetween(before: Watched, after: Watched): WatchPatch | null {
  const decided = after.register.length - before.register.length
  if (decided < 0) throw new RangeError("a register does not become shorter")
  const patch: Record<keyof WatchPatch, unknown> = {
    paragraphs: listPatch(before.paragraphs, after.paragraphs, keyOfParagraph),
    open: listPatch(before.open, after.open, keyOfItem),
    decided: decided > 0 ? after.register.slice(-decided) : null,
    rest: restPatch(before, after),
  }
  return partsOf(patch)
}

/**
 * The version after a patch. What the patch does not name is the same value as before.
 * Throws: RangeError if it is no patch of this version.
 */
export function afterPatch(before: Watched, { paragraphs, open, decided, rest }: WatchPatch): Watched {
  const others = Object.entries(rest ?? {}) as [RestName, Difference][]
  return {
    ...before,
    ...Object.fromEntries(others.map(([name, part]) => [name, withDifference(before[name] as Json, part)])),
    paragraphs: paragraphs ? patched(before.paragraphs, paragraphs, keyOfParagraph) : before.paragraphs,
    open: open ? patched(before.open, open, keyOfItem) : before.open,
    register: decided ? [...before.register, ...decided] : before.register,
  }
}

const keyOfParagraph = ({ id }: ParagraphView): string => id
const keyOfItem = ({ target }: OpenItem): string => targetKey(target)

function listPatch<Each>(
  before: readonly Each[],
  after: readonly Each[],
  keyOf: (each: Each) => string,
): ListPatch<Each> | null {
  if (before === after) return null
  const known = new Map(before.map((each) => [keyOf(each), each]))
  const added: Each[] = []
  const changed: [string, Difference][] = []
  for (const each of after) {
    const last = known.get(keyOf(each))
    const difference = last === undefined ? null : differenceBetween(last as Json, each as Json)
    if (last === undefined) added.push(each)
    else if (difference !== null) changed.push([keyOf(each), difference])
  }
  const order = differenceBetween(before.map(keyOf), after.map(keyOf))
  return partsOf({ order, added: added.length > 0 ? added : null, changed: changed.length > 0 ? changed : null })
}

function patched<Each>(
  before: readonly Each[],
  { order, added = [], changed = [] }: ListPatch<Each>,
  keyOf: (each: Each) => string,
): Each[] {
  const known = new Map([...before, ...added].map((each) => [keyOf(each), each]))
  const find = (key: string): Each => known.get(key) ?? missing(key)
  for (const [key, difference] of changed) known.set(key, withDifference(find(key) as Json, difference) as Each)
  const keys = before.map(keyOf)
  return (order ? (withDifference(keys, order) as string[]) : keys).map(find)
}

function missing(key: string): never {
  throw new RangeError(`the patch is of another version: ${key} is not in this one`)
}

function restPatch(before: Watched, after: Watched): WatchPatch["rest"] | null {
  const parts = restNames.map((name) => [name, differenceBetween(before[name] as Json, after[name] as Json)])
  return partsOf(Object.fromEntries(parts))
}

/** The parts there are; null if there are none. */
function partsOf<Parts extends object>(parts: Record<string, unknown>): Parts | null {
  const there = Object.entries(parts).filter(([, part]) => part !== null)
  return there.length === 0 ? null : (Object.fromEntries(there) as Parts)
}
