/**
 * Words that are typed and not yet sent.
 *
 * Shape: `knows` are the values their writer has seen or sent: what is kept and is none of these is newer.
 */
export type Draft<Value> = { readonly value: Value; readonly knows: readonly Value[] }

type IsSame<Value> = (a: Value, b: Value) => boolean

/** The draft after somebody types; null where that is to the letter what is kept already: a blank goes before a word. */
export const typed = <Value>(draft: Draft<Value> | null, value: Value, kept: Value): Draft<Value> | null =>
  JSON.stringify(value) === JSON.stringify(kept) ? null : { value, knows: draft?.knows ?? [kept] }

/** Whether what is kept came from elsewhere since the typing began. */
export const isOvertaken = <Value>(draft: Draft<Value> | null, kept: Value, isSame: IsSame<Value>): boolean =>
  draft !== null && !isSame(draft.value, kept) && !draft.knows.some((known) => isSame(known, kept))

/**
 * What is typed at the things of the meeting and not yet sent, each under a key of its own: whoever points at another
 * thing and comes back finds it again. It lives as long as the page.
 */
export class Drafts {
  private readonly kept = new Map<string, Draft<unknown>>()
  private readonly listeners = new Set<() => void>()

  /** Null where nothing is being typed. */
  readonly at = <Value>(key: string): Draft<Value> | null => (this.kept.get(key) as Draft<Value> | undefined) ?? null

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  put(key: string, draft: Draft<unknown> | null): void {
    if (draft === null) this.kept.delete(key)
    else this.kept.set(key, draft)
    for (const listener of this.listeners) listener()
  }
}
