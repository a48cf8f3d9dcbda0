import type { GuestList } from "#model/guests.ts"
import type { Answer } from "../testing/server.ts"
import { type Arena, statusOf } from "./arena.ts"
import type { Attack, Attacks } from "./attack.ts"

type Ask = (arena: Arena, guests: GuestList) => Promise<Answer>

/** An act that must leave delegations, invitations and sessions as they are. */
const onPeople = (kind: string, refused: string, ask: Ask): Attack => ({
  kind,
  refused: `HTTP ${refused}`,
  async act(arena) {
    const before = await guestsOf(arena)
    const answer = statusOf(await ask(arena, before))
    const after = await guestsOf(arena)
    return linesOf(before) === linesOf(after) ? answer : `${answer}, and people are not as they were`
  },
})

const guestsOf = async (arena: Arena): Promise<GuestList> => (await arena.ask("chair", "people")).body

/** Whoever asks becomes a guest by asking, so only what the chair alone may change is compared. */
const linesOf = ({ delegations, invitations }: GuestList) =>
  JSON.stringify([delegations, invitations.map(({ id, role, label, state }) => [id, role, label, state])])

const asked = (kind: string, refused: string, name: string, path: string, body?: object) =>
  onPeople(kind, refused, (arena) => arena.ask(name, path, body))

const observers = { role: "observer", label: "press" }
const canada = { code: "CAN", name: "Canada", kind: "state", colour: 6 }

const delegation = (kind: string, refused: string, otherwise: object) =>
  asked(kind, refused, "chair", "delegations", { ...canada, ...otherwise })

const invitation = (kind: string, refused: string, request: object) =>
  asked(kind, refused, "chair", "invitations", request)

/** Ends the session of the member who watches. */
const ending = (kind: string, refused: string, name: string) =>
  onPeople(kind, refused, (arena, { guests }) => {
    const member = guests.find(({ delegation }) => delegation === "RCC")
    return arena.ask(name, `people/${member?.id}/end`, {})
  })

/** A request that the chair's browser sends, not because the chair wants it. */
const crossSite = (kind: string, path: string, body: object, headers: Record<string, string>) =>
  onPeople(kind, "403 other-site", async (arena) => {
    const { Cookie } = await arena.browser("chair")
    return await arena.fetch(path, { method: "POST", headers: { Cookie, ...headers }, body: JSON.stringify(body) })
  })

const recoloured = (kind: string, refused: string, name: string, body: object) =>
  onPeople(kind, refused, (arena) => {
    const headers = { Authorization: `Bearer ${arena.token(name)}` }
    return arena.fetch("delegations/ARB", { method: "PUT", headers, body: JSON.stringify(body) })
  })

const elsewhere = { Origin: "http://elsewhere.test" }

/** What a name may hold is shown as it is written; it must come out of the API the same characters. */
const shownAsWritten: Attack = {
  kind: "HTML on an invitation",
  refused: "kept as written, and nothing else",
  async act(arena) {
    const label = `<img src=x onerror="alert(1)">&lt;b>`
    const made = (await arena.ask("chair", "invitations", { role: "observer", label })).body
    await arena.revoke(made.id)
    const listed = (await guestsOf(arena)).invitations.find(({ id }) => id === made.id)
    return listed?.label === label ? "kept as written, and nothing else" : `became ${listed?.label}`
  },
}

