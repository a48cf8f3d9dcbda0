import type { DelegationCode } from "#model/ids.ts"
import type { Person } from "#model/protocol.ts"
import type { RoomSocket } from "./room-socket.ts"

/** One connection to a room: a person may have several. */
export type Seat = {
  readonly socket: RoomSocket
  /** As the session has them now. */
  person: Person
  /** For whom this connection has said that it types; null while it has said nothing. */
  saidActing: DelegationCode | null
  /** The Yjs client id behind the connection, null until it is known. */
  client: number | null
  /** Whether it has been sent the text and therefore gets each update. */
  isFollowing: boolean
  /** Whether it has told what it had before it came: until then its edits may stand on some that we do not know. */
  hasAnswered: boolean
  /** While its line is too slow: since when, and the state (Yjs state vector) up to which it was sent everything. */
  late: { readonly since: number; readonly state: Uint8Array } | null
}

/** For whom what comes in here is written: as the connection says, else as the person chose last. Null for observers. */
export const actingOf = ({ saidActing, person }: Seat): DelegationCode | null => saidActing ?? person.acting

export const newSeat = (socket: RoomSocket, person: Person, client: number | null): Seat => ({
  socket,
  person,
  saidActing: null,
  client,
  isFollowing: false,
  hasAnswered: false,
  late: null,
})
