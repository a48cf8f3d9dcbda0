import * as Y from "yjs"
import { hasUnprintable } from "./characters.ts"
import { attributesOf, parseMark } from "./mark-attributes.ts"
import { markKey, typeOfKey } from "./mark-keys.ts"
import { type Mark, markText } from "./marks.ts"
import { attributeDefaults, attributeNames, type Paragraph, type ParagraphAttributes, type Run } from "./paragraph.ts"
import { parseAttributes } from "./paragraph-attributes.ts"
import { joinRuns } from "./runs.ts"

/**
 * Where everything sits in the Yjs document: the only file that knows its keys.
 * `text` is what people write; `record` is written by the server alone and seen by everybody.
 */
export const textRoot = "text"
export const recordRoot = "record"
export const paragraphNode = "paragraph"

export const textFragment = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(textRoot)
export const record = (doc: Y.Doc): Y.Map<unknown> => doc.getMap(recordRoot)

/** Content the document must not hold. `code` is machine-readable and goes into the refusal. */
export class Malformed extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export const paragraphElements = (doc: Y.Doc): Y.XmlElement[] => textFragment(doc).toArray() as Y.XmlElement[]
export const readParagraphs = (doc: Y.Doc): Paragraph[] => paragraphElements(doc).map(readParagraph)

/**
 * Reads one paragraph by walking its items, which is what a keystroke can afford.
 * Throws: Malformed if it holds anything but known attributes and text under known marks with right keys.
 */
export function readParagraph(element: Y.XmlElement): Paragraph {
  if (!(element instanceof Y.XmlElement) || element.nodeName !== paragraphNode) throw new Malformed("not-a-paragraph")
  const attributes = hasUnknownAttribute(element) ? null : parseAttributes(element.getAttributes())
  if (attributes === null) throw new Malformed("paragraph-attribute")
  const typed: Typed[] = []
  const paragraph = { ...attributes, runs: readRuns(element, typed) }
  writtenAs(paragraph, { begins: element._item?.id ?? null, typed })
  return paragraph
}

/** Asked of Yjs itself, since an attribute named `__proto__` is in no plain object that it makes. */
function hasUnknownAttribute(element: Y.XmlElement): boolean {
  for (const [name, item] of (element as unknown as { _map: Map<string, Item> })._map)
    if (!item.deleted && !(attributeNames as readonly string[]).includes(name)) return true
  return false
}

/** The id Yjs gives to what one client wrote: `clock` counts its characters and everything else it made. */
export type WrittenId = { readonly client: number; readonly clock: number }
/** Characters written one after another by one client, under the same marks. */
export type Typed = WrittenId & { readonly length: number; readonly marks: readonly Mark[] }
/** Which characters a paragraph consists of, beyond how they read; `begins` is the paragraph's own id. */
export type TypedParagraph = { readonly begins: WrittenId | null; readonly typed: readonly Typed[] }

const typedWords = new WeakMap<Paragraph, TypedParagraph>()

/** The characters a paragraph value was read from; null if it was not read from Yjs. */
export const typedWordsOf = (paragraph: Paragraph): TypedParagraph | null => typedWords.get(paragraph) ?? null

/** Says of which characters a paragraph value consists. */
export const writtenAs = (paragraph: Paragraph, words: TypedParagraph): void => void typedWords.set(paragraph, words)

/** The Yjs text of a paragraph: its first text child, or null while it is empty. */
export const textChild = (element: Y.XmlElement): Y.XmlText | null =>
  (element.toArray().find((child) => child instanceof Y.XmlText) as Y.XmlText | undefined) ?? null

/** Makes the Yjs element of a paragraph; it always gets a text child, so that two writers share one. */
export function makeElement(paragraph: Paragraph): Y.XmlElement {
  const element = new Y.XmlElement(paragraphNode)
  writeAttributes(element, paragraph)
  const text = new Y.XmlText()
  text.applyDelta(paragraph.runs.map((run) => ({ insert: run.text, attributes: formatOf(run.marks) })))
  element.insert(0, [text])
  return element
}

