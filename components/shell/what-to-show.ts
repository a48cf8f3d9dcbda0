import type { RoomsBridge } from "#model/bridge.ts"
import type { ParagraphNote, Person } from "#model/protocol.ts"
import type { PageView } from "#model/watching.ts"

/** What the page of a document has for whoever asked for it. */
export type WhatToShow =
  | { readonly state: "no-session" }
  | { readonly state: "no-document" }
  | {
      readonly state: "open"
      readonly person: Person
      readonly view: PageView
      /** For the chair alone; empty for others. */
      readonly notes: readonly ParagraphNote[]
    }

/** Who asks comes first: reading a document is work, and nothing of it is for strangers, not even that it is there. */
export async function whatToShow(rooms: RoomsBridge | null, id: string, cookie: string | null): Promise<WhatToShow> {
  if (rooms === null) return { state: "no-document" }
  const person = await rooms.session(cookie)
  if (person === null) return { state: "no-session" }
  const view = await rooms.document(id)
  if (view === null) return { state: "no-document" }
  return { state: "open", person, view, notes: person.role === "chair" ? rooms.notes(id) : [] }
}
