import { useEffect, useSyncExternalStore } from "react"
import { type Draft, isOvertaken, typed } from "./drafts.ts"
import { useMeetingHere } from "./meeting-context.ts"

const isSameText = (a: string, b: string): boolean => a.trim() === b.trim()

/**
 * A field whose typed words outlive it: they come back when it is drawn again, and stay when what is kept changes.
 * Shape: `key` names the thing and the field; `kept` is what is shown while nothing is typed, the same
 * value while it is so.
 */
export function useDraft<Value>(key: string, kept: Value, isSame: (a: Value, b: Value) => boolean) {
  const { drafts } = useMeetingHere()
  const look = (): Draft<Value> | null => drafts.at(key)
  const draft = useSyncExternalStore(drafts.subscribe, look, look)
  // Once they are kept, words are no longer being typed: what a colleague keeps next is shown as it is.
  useEffect(() => {
    const typedHere = drafts.at<Value>(key)
    if (typedHere !== null && isSame(typedHere.value, kept)) drafts.put(key, null)
  }, [drafts, key, kept, isSame])
  return {
    value: draft?.value ?? kept,
    /** Whether something is typed that is not what is kept. */
    isTyped: draft !== null && !isSame(draft.value, kept),
    /** Whether something was kept meanwhile that its writer has not seen. */
    isOvertaken: isOvertaken(draft, kept, isSame),
    type: (value: Value) => drafts.put(key, typed(draft, value, kept)),
    /** What is on its way to the server comes back as nothing new. */
    sending: () => draft && drafts.put(key, { ...draft, knows: [...draft.knows, draft.value] }),
    /** Leaves off what is typed; only while it is still `value`, if one is named. */
    drop: (value?: Value) => {
      if (value === undefined || look()?.value === value) drafts.put(key, null)
    },
  }
}

/** The same for plain words. */
export const useDraftText = (key: string, kept = "") => useDraft(key, kept, isSameText)
