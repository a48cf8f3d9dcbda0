import * as Y from "yjs"

const maxKept = 50

/**
 * What to answer clients that ask for the text. Answers are kept while the text stands still: after a restart two
 * thousand come back at once, and all with the same state.
 */
export class Answers {
  private readonly kept = new Map<string, Uint8Array>()

  /** All there is after a state (Yjs state vector). Throws: Error if that cannot be read. */
  to(state: Uint8Array, doc: Y.Doc): Uint8Array {
    const key = Buffer.from(state).toString("latin1")
    const answer = this.kept.get(key) ?? Y.encodeStateAsUpdate(doc, state)
    if (this.kept.size < maxKept) this.kept.set(key, answer)
    return answer
  }

  forget(): void {
    this.kept.clear()
  }
}
