import type { ReactNode } from "react"
import type { ParagraphNote, Person } from "#model/protocol.ts"
import type { PageView } from "#model/watching.ts"

export type RoomProps = {
  person: Person
  /** The text as it stood when the page was asked for. */
  view: PageView
  /** For the chair alone; empty for others. */
  notes: readonly ParagraphNote[]
  /** The way out for whoever only reads, made on the server so that no script is sent for it. */
  leave: ReactNode
  /** What stands above the sheet for who needs it; made on the server likewise. */
  above: ReactNode
}
