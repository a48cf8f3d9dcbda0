import type { Guest, GuestList, InvitationView } from "#model/guests.ts"
import type { Person, Role } from "#model/protocol.ts"
import { readRecord } from "#model/view.ts"
import type { LastMoments } from "./last-moments.ts"
import type { People } from "./people.ts"
import type { Room } from "./room.ts"
import type { Rooms } from "./rooms.ts"
import type { Invitation, PersonRow, Storage } from "./storage/storage.ts"

export type GuestListSurroundings = {
  readonly people: People
  readonly rooms: Rooms
  readonly storage: Storage
  readonly moments: LastMoments
  readonly publicUrl: string
  readonly now: () => number
}

/** Observers are very many; of them those last heard of are listed. */
const listedAtMost: Record<Role, number> = { chair: 100, member: 1000, observer: 200 }
const roles: readonly Role[] = ["chair", "member", "observer"]

/** Who may come in, who has, and who is here: for the chair alone, since links are in it. */
export async function guestList(around: GuestListSurroundings, room: Room, asking: Person): Promise<GuestList> {
  const { storage, rooms, now } = around
  const delegations = await room.read((doc) => readRecord(doc).delegations)
  const invitations = await storage.invitations()
  const counts = await storage.guestCounts()
  const connections = rooms.connections()
  const rows = (await Promise.all(roles.map((role) => storage.people(role, listedAtMost[role])))).flat()
  const byId = new Map(invitations.map((invitation) => [invitation.id, invitation]))
  const guests = rows.map((row) => guestOf(row, byId.get(row.invitation) as Invitation, around, connections, asking))
  return {
    delegations,
    invitations: invitations
      .map((invitation) => invitationView(invitation, around, counts.get(invitation.id) ?? 0, asking))
      .sort(byPlace),
    guests: guests.sort(byPlace),
    observersHere: [...room.seated()].filter(({ role }) => role === "observer").length,
    at: now(),
  }
}

/** An invitation as the chair sees it. */
export function invitationView(
  invitation: Invitation,
  { people, publicUrl }: Pick<GuestListSurroundings, "people" | "publicUrl">,
  guests: number,
  asking: Person,
): InvitationView {
  const problem = people.problemOf(invitation)
  return {
    ...invitation,
    url: people.addressOf(invitation.id, publicUrl),
    state: problem === null || problem === "wrong" ? "open" : problem,
    guests,
    isYours: people.isGuestOf(asking, invitation.id),
  }
}

function guestOf(
  row: PersonRow,
  { role, delegation }: Invitation,
  { moments }: Pick<GuestListSurroundings, "moments">,
  connections: ReadonlyMap<string, number>,
  asking: Person,
): Guest {
  const { id, name, joinedAt, isProgram } = row
  const seenAt = moments.of(id) ?? row.seenAt ?? joinedAt
  const isYou = id === asking.id
  return { id, name, role, delegation, connections: connections.get(id) ?? 0, joinedAt, seenAt, isProgram, isYou }
}

type Placed = { role: Role; delegation: string | null; name?: string; label?: string | null; joinedAt?: number }

const placeOf = ({ role, delegation, name, label }: Placed) =>
  `${roles.indexOf(role)} ${delegation ?? ""} ${name ?? (label === null ? "" : `~${label}`)}`

const byPlace = (a: Placed, b: Placed) =>
  placeOf(a).localeCompare(placeOf(b), "en", { numeric: true }) || (a.joinedAt ?? 0) - (b.joinedAt ?? 0)
