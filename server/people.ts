import { randomBytes } from "node:crypto"
import { CHAIR, type DelegationCode } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import type { Delegation, Person } from "#model/protocol.ts"
import { Allowances } from "./allowance.ts"
import { invitationOfToken, tokenOf } from "./links.ts"
import { PassingGuests } from "./passing-guests.ts"
import { makeSessionCookie, sessionOfCookie } from "./session-cookie.ts"
import type { Invitation, PersonRow, Storage } from "./storage/storage.ts"

/** Why a link opens nothing. */
export type LinkProblem = "wrong" | "revoked" | "expired"

export type Joining =
  /** `cookie` is a `Set-Cookie` header; null where the browser has a session by this invitation already. */
  | { readonly ok: true; readonly person: Person; readonly cookie: string | null }
  /** "busy": too many new people come by this link at once. */
  | { readonly ok: false; readonly why: LinkProblem | "busy" }

/** Someone the server knows, how they showed it, and until when that holds. */
export type Admission = {
  readonly person: Person
  /** A cookie is sent by the browser whoever asks, so what comes by it must come from our own pages. */
  readonly by: "cookie" | "token"
  readonly expiresAt: number | null
}

/** A link as it is printed at the start. */
export type Link = { readonly name: string; readonly token: string }

/** Who may come in, and as whom. */
export class People {
  private readonly storage: Storage
  private readonly secret: string
  private readonly now: () => number
  /** By which invitation each person met since the start came. */
  private readonly cameBy = new Map<string, string>()
  private readonly passing = new PassingGuests()
  private readonly comingPrograms = new Map<string, Promise<PersonRow>>()
  private readonly joins = {
    member: new Allowances(limits.joins.member),
    observer: new Allowances(limits.joins.observer),
  }
  // What has changed since the start, known at once: storage may have been asked before it, and answer after it.
  private readonly ended = new Set<string>()
  private readonly revoked = new Set<string>()
  private readonly acting = new Map<string, DelegationCode>()

  constructor(storage: Storage, secret: string, now: () => number) {
    this.storage = storage
    this.secret = secret
    this.now = now
  }

  /** Makes an invitation for the chair, each delegation and observers, where there is none yet. */
  async invite(delegations: readonly Delegation[]): Promise<void> {
    const open = { revokedAt: null, expiresAt: null, label: null, createdAt: null }
    await this.storage.addInvitation({ id: "chair", role: "chair", delegation: null, ...open })
    for (const { code } of delegations)
      await this.storage.addInvitation({ id: code.toLowerCase(), role: "member", delegation: code, ...open })
    await this.storage.addInvitation({ id: "observer", role: "observer", delegation: null, ...open })
  }

  /** Makes a delegation's standing invitation, or another in place of one that was taken back with the delegation. */
  async inviteAgain(delegation: Delegation): Promise<void> {
    await this.invite([delegation])
    const { code } = delegation
    const standing = (await this.storage.invitations()).filter((one) => one.delegation === code && one.label === null)
    if (standing.some(({ revokedAt }) => revokedAt === null)) return
    const id = `${code.toLowerCase()}-${randomBytes(6).toString("base64url")}`
    const open = { revokedAt: null, expiresAt: null, label: null, createdAt: this.now() }
    await this.storage.addInvitation({ id, role: "member", delegation: code, ...open })
  }

  /** The links of the invitations there are from the start, while they hold: the chair's first, observers' last. */
  async links(): Promise<Link[]> {
    const standing = (await this.storage.invitations()).filter(({ label }) => label === null)
    const open = standing.filter((invitation) => this.problemOf(invitation) === null)
    const place = { chair: 0, member: 1, observer: 2 }
    return open
      .sort((a, b) => place[a.role] - place[b.role])
      .map(({ id, delegation }) => ({ name: delegation ?? id, token: tokenOf(id, this.secret) }))
  }

  /** Lets a browser in by a link: it becomes a new person, or stays who it is by the same invitation. */
  async join(token: string, cookieHeader: string | null, isSecure: boolean): Promise<Joining> {
    const invitation = await this.invitationOf(token)
    if (typeof invitation === "string") return { ok: false, why: invitation }
    const known = await this.byCookie(cookieHeader)
    if (known !== null && this.cameBy.get(known.person.id) === invitation.id)
      return { ok: true, person: known.person, cookie: null }
    if (!this.mayJoin(invitation)) return { ok: false, why: "busy" }
    const row = await this.addPerson(invitation, false)
    const cookie = await makeSessionCookie(row.id, this.secret, isSecure)
    return { ok: true, person: personOf(row, invitation), cookie }
  }

