import * as Y from "yjs"
import { Malformed, paragraphElements, readParagraph, record, textFragment } from "#model/document.ts"
import type { Paragraph } from "#model/paragraph.ts"

/** What a transaction touched: the words people write, or what the server writes beside them. */
export type Touched = "text" | "record"

/**
 * Reads the text again and again at the price of what changed: a paragraph that nobody touched keeps its identity,
 * so that nothing that depends on it alone is worked out or drawn anew.
 */
export class DocumentReader {
  readonly doc: Y.Doc
  private readonly read = new WeakMap<Y.XmlElement, Paragraph>()
  private listeners = new Set<(touched: Touched) => void>()

  constructor(doc: Y.Doc) {
    this.doc = doc
  }

  paragraphs(): Paragraph[] {
    return paragraphElements(this.doc).flatMap((element) => this.paragraphOf(element) ?? [])
  }

  /** Calls `listener` after each transaction, for the text and for the record if it touched them. */
  listen(listener: (touched: Touched) => void): () => void {
    if (this.listeners.size === 0) this.observe(true)
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size === 0) this.observe(false)
    }
  }

  private observe(isOn: boolean): void {
    const act = isOn ? "observeDeep" : "unobserveDeep"
    textFragment(this.doc)[act](this.handleText)
    record(this.doc)[act](this.handleRecord)
  }

  private readonly handleText = (events: Y.YEvent<Y.XmlFragment | Y.XmlText>[]): void => {
    for (const { target } of events) {
      const element = target instanceof Y.XmlText ? target.parent : target
      if (element instanceof Y.XmlElement) this.read.delete(element)
    }
    this.tell("text")
  }

  private readonly handleRecord = (): void => this.tell("record")

  private tell(touched: Touched): void {
    for (const listener of this.listeners) listener(touched)
  }

  /** What cannot be read is left out of the view; the server's gate lets nothing of the kind in. */
  private paragraphOf(element: Y.XmlElement): Paragraph | null {
    const known = this.read.get(element)
    if (known) return known
    try {
      const paragraph = readParagraph(element)
      this.read.set(element, paragraph)
      return paragraph
    } catch (problem) {
      if (problem instanceof Malformed) return null
      throw problem
    }
  }
}
