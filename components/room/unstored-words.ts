import * as Y from "yjs"
import { paragraphElements } from "#model/document.ts"
import type { ParagraphId } from "#model/ids.ts"
import { typeOfKey } from "#model/mark-keys.ts"
import type { MarkType } from "#model/marks.ts"
import type { StoredClocks } from "./stored-clocks.ts"

/** What a person did to some words. */
export type Act = "insert" | "strike" | "bracket"

/** Words that stand on this device and not on the server. Shape: `before` is what stands just before them. */
export type UnstoredWords = {
  readonly paragraph: ParagraphId
  readonly act: Act
  readonly text: string
  readonly before: string
}

/**
 * Finds what `clients` did in `doc` beyond what the server holds: words they typed, words they struck, words they
 * put in brackets. It goes by Yjs items, whose clocks say exactly what was taken, and not by marks, since wrong
 * marks may be the very reason why an edit was refused.
 */
export function unstoredWords(doc: Y.Doc, clients: ReadonlySet<number>, stored: StoredClocks): UnstoredWords[] {
  const isNew = (item: Item, clock = item.id.clock) =>
    clients.has(item.id.client) && clock >= (stored.get(item.id.client) ?? 0)
  return paragraphElements(doc).flatMap((element) => {
    const collected = new Collected(String(element.getAttribute("id") ?? "") as ParagraphId)
    for (const child of element.toArray()) if (child instanceof Y.XmlText) collectText(child, isNew, collected)
    return collected.words
  })
}

// Yjs keeps no public way to walk the items of a text; these are the parts of its structs that we read.
type Item = {
  readonly id: { readonly client: number; readonly clock: number }
  readonly deleted: boolean
  readonly right: Item | null
  readonly content: object
}
type IsNew = (item: Item, clock?: number) => boolean

const actOfMark: Partial<Record<MarkType, Act>> = { deletion: "strike", bracket: "bracket" }

function collectText(text: Y.XmlText, isNew: IsNew, collected: Collected): void {
  const open = new Map<string, Act>()
  for (let item = (text as unknown as { _start: Item | null })._start; item !== null; item = item.right) {
    if (item.deleted) continue
    const content = item.content
    if (content instanceof Y.ContentString) collectString(item, content.str, isNew, open, collected)
    else if (content instanceof Y.ContentFormat) {
      const act = actOfMark[typeOfKey(content.key) ?? "proposer"]
      if (act && content.value !== null && isNew(item)) open.set(content.key, act)
      else open.delete(content.key)
    }
  }
}

/** An item may have been sent in part only: Yjs joins what is typed in one go. */
function collectString(
  item: Item,
  text: string,
  isNew: IsNew,
  open: ReadonlyMap<string, Act>,
  collected: Collected,
): void {
  let known = 0
  while (known < text.length && !isNew(item, item.id.clock + known)) known++
  const acts = new Set(open.values())
  collected.add(text.slice(0, known), acts)
  collected.add(text.slice(known), new Set<Act>(["insert", ...[...acts].filter((act) => act !== "strike")]))
}

const contextLength = 40

/** The words of one paragraph as they are walked, neighbours under the same act joined. */
class Collected {
  readonly words: UnstoredWords[] = []
  private readonly paragraph: ParagraphId
  private readonly running = new Map<Act, number>()
  private text = ""

  constructor(paragraph: ParagraphId) {
    this.paragraph = paragraph
  }

  add(text: string, acts: ReadonlySet<Act>): void {
    if (text === "") return
    for (const act of this.running.keys()) if (!acts.has(act)) this.running.delete(act)
    for (const act of acts) this.addTo(act, text)
    this.text += text
  }

  private addTo(act: Act, text: string): void {
    const at = this.running.get(act)
    const last = at === undefined ? undefined : this.words[at]
    if (at !== undefined && last) this.words[at] = { ...last, text: last.text + text }
    else {
      this.running.set(act, this.words.length)
      this.words.push({ paragraph: this.paragraph, act, text, before: this.text.slice(-contextLength) })
    }
  }
}
