import { randomBytes } from "node:crypto"
import { Hono } from "hono"
import { toString as drawQrCode } from "qrcode"
import { z } from "zod"
import { isLabel } from "#model/delegations.ts"
import { limits } from "#model/limits.ts"
import { readRecord } from "#model/view.ts"
import { invitationView } from "../guest-list.ts"
import type { Invitation } from "../storage/storage.ts"
import { chairAlone } from "./chair-alone.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { problem } from "./problems.ts"

const invitationRequest = z.strictObject({
  role: z.enum(["chair", "member", "observer"]),
  delegation: z.string().max(8).optional(),
  label: z.string().trim().refine(isLabel).default(""),
  expiresAt: z.number().int().positive().nullable().default(null),
})

const endRequest = z.strictObject({ expiresAt: z.number().int().positive().nullable() })

/**
 * `POST …/invitations`: the chair makes a way in. `POST …/invitations/<id>/revoke`: it is closed, with all who came by
 * it. `PUT …/invitations/<id>`: it lets people in until another time. `GET …/invitations/<id>/qr.svg`: its link, to be held up to a telephone.
 */
export function invitationsRoute(around: ApiSurroundings): Hono<ApiEnvironment> {
  const { people, rooms, storage, publicUrl, now } = around
  const route = new Hono<ApiEnvironment>()
  route.use(chairAlone)
  route.post("/", async (context) => {
    const parsed = invitationRequest.safeParse(await context.req.json().catch(() => null))
    if (!parsed.success) return problem(context, "bad-request")
    const { role, label, expiresAt } = parsed.data
    const known = readRecord(context.get("room").doc).delegations.find(({ code }) => code === parsed.data.delegation)
    if (role === "member" ? known === undefined : parsed.data.delegation !== undefined)
      return problem(context, "unknown-delegation")
    if (expiresAt !== null && expiresAt <= now()) return problem(context, "expires-too-soon")
    if ((await storage.invitations()).length >= limits.maxInvitations) return problem(context, "too-many-invitations")
    const id = randomBytes(9).toString("base64url")
    const times = { createdAt: now(), expiresAt, revokedAt: null }
    const invitation: Invitation = { id, role, delegation: known?.code ?? null, label, ...times }
    await storage.addInvitation(invitation)
    return context.json(invitationView(invitation, around, 0, context.get("person")), 201)
  })
  route.post("/:invitation/revoke", async (context) => {
    const invitation = await storage.invitation(context.req.param("invitation"))
    if (invitation === null) return problem(context, "unknown-invitation")
    // Whoever closed the door behind themselves could not be let in again by anybody.
    if (people.isGuestOf(context.get("person"), invitation.id)) return problem(context, "own-invitation")
    await rooms.revoke(invitation.id)
    const revoked = (await storage.invitation(invitation.id)) as Invitation
    const guests = (await storage.guestCounts()).get(invitation.id) ?? 0
    return context.json(invitationView(revoked, around, guests, context.get("person")))
  })
  route.put("/:invitation", async (context) => {
    const parsed = endRequest.safeParse(await context.req.json().catch(() => null))
    if (!parsed.success) return problem(context, "bad-request")
    const { expiresAt } = parsed.data
    const invitation = await storage.invitation(context.req.param("invitation"))
    if (invitation === null || invitation.revokedAt !== null) return problem(context, "unknown-invitation")
    if (expiresAt !== null && expiresAt <= now()) return problem(context, "expires-too-soon")
    await rooms.endAt(invitation.id, expiresAt)
    const guests = (await storage.guestCounts()).get(invitation.id) ?? 0
    return context.json(invitationView({ ...invitation, expiresAt }, around, guests, context.get("person")))
  })
  route.get("/:invitation/qr.svg", async (context) => {
    const invitation = await storage.invitation(context.req.param("invitation"))
    if (invitation === null) return problem(context, "unknown-invitation")
    const drawing = await drawQrCode(people.addressOf(invitation.id, publicUrl), { type: "svg", margin: 2 })
    return context.body(drawing, 200, { "Content-Type": "image/svg+xml" })
  })
  return route
}
