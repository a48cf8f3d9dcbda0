import type { DelegationCode } from "./ids.ts"
import type { Delegation, Role } from "./protocol.ts"

/** Whether an invitation lets people in, or why not. */
export type InvitationState = "open" | "revoked" | "expired"

/** An invitation as the chair sees it. Times are milliseconds since the epoch. */
export type InvitationView = {
  readonly id: string
  readonly role: Role
  readonly delegation: DelegationCode | null
  /** Null for those there are from the start, which are printed when the server starts. */
  readonly label: string | null
  readonly url: string
  readonly state: InvitationState
  readonly createdAt: number | null
  readonly expiresAt: number | null
  readonly revokedAt: number | null
  /** How many came by it. */
  readonly guests: number
  /** Whether the chair who asks came by it; that one cannot take it back. */
  readonly isYours: boolean
}

/** Someone whose session holds, as the chair sees them. */
export type Guest = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly delegation: DelegationCode | null
  /** How many pages or programs of theirs are connected now. */
  readonly connections: number
  readonly joinedAt: number
  /** When they last came, left, wrote or asked for something. */
  readonly seenAt: number
  readonly isProgram: boolean
  readonly isYou: boolean
}

/** `GET /api/v1/documents/<id>/people`, for the chair alone. */
export type GuestList = {
  readonly delegations: readonly Delegation[]
  readonly invitations: readonly InvitationView[]
  /** The chair first, then by delegation and name; of observers those last heard of. */
  readonly guests: readonly Guest[]
  readonly observersHere: number
  /** When this was so. */
  readonly at: number
}

/** What the chair asks of `POST …/invitations`. */
export type InvitationRequest = {
  readonly role: Role
  /** For a member alone. */
  readonly delegation?: DelegationCode | undefined
  readonly label?: string | undefined
  readonly expiresAt?: number | null | undefined
}
