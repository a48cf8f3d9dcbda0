import type { Node } from "@tiptap/pm/model"
import { type ProsemirrorBinding, updateYFragment } from "y-prosemirror"
import * as Y from "yjs"
import { makeElement, textChild } from "#model/document.ts"
import { attributeNames } from "#model/paragraph.ts"
import { paragraphOf } from "./values.ts"
import { writeWords } from "./write-words.ts"

/**
 * Writes the editor's document into Yjs, paragraph by paragraph *by id*, each word kept that stays.
 *
 * y-prosemirror pairs paragraphs by likeness and words by spelling alone. Removing one's own paragraph beside one
 * whose words change in the same step then makes the other's words anew, and what somebody else types there at that
 * moment is lost. Where ids do not tell (two paragraphs of one id), its own way remains.
 */
export function writeParagraphs(binding: ProsemirrorBinding, doc: Node): void {
  const fragment = binding.type
  if (binding.mapping.get(fragment) === doc) return
  const elements = fragment.toArray()
  if (standAsBefore(binding, elements, doc)) {
    for (const [index, element] of elements.entries())
      writeParagraph(binding, element as Y.XmlElement, doc.child(index))
    binding.mapping.set(fragment, doc)
    return
  }
  const byId = new Map(doc.children.map((node) => [node.attrs.id as string, node]))
  const kept = elements.filter((element) => byId.has(idOf(element)))
  if (byId.size !== doc.childCount || !isSubsequence(kept.map(idOf), [...byId.keys()])) {
    updateYFragment(binding.doc, fragment, doc, binding)
    return
  }
  removeParagraphs(binding, byId)
  // Those that stay are met in the order in which they stand, so one walk finds them all.
  let next = 0
  doc.children.forEach((node, index) => {
    const element = kept[next]
    if (element instanceof Y.XmlElement && idOf(element) === node.attrs.id) {
      writeParagraph(binding, element, node)
      next++
    } else insertParagraph(binding, index, node)
  })
  binding.mapping.set(fragment, doc)
}

/** Whether no paragraph came, went or moved, as with most keys. What is as it was written last is not looked into. */
const standAsBefore = ({ mapping }: ProsemirrorBinding, elements: readonly unknown[], doc: Node): boolean =>
  elements.length === doc.childCount &&
  elements.every((element, index) => {
    const node = doc.child(index)
    if (!(element instanceof Y.XmlElement)) return false
    return mapping.get(element) === node || idOf(element) === node.attrs.id
  })

const idOf = (element: unknown): string => (element instanceof Y.XmlElement ? (element.getAttribute("id") ?? "") : "")

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let found = 0
  for (const id of whole) if (id === part[found]) found++
  return found === part.length
}

function removeParagraphs({ type, mapping }: ProsemirrorBinding, kept: ReadonlyMap<string, Node>): void {
  const elements = type.toArray()
  for (let i = elements.length - 1; i >= 0; i--) {
    const element = elements[i]
    if (kept.has(idOf(element))) continue
    mapping.delete(element as Y.XmlElement)
    type.delete(i, 1)
  }
}

function insertParagraph({ type, mapping }: ProsemirrorBinding, index: number, node: Node): void {
  const element = makeElement(paragraphOf(node))
  type.insert(index, [element])
  remember(mapping, element, node)
}

function writeParagraph(binding: ProsemirrorBinding, element: Y.XmlElement, node: Node): void {
  if (binding.mapping.get(element) === node) return
  const text = textChild(element)
  if (element.length !== 1 || text === null) {
    updateYFragment(binding.doc, element, node, binding)
    return
  }
  for (const name of attributeNames) {
    const value = node.attrs[name] ?? undefined
    if (element.getAttribute(name) === value) continue
    if (value === undefined) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
  writeWords(text, paragraphOf(node).runs)
  remember(binding.mapping, element, node)
}

function remember(mapping: ProsemirrorBinding["mapping"], element: Y.XmlElement, node: Node): void {
  const text = textChild(element)
  mapping.set(element, node)
  if (text) mapping.set(text, [...node.children])
}
