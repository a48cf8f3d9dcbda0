import { type Answer, ask } from "#components/room/api.ts"
import type { GuestList, InvitationRequest, InvitationView } from "#model/guests.ts"
import type { Delegation } from "#model/protocol.ts"

/** What the chair may ask about people. The page offers it; the server is who allows it. */
export type GuestActs = ReturnType<typeof guestActs>

export const guestActs = (documentId: string) => ({
  addDelegation: (delegation: Record<keyof Delegation, unknown>) =>
    ask<Delegation>(documentId, "delegations", delegation),
  changeDelegation: ({ code, ...change }: Delegation) =>
    ask<Delegation>(documentId, `delegations/${code}`, change, { method: "PUT" }),
  removeDelegation: (code: string) => ask<unknown>(documentId, `delegations/${code}/remove`, {}),
  makeInvitation: (request: InvitationRequest) => ask<InvitationView>(documentId, "invitations", request),
  withdraw: (id: string) => ask<InvitationView>(documentId, `invitations/${encodeURIComponent(id)}/revoke`, {}),
  endAt: (id: string, expiresAt: number | null) =>
    ask<InvitationView>(documentId, `invitations/${encodeURIComponent(id)}`, { expiresAt }, { method: "PUT" }),
  endSession: (id: string) => ask<unknown>(documentId, `people/${encodeURIComponent(id)}/end`, {}),
})

/** Where the QR code of a link is drawn. */
export const qrCodeOf = (documentId: string, invitation: string) =>
  `/api/v1/documents/${encodeURIComponent(documentId)}/invitations/${encodeURIComponent(invitation)}/qr.svg`

/** People as they are now, null if that cannot be known, or that they are no longer for whoever asks. */
export async function readGuests(documentId: string): Promise<GuestList | "not-for-you" | null> {
  try {
    const response = await fetch(`/api/v1/documents/${encodeURIComponent(documentId)}/people`)
    if (response.status === 401 || response.status === 403) return "not-for-you"
    return response.ok ? ((await response.json()) as GuestList) : null
  } catch {
    return null
  }
}

/** Does an act and says in a sentence how it went. */
export type Attempt = (act: Promise<Answer<unknown>>, done: string) => Promise<boolean>