  /** Whoever sent these headers; a token is preferred to a cookie. Null for nobody we know. */
  async admit(headers: { authorization: string | null; cookie: string | null }): Promise<Admission | null> {
    const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1]
    return token === undefined ? await this.byCookie(headers.cookie) : await this.byToken(token)
  }

  /** Chooses for whom the chair types. Shape: CHAIR or a delegation's code. */
  async setActing(person: Person, acting: DelegationCode): Promise<Person> {
    await this.storage.setActing(person.id, acting)
    this.acting.set(person.id, acting)
    return { ...person, acting }
  }

  /** Ends a person's session; by the link they can come in again, as somebody new. */
  async end(person: Pick<Person, "id">): Promise<void> {
    this.ended.add(person.id)
    this.passing.end(person.id)
    await this.storage.endPerson(person.id, this.now())
  }

  /** Takes an invitation back, and with it the sessions of all who came by it. */
  async revoke(invitation: string): Promise<void> {
    this.revoked.add(invitation)
    await this.storage.revokeInvitation(invitation, this.now())
  }

  /** Someone admitted a moment ago as they are now; null if their session has ended since. */
  asNow(person: Person): Person | null {
    if (this.ended.has(person.id) || this.revoked.has(this.cameBy.get(person.id) ?? "")) return null
    return { ...person, acting: this.acting.get(person.id) ?? person.acting }
  }

  /** The link of an invitation, as it is given to people. Shape: `publicUrl` has no slash at its end. */
  addressOf(invitation: string, publicUrl: string): string {
    return `${publicUrl}/join/${tokenOf(invitation, this.secret)}`
  }

  /** Whether a person met since the start came by an invitation. */
  isGuestOf(person: Person, invitation: string): boolean {
    return this.cameBy.get(person.id) === invitation
  }

  private async byCookie(header: string | null): Promise<Admission | null> {
    const session = await sessionOfCookie(header, this.secret)
    const row =
      session === null ? null : (this.passing.find(session.person) ?? (await this.storage.person(session.person)))
    if (session === null || row === null || row.endedAt !== null) return null
    const invitation = await this.storage.invitation(row.invitation)
    const admission = invitation === null ? null : this.admission(row, invitation, "cookie")
    if (admission === null) return null
    return { ...admission, expiresAt: Math.min(session.expiresAt, admission.expiresAt ?? Number.POSITIVE_INFINITY) }
  }

  private async byToken(token: string): Promise<Admission | null> {
    const invitation = await this.invitationOf(token)
    if (typeof invitation === "string") return null
    const program = await this.programOf(invitation)
    return program === null ? null : this.admission(program, invitation, "token")
  }

  /** The one person all that a token is used for is done by; two requests at once must not make two. */
  private async programOf(invitation: Invitation): Promise<PersonRow | null> {
    const known = (await this.storage.program(invitation.id)) ?? this.passing.program(invitation.id)
    if (known !== null && !this.ended.has(known.id)) return known
    const already = this.comingPrograms.get(invitation.id)
    if (already === undefined && !this.mayJoin(invitation)) return null
    const coming = already ?? this.addPerson(invitation, true)
    this.comingPrograms.set(invitation.id, coming)
    return await coming.finally(() => this.comingPrograms.delete(invitation.id))
  }

  private admission(row: PersonRow, invitation: Invitation, by: Admission["by"]): Admission | null {
    if (this.problemOf(invitation) !== null) return null
    this.cameBy.set(row.id, invitation.id)
    return { person: personOf(row, invitation), by, expiresAt: invitation.expiresAt }
  }

  private async invitationOf(token: string): Promise<Invitation | LinkProblem> {
    const id = invitationOfToken(token, this.secret)
    const invitation = id === null ? null : await this.storage.invitation(id)
    return invitation === null ? "wrong" : (this.problemOf(invitation) ?? invitation)
  }

  /** Why an invitation lets nobody in now; null while it holds. */
  problemOf({ revokedAt, expiresAt }: Pick<Invitation, "revokedAt" | "expiresAt">): LinkProblem | null {
    if (revokedAt !== null) return "revoked"
    return expiresAt !== null && expiresAt <= this.now() ? "expired" : null
  }

  private mayJoin({ id, role }: Invitation): boolean {
    return this.joins[role === "observer" ? "observer" : "member"].take(id, this.now())
  }

  private async addPerson(invitation: Invitation, isProgram: boolean): Promise<PersonRow> {
    const id = randomBytes(12).toString("base64url")
    this.cameBy.set(id, invitation.id)
    const at = this.now()
    const row = { id, invitation: invitation.id, isProgram, acting: null, joinedAt: at, endedAt: null, seenAt: at }
    const adding = this.storage.addPerson(row, (place) => nameOf(invitation, place))
    if (invitation.role !== "observer") return await adding
    return await adding.catch((error) => this.passing.take({ ...row, name: nameOf(invitation, 1) }, error))
  }
}

function nameOf({ role, delegation }: Invitation, place: number): string {
  if (role === "chair") return "Chair"
  return role === "observer" ? "Observer" : `${delegation} delegate ${place}`
}

function personOf({ id, name, acting }: PersonRow, { role, delegation }: Invitation): Person {
  if (role === "chair") return { id, name, role, delegation: null, acting: acting ?? CHAIR }
  return { id, name, role, delegation, acting: delegation }
}