/** Sets the attributes that differ from their defaults and removes the rest. */
export function writeAttributes(element: Y.XmlElement, attributes: Partial<ParagraphAttributes>): void {
  for (const name of attributeNames) {
    if (!(name in attributes)) continue
    const value = attributes[name]
    if (name !== "id" && value === attributeDefaults[name]) element.removeAttribute(name)
    else element.setAttribute(name, value as never)
  }
}

/** Marks as Yjs formats text with them. */
export const formatOf = (marks: readonly Mark[]): Record<string, object> =>
  Object.fromEntries(marks.map((mark) => [markKey(mark), attributesOf(mark)]))

// Yjs keeps no public way to walk the items of a text; these are the parts of its structs that we read.
type Item = {
  id: WrittenId
  length: number
  deleted: boolean
  right: Item | null
  next: Item | null
  content: object
}

/** A mark as Yjs keeps it, read once for each formatting item: `text` sorts it among the others. */
type Format = { readonly key: string; readonly mark: Mark; readonly text: string }
const knownFormats = new WeakMap<object, Format>()

function readRuns(element: Y.XmlElement, typed: Typed[]): Run[] {
  const runs: Run[] = []
  for (let child = (element as unknown as { _first: Item | null })._first; child !== null; child = child.next) {
    const text = (child.content as { type?: unknown }).type
    if (!(text instanceof Y.XmlText)) throw new Malformed("not-text")
    readText(text, runs, typed)
  }
  return joinRuns(runs)
}

/** The marks in force at a place of a text, in order, and the formats that opened them. */
type Open = { readonly formats: readonly Format[]; readonly marks: readonly Mark[] }
const nothingOpen: Open = { formats: [], marks: [] }

/**
 * What a formatting item last made of what was open before it. Most of a paragraph stays as it was from one keystroke
 * to the next: there every run gets the very marks it had, which also makes comparing runs quick.
 */
const lastSteps = new WeakMap<Y.ContentFormat, { readonly before: Open; readonly after: Open }>()

function readText(text: Y.XmlText, runs: Run[], typed: Typed[]): void {
  const internals = text as unknown as { _map: Map<string, Item>; _start: Item | null }
  for (const attribute of internals._map.values()) if (!attribute.deleted) throw new Malformed("text-attribute")
  let open = nothingOpen
  for (let item = internals._start; item !== null; item = item.right) {
    if (item.deleted) continue
    const content = item.content
    if (content instanceof Y.ContentString) {
      if (hasUnprintable(content.str)) throw new Malformed("control-character")
      runs.push({ text: content.str, marks: open.marks })
      typed.push({ client: item.id.client, clock: item.id.clock, length: item.length, marks: open.marks })
    } else if (content instanceof Y.ContentFormat) open = openAfter(content, open)
    else throw new Malformed("not-text")
  }
}

function openAfter(content: Y.ContentFormat, before: Open): Open {
  const last = lastSteps.get(content)
  if (last?.before === before) return last.after
  const formats = before.formats.filter(({ key }) => key !== content.key)
  if (content.value !== null) openInOrder(formatFor(content.key, content.value), formats)
  const after = formats.length === 0 ? nothingOpen : { formats, marks: formats.map(({ mark }) => mark) }
  lastSteps.set(content, { before, after })
  return after
}

function openInOrder(format: Format, open: Format[]): void {
  let i = open.length
  while (i > 0 && (open[i - 1] as Format).text > format.text) i--
  open.splice(i, 0, format)
}

function formatFor(key: string, value: unknown): Format {
  if (typeof value !== "object" || value === null) throw new Malformed("mark-value")
  const known = knownFormats.get(value)
  if (known?.key === key) return known
  const type = typeOfKey(key)
  if (type === null) throw new Malformed("unknown-mark")
  const mark = parseMark(type, value as Record<string, unknown>)
  if (mark === null) throw new Malformed("mark-attribute")
  if (markKey(mark) !== key) throw new Malformed("mark-key")
  const format = { key, mark, text: markText(mark) }
  knownFormats.set(value, format)
  return format
}
