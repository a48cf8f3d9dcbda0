import type { NoteToSelf, PlaceTarget } from "#model/comments.ts"
import { currentPositions } from "#model/positions.ts"
import type { Carried, StoredMeeting } from "../storage/meeting-storage.ts"
import type { Carriage } from "../storage/storage.ts"

/** What is said of a change, and each person's notes after it is carried on. */
export type CarriedOn = Carried & { readonly notes: ReadonlyMap<string, readonly NoteToSelf[]> }

/**
 * What was said of a change, under the id it has now: positions as new rows, comments and notes to oneself as they are.
 *
 * Shape:  `notes` holds those alone who had one on it; whoever has one under the new id already keeps both where they are.
 * Units:  `at` is milliseconds since the epoch.
 * Source: law L4, model/RULES.md.
 */
export function carriedOn(
  held: Pick<StoredMeeting, "positions" | "comments" | "notes">,
  { from, to }: Carriage,
  at: number,
): CarriedOn {
  const under = <On extends PlaceTarget>(on: On): On => ({ ...on, id: to })
  const current = [...currentPositions(held.positions).values()].flat().filter(({ target }) => target.id === from)
  const last = held.positions.at(-1)?.sequence ?? 0
  const notes = new Map<string, readonly NoteToSelf[]>()
  for (const [person, kept] of held.notes) {
    const isMoving = kept.some(({ on }) => on.id === from) && !kept.some(({ on }) => on.id === to)
    if (isMoving)
      notes.set(
        person,
        kept.map((note) => (note.on.id === from ? { ...note, on: under(note.on) } : note)),
      )
  }
  return {
    from,
    to,
    positions: current.map((one, i) => ({ ...one, sequence: last + 1 + i, target: under(one.target), at })),
    comments: held.comments.flatMap((comment) =>
      comment.on.id === from ? [{ ...comment, on: under(comment.on) }] : [],
    ),
    notes,
  }
}
