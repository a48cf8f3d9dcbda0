import type { DocumentView, ParagraphNote, Person } from "#model/protocol.ts"

export type RoomProps = {
  person: Person
  /** The text as it stood when the page was asked for. */
  view: DocumentView
  /** For the chair alone; empty for others. */
  notes: readonly ParagraphNote[]
}
