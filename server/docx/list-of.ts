import type { Element } from "@xmldom/xmldom"
import { attributeEnding, childrenOf } from "../sheet/office-xml.ts"

/** Where in which list a paragraph stands. Units: `level` from 0. */
export type ListPlace = { readonly id: string; readonly level: number }

/** The list that properties of a paragraph name. Shape: null where they name none; list "0" takes it out of that of its style. */
export function listOf(looks: Element | undefined): ListPlace | null {
  const named = looks && childrenOf(looks, "numPr")[0]
  const id = named && attributeEnding(childrenOf(named, "numId")[0], "val")
  if (!named || id == null) return null
  return { id, level: Number(attributeEnding(childrenOf(named, "ilvl")[0], "val") ?? 0) }
}
