import type { Rooms } from "./rooms.ts"

/** What keeps the server from serving: a code for programs, a sentence for whoever runs it. */
export type Trouble = { readonly why: "cannot-load" | "cannot-store"; readonly message: string }

/** What is wrong now, or null. A text that nobody can be shown is graver than one that nobody can write to. */
export function troubleOf({ notLoaded, canStore }: Pick<Rooms, "notLoaded" | "canStore">): Trouble | null {
  if (notLoaded.length > 0)
    return {
      why: "cannot-load",
      message: `The document ${notLoaded.join(", ")} cannot be loaded from the database; the log says why. It is tried again every half minute at the latest.`,
    }
  if (canStore) return null
  return { why: "cannot-store", message: "The disk takes nothing: the texts can be read, and nobody can write." }
}
