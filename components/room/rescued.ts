import type * as Y from "yjs"
import { readParagraphs } from "#model/document.ts"
import type { ParagraphId } from "#model/ids.ts"
import { placesOf } from "#model/place.ts"
import type { RefusalCode } from "#model/protocol.ts"
import type { ClosedWhy } from "./connection.ts"
import type { UnstoredWords } from "./unstored-words.ts"

/** "left-behind": an earlier page went away with them, and its person is no longer this one. */
export type RescuedWhy = RefusalCode | ClosedWhy | "left-behind"

/** Words the server did not take, kept for the person who wrote them until they let them go. */
export type RescuedWords = UnstoredWords & {
  readonly id: string
  /** "recognizing, e)"; "" where it cannot be told. */
  readonly place: string
  readonly why: RescuedWhy
}

/** Names where each of the words stood. Shape: `newId` gives a new id each time. */
export function rescue(
  words: readonly UnstoredWords[],
  from: { readonly doc: Y.Doc; readonly why: RescuedWords["why"]; readonly newId: () => string },
): RescuedWords[] {
  const places = placesIn(from.doc)
  return words.map((one) => ({ ...one, id: from.newId(), place: places.get(one.paragraph) ?? "", why: from.why }))
}

/** A refused document may be one that the model does not read: then the words count, not their place. */
function placesIn(doc: Y.Doc): ReadonlyMap<ParagraphId, string> {
  try {
    return placesOf(readParagraphs(doc))
  } catch {
    return new Map()
  }
}
