import * as Y from "yjs"
import { Malformed, paragraphElements, readParagraph, textFragment } from "#model/document.ts"
import { type DelegationCode, ownerOf, type ParagraphId } from "#model/ids.ts"
import type { Paragraph } from "#model/paragraph.ts"
import type { Window } from "#model/window.ts"

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

  /**
   * The stretches an edit by `delegation` is judged on. Each is widened until it begins, and is followed, by a break
   * that is not the delegation's own: only such breaks stand in the text both before and after.
   */
  windows(delegation: DelegationCode): Window[] {
    const { orderBefore, orderAfter, before, fresh } = this.elements
    if (orderAfter !== orderBefore) return [this.reorderedWindow(delegation)]
    const windows: Window[] = []
    const done = new Set<Y.XmlElement>()
    for (const element of fresh.keys()) {
      if (done.has(element)) continue
      const stretch = this.stretchAround(element, delegation)
      for (const each of stretch) done.add(each)
      windows.push({ before: stretch.map((each) => before.get(each) as Paragraph), after: stretch.map(this.now) })
    }
    return windows
  }

  private stretchAround(element: Y.XmlElement, delegation: DelegationCode): Y.XmlElement[] {
    let first = element
    while (this.isOwnBreak(first, delegation)) {
      const previous = first.prevSibling as Y.XmlElement | null
      if (previous === null) break
      first = previous
    }
    const stretch = [first]
    let next = first.nextSibling as Y.XmlElement | null
    while (next !== null && this.isOwnBreak(next, delegation)) {
      stretch.push(next)
      next = next.nextSibling as Y.XmlElement | null
    }
    return stretch
  }

  /** When paragraphs came, went or moved: all between what the two orders have in common at start and end. */
  private reorderedWindow(delegation: DelegationCode): Window {
    const { orderBefore: old, orderAfter: now, before, fresh } = this.elements
    const isSame = (i: number, j: number) => {
      const element = old[i] as Y.XmlElement
      return element === now[j] && !fresh.has(element) && !this.isOwnBreak(element, delegation)
    }
    const shorter = Math.min(old.length, now.length)
    let from = 0
    while (from < shorter && isSame(from, from)) from++
    if (from > 0) from--
    let [toOld, toNew] = [old.length, now.length]
    while (toOld > from && toNew > from && isSame(toOld - 1, toNew - 1)) {
      toOld--
      toNew--
    }
    return {
      before: old.slice(from, toOld).map((element) => before.get(element) as Paragraph),
      after: now.slice(from, toNew).map(this.now),
    }
  }

  private isOwnBreak(element: Y.XmlElement, delegation: DelegationCode): boolean {
    const { before } = this.elements
    return (
      ownerOf(before.get(element)?.inserted ?? null) === delegation ||
      ownerOf(this.now(element).inserted) === delegation
    )
  }

  private readonly now = (element: Y.XmlElement): Paragraph =>
    (this.elements.fresh.get(element) ?? this.elements.before.get(element)) as Paragraph
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
