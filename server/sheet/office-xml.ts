import { DOMParser, type Document, type Element, onErrorStopParsing } from "@xmldom/xmldom"

/**
 * Parses a part of an Office file.
 *
 * Throws: Error where it is no XML, or has a document type: no Office file needs one, and entities of one's own could grow
 *         without end.
 */
export function parseXml(text: string | undefined, name: string): Document {
  if (text === undefined || /<!DOCTYPE/i.test(text)) throw new Error(`${name} cannot be read`)
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, "text/xml")
}

/** All elements of a name below one, whatever prefix the file gives them. */
export const allOf = (from: Document | Element, name: string): Element[] => [...from.getElementsByTagNameNS("*", name)]

/** The children of an element, which is quicker than to search all below it. */
export function childrenOf(element: Element, name?: string): Element[] {
  const found: Element[] = []
  for (let node = element.firstChild; node !== null; node = node.nextSibling)
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name)) found.push(node as Element)
  return found
}

/** An attribute by the end of its name: prefixes differ from file to file. */
export const attributeEnding = (element: Element | undefined, ending: string): string | null =>
  [...(element?.attributes ?? [])].find(({ name }) => name === ending || name.endsWith(`:${ending}`))?.value ?? null

/** Whether a property holds, such as bold: one without a value does. */
export const isOn = (element: Element | undefined): boolean =>
  element !== undefined && !["0", "false", "off", "none"].includes(attributeEnding(element, "val") ?? "1")