export const peoples: Attacks = {
  title: "People",
  attacks: [
    asked("the links of everybody, asked for by a delegate", "403 not-the-chair", "ARB", "people"),
    asked("the links of everybody, asked for by an observer", "403 not-the-chair", "observer", "people"),
    asked("the chair's link as a picture, by a delegate", "403 not-the-chair", "ARB", "invitations/chair/qr.svg"),
    asked("an invitation made by a delegate", "403 not-the-chair", "ARB", "invitations", observers),
    asked("an invitation to chair, made by a delegate", "403 not-the-chair", "ARB", "invitations", { role: "chair" }),
    asked("an invitation made by an observer", "403 not-the-chair", "observer", "invitations", observers),
    asked("an invitation withdrawn by a delegate", "403 not-the-chair", "ARB", "invitations/rcc/revoke", {}),
    asked("an invitation withdrawn by an observer", "403 not-the-chair", "observer", "invitations/chair/revoke", {}),
    asked("the last chair's own link withdrawn", "409 own-invitation", "chair", "invitations/chair/revoke", {}),
    asked(
      "an invitation there is not, withdrawn",
      "404 unknown-invitation",
      "chair",
      "invitations/__proto__/revoke",
      {},
    ),
    ending("another's session ended by a delegate", "403 not-the-chair", "ARB"),
    ending("another's session ended by an observer", "403 not-the-chair", "observer"),
    asked("the session of nobody ended", "404 unknown-person", "chair", "people/__proto__/end", {}),
    invitation("an invitation with a token of its own", "422 bad-request", { ...observers, id: "chair" }),
    invitation("an invitation that says it holds already", "422 bad-request", { ...observers, revokedAt: null }),
    invitation("an invitation that ended long ago", "422 expires-too-soon", { ...observers, expiresAt: 1 }),
    invitation("an invitation that ends at no time", "422 bad-request", { ...observers, expiresAt: "never" }),
    invitation("an invitation with a label turned round", "422 bad-request", { ...observers, label: "\u202esserp" }),
    invitation("an invitation with a label without end", "422 bad-request", { ...observers, label: "x".repeat(5000) }),
    invitation("an invitation for what every object has", "422 unknown-delegation", {
      role: "member",
      delegation: "__proto_",
    }),
    asked("a delegation added by a delegate", "403 not-the-chair", "ARB", "delegations", canada),
    asked("a delegation added by an observer", "403 not-the-chair", "observer", "delegations", canada),
    asked("a delegation removed by another", "403 not-the-chair", "ARB", "delegations/RCC/remove", {}),
    asked("a delegation there is not, removed", "422 unknown-delegation", "chair", "delegations/__proto__/remove", {}),
    delegation("a second delegation of one code", "409 code-taken", { code: "ARB" }),
    delegation("a delegation by the chair's name", "422 reserved-code", { code: "CHAIR" }),
    delegation("a delegation that owns what is nobody's", "422 reserved-code", { code: "DRAFT" }),
    delegation("a delegation whose link is the observers'", "422 reserved-code", { code: "OBSERVER" }),
    delegation("a code that closes a style rule", "422 bad-code", { code: "A}*{x:y" }),
    delegation("a code that is markup", "422 bad-code", { code: "<SCRIPT>" }),
    delegation("a name with control characters", "422 bad-name", { name: "Canada\u0007" }),
    delegation("a name turned round", "422 bad-name", { name: "\u202eadanaC" }),
    delegation("a colour out of the palette", "422 bad-colour", { colour: 12 }),
    delegation("a colour below the palette", "422 bad-colour", { colour: -1 }),
    delegation("a colour that is a style rule", "422 bad-request", { colour: "red;}" }),
    delegation("a delegation of a kind of its own", "422 bad-request", { kind: "observer" }),
    recoloured("a delegation's colour, changed by itself", "403 not-the-chair", "ARB", { colour: 3 }),
    recoloured("a delegation's code, changed by the chair", "422 bad-request", "chair", { code: "RCC" }),
    recoloured("a delegation's colour beyond the palette", "422 bad-colour", "chair", { colour: 1e9 }),
    crossSite("an invitation made by a page of another site", "invitations", { role: "chair" }, elsewhere),
    crossSite("an invitation made by a page that hides its site", "invitations", { role: "chair" }, { Origin: "null" }),
    crossSite("an invitation withdrawn by a page of another site", "invitations/arb/revoke", {}, elsewhere),
    crossSite("a delegation added by a page of another site", "delegations", canada, elsewhere),
    shownAsWritten,
  ],
}
