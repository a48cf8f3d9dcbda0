import * as Y from "yjs"
import { Malformed, paragraphElements, readParagraph, record, textFragment } from "#model/document.ts"
import type { Paragraph } from "#model/paragraph.ts"

/**
 * Reads the text again and again at the price of what changed: a paragraph that nobody touched keeps its identity,
 * so that nothing that depends on it alone is worked out or drawn anew.
 */
export class DocumentReader {
  private readonly doc: Y.Doc
  private readonly read = new WeakMap<Y.XmlElement, Paragraph>()
  private listeners = new Set<() => void>()

  constructor(doc: Y.Doc) {
    this.doc = doc
  }

  paragraphs(): Paragraph[] {
    return paragraphElements(this.doc).flatMap((element) => this.paragraphOf(element) ?? [])
  }

  /** Calls `listener` after each transaction that touched the text or the record. */
  listen(listener: () => void): () => void {
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
    this.tell()
  }

  private readonly handleRecord = (): void => this.tell()

  private tell(): void {
    for (const listener of this.listeners) listener()
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
