import * as Y from "yjs"

/** What the server has: by client id, the clock up to which it holds that client's items. */
export type StoredClocks = ReadonlyMap<number, number>

export const storedClocksOf = (doc: Y.Doc): StoredClocks => Y.decodeStateVector(Y.encodeStateVector(doc))
