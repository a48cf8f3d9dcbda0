import * as Y from "yjs"
import { Malformed, paragraphElements, readParagraph, textFragment } from "#model/document.ts"
import type { DelegationCode, ParagraphId } from "#model/ids.ts"
import { isOwnText } from "#model/own.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { typedOn } from "#model/typed-on.ts"
import { type Window, windowBetweenEnds, windowsAround } from "#model/window.ts"

import type { Keystroke } from "./keystroke.ts"

/** What a transaction changed: Yjs types, each with the keys under which it changed; null for its children. */
export type Touched = Pick<Y.Transaction, "changed">

type Elements = readonly Y.XmlElement[]

/**
 * The text of a document as last found lawful, one value per Yjs element, so that a keystroke reads one paragraph
 * and not a hundred.
 *
 * `review` reads what transactions touched without forgetting what stood there; `take` then makes it the text.
 */
export class Reading {
  private readonly fragment: Y.XmlFragment
  private order: Elements
  private readonly values = new Map<Y.XmlElement, Paragraph>()

  /** Throws: Malformed if the document holds what it must not. */
  constructor(doc: Y.Doc) {
    this.fragment = textFragment(doc)
    this.order = paragraphElements(doc)
    for (const element of this.order) this.values.set(element, readParagraph(element))
  }

  paragraphs(): Paragraph[] {
    return this.order.map((element) => this.valueOf(element))
  }

  /** Throws: Malformed if the transactions reached beyond the text or left in it what must not be there. */
  review(transactions: readonly Touched[]): Review {
    const { touched, isReordered } = touchedBy(transactions, this.fragment)
    const order = isReordered ? (this.fragment.toArray() as Y.XmlElement[]) : this.order
    const fresh = new Map<Y.XmlElement, Paragraph>()
    for (const element of touched) fresh.set(element, readParagraph(element))
    if (isReordered)
      for (const element of order)
        if (!fresh.has(element) && !this.values.has(element)) fresh.set(element, readParagraph(element))
    return new Review({ orderBefore: this.order, orderAfter: order, before: this.values, fresh })
  }

  /**
   * The text after a keystroke within words that are solely `delegation`'s; null if it is not that. Such a keystroke is
   * lawful: it stands under the very marks that its neighbour has had, and so within the same brackets, sponsored by the same
   * delegation, and with what is solely the delegation's taken out nothing has changed (law L2).
   *
   * Throws: Malformed if what was typed must not be in a text.
   */
  typedInOwn({ element, ...typed }: Keystroke, delegation: DelegationCode): Review | null {
    const before = this.values.get(element)
    const grown = before ? typedOn(before, typed) : null
    if (grown === null || !isOwnText(grown.marks, delegation)) return null
    const fresh = new Map([[element, grown.paragraph]])
    return new Review({ orderBefore: this.order, orderAfter: this.order, before: this.values, fresh })
  }

  take({ orderBefore, orderAfter, fresh }: ReviewedElements): void {
    for (const [element, value] of fresh) this.values.set(element, value)
    if (orderAfter === orderBefore) return
    const kept = new Set(orderAfter)
    for (const element of this.values.keys()) if (!kept.has(element)) this.values.delete(element)
    this.order = orderAfter
  }

  private valueOf(element: Y.XmlElement): Paragraph {
    return this.values.get(element) as Paragraph
  }
}

type ReviewedElements = {
  readonly orderBefore: Elements
  readonly orderAfter: Elements
  readonly before: ReadonlyMap<Y.XmlElement, Paragraph>
  readonly fresh: ReadonlyMap<Y.XmlElement, Paragraph>
}

/** The text before and after some transactions. */
export class Review {
  readonly elements: ReviewedElements

  constructor(elements: ReviewedElements) {
    this.elements = elements
  }

  paragraphs(): Paragraph[] {
    return this.elements.orderAfter.map(this.now)
  }

  /** Whether two paragraphs would share an id. */
  hasDoubleId(): boolean {
    const { fresh, before, orderAfter } = this.elements
    if ([...fresh].every(([element, value]) => before.get(element)?.id === value.id)) return false
    return new Set<ParagraphId>(orderAfter.map((element) => this.now(element).id)).size < orderAfter.length
  }

  /** The stretches an edit by `delegation` is judged on. */
  windows(delegation: DelegationCode): readonly Window[] {
    const { orderBefore, orderAfter, before } = this.elements
    const then = (element: Y.XmlElement) => before.get(element) as Paragraph
    if (orderAfter !== orderBefore) return [windowBetweenEnds(orderBefore.map(then), this.paragraphs(), delegation)]
    return windowsAround(this.elements.fresh.keys(), { ...neighbours, before: then, after: this.now }, delegation)
  }

  private readonly now = (element: Y.XmlElement): Paragraph =>
    (this.elements.fresh.get(element) ?? this.elements.before.get(element)) as Paragraph
}

/** Asked of Yjs, which knows them without looking through the whole text. */
const neighbours = {
  previous: (element: Y.XmlElement) => element.prevSibling as Y.XmlElement | null,
  next: (element: Y.XmlElement) => element.nextSibling as Y.XmlElement | null,
}

function touchedBy(transactions: readonly Touched[], fragment: Y.XmlFragment) {
  const touched = new Set<Y.XmlElement>()
  let isReordered = false
  for (const { changed } of transactions)
    for (const [type, keys] of changed as unknown as Map<Y.AbstractType<unknown>, Set<string | null>>) {
      if ((type as unknown) === fragment) {
        for (const key of keys) if (key !== null) throw new Malformed("content-type")
        isReordered = true
        continue
      }
      if (type._item?.deleted) continue
      const element = type instanceof Y.XmlText ? type.parent : type
      if (element === null || element.parent !== fragment) throw new Malformed("other-root")
      if (!element._item?.deleted) touched.add(element as Y.XmlElement)
    }
  return { touched, isReordered }
}
