import type { HttpBindings } from "@hono/node-server"
import type { Logger } from "pino"
import type { Person } from "#model/protocol.ts"
import type { LastMoments } from "../last-moments.ts"
import type { Meeting } from "../meeting/meeting.ts"
import type { Pages } from "../pages.ts"
import type { People } from "../people.ts"
import type { Progress } from "../progress.ts"
import type { Room } from "../room.ts"
import type { Rooms } from "../rooms.ts"
import type { Storage } from "../storage/storage.ts"

/** What the API stands on. */
export type ApiSurroundings = {
  readonly people: People
  readonly rooms: Rooms
  readonly storage: Storage
  readonly moments: LastMoments
  readonly progress: Progress
  readonly pages: Pages | null
  readonly publicUrl: string
  /** What links and sessions are signed with. */
  readonly secret: string
  readonly now: () => number
  readonly log: Logger
}

/** What each request finds: who asks, in which room, and what happens there. */
export type ApiEnvironment = {
  Bindings: HttpBindings
  Variables: { person: Person; room: Room; meeting: Meeting }
}
