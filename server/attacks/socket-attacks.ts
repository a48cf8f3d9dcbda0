import { createHmac } from "node:crypto"
import { SignJWT } from "jose"
import * as Y from "yjs"
import { propose, updateBy, wordsOf } from "../testing/writing.ts"
import { type Arena, answerOf, closingOf } from "./arena.ts"
import type { Attack, Attacks } from "./attack.ts"

const opening = (
  kind: string,
  refused: string,
  how: (arena: Arena) => Promise<{ name?: string; query?: string; headers?: Record<string, string> }>,
): Attack => ({
  kind,
  refused,
  async act(arena) {
    const { name = "", query = "", headers = {} } = await how(arena)
    const client = arena.comes(name, query, headers)
    return await Promise.race([closingOf(client), client.synced.then(() => "let in")])
  },
})

const bearer = (token: string) => ({ headers: { Authorization: `Bearer ${token}` } })
const noSession = "4401 no-session"
const forbidden = "0 Unexpected server response: 403"

async function session(
  secret: string,
  person: string,
  { expires = "1 h", alg = "HS256" }: { expires?: string | number; alg?: string } = {},
): Promise<string> {
  const token = new SignJWT({}).setProtectedHeader({ alg }).setSubject(person).setIssuedAt().setExpirationTime(expires)
  return `session=${await token.sign(new TextEncoder().encode(secret))}`
}

const unsigned = (person: string) => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
  return `session=${part({ alg: "none" })}.${part({ sub: person, exp: 9_999_999_999 })}.`
}

const chairsId = async (arena: Arena): Promise<string> => (await arena.ask("chair", "/api/v1/session")).body.id

export const sessions: Attacks = {
  title: "Sessions",
  attacks: [
    opening("no session at all", noSession, async () => ({})),
    opening("a link that was made up", noSession, async () => bearer("chair.made-up")),
    opening("a link broken off", noSession, async (arena) => bearer(arena.token("chair").slice(0, -2))),
    opening("a link's end behind another's beginning", noSession, async (arena) =>
      bearer(`chair.${arena.token("ARB").split(".")[1]}`),
    ),
    opening("a link signed with another secret", noSession, async () =>
      bearer(`chair.${createHmac("sha256", "another secret").update("chair").digest("base64url")}`),
    ),
    opening("a link to an invitation there is not, rightly signed", noSession, async (arena) =>
      bearer(`xyz.${createHmac("sha256", arena.secret).update("xyz").digest("base64url")}`),
    ),
    opening("the chair's session, signed with another secret", noSession, async (arena) => ({
      headers: {
        Cookie: await session("another secret, long enough to sign", await chairsId(arena)),
        Origin: arena.url,
      },
    })),
    opening("the chair's session, signed by nobody", noSession, async (arena) => ({
      headers: { Cookie: unsigned(await chairsId(arena)), Origin: arena.url },
    })),
    opening("the chair's session, signed in another manner", noSession, async (arena) => ({
      headers: { Cookie: await session(arena.secret, await chairsId(arena), { alg: "HS512" }), Origin: arena.url },
    })),
    opening("a session that has expired", noSession, async (arena) => ({
      headers: { Cookie: await session(arena.secret, await chairsId(arena), { expires: 1000 }), Origin: arena.url },
    })),
    {
      kind: "a socket open when its session expires",
      refused: "4401 expired",
      async act(arena) {
        const person = (await arena.ask("ARB", "/api/v1/session")).body.id
        const headers = { Cookie: await session(arena.secret, person, { expires: "10 s" }), Origin: arena.url }
        return await closingOf(await arena.sits("", "", headers))
      },
    },
    opening("a session of nobody we know", noSession, async (arena) => ({
      headers: { Cookie: await session(arena.secret, "nobody"), Origin: arena.url },
    })),
    opening("a page of another origin, with the cookie", forbidden, async (arena) => ({
      headers: { ...(await arena.browser("ARB")), Origin: "http://elsewhere.test" },
    })),
    opening("a page of an origin that sounds alike", forbidden, async (arena) => ({
      headers: { ...(await arena.browser("ARB")), Origin: `${arena.url}.elsewhere.test` },
    })),
    opening("a page without an origin, with the cookie", forbidden, async (arena) => ({
      headers: { ...(await arena.browser("ARB")), Origin: "null" },
    })),
    opening("a page that takes itself for another person", "4401 another-person", async (arena) => ({
      name: "ARB",
      query: `?person=${await chairsId(arena)}`,
    })),
    opening("a page of another version", "4426 schema-version", async () => ({ name: "ARB", query: "?schema=0" })),
    opening("a client id that is none", "0 Unexpected server response: 400", async () => ({
      name: "ARB",
      query: "?client=-1",
    })),
    opening("a client id larger than any", "0 Unexpected server response: 400", async () => ({
      name: "ARB",
      query: "?client=4294967296",
    })),
    opening("another's client id", "4409 foreign-client-id", async (arena) => ({
      name: "ARB",
      query: `?client=${arena.member.doc.clientID}`,
    })),
    {
      kind: "another's client id, under which nothing was written yet",
      refused: "4409 foreign-client-id",
      async act(arena) {
        await arena.sits("B", "?client=77001")
        return await closingOf(arena.comes("ARB", "?client=77001"))
      },
    },
    {
      kind: "an edit under another's client id",
      refused: "4409 foreign-client-id",
      async act(arena) {
        const client = await arena.sits("ARB")
        const state = Y.encodeStateAsUpdate(client.doc)
        client.sendUpdate(updateBy(state, arena.member.doc.clientID, (doc) => propose(doc, "n16", 0, "x", "ARB.9")))
        return await answerOf(client)
      },
    },
    {
      kind: "an edit under a client id taken, and not yet seen",
      refused: "4409 foreign-client-id",
      async act(arena) {
        await arena.sits("B", "?client=77002")
        const client = await arena.sits("ARB")
        const state = Y.encodeStateAsUpdate(client.doc)
        client.sendUpdate(updateBy(state, 77002, (doc) => propose(doc, "n16", 0, "x", "ARB.9")))
        return await answerOf(client)
      },
    },
    {
      kind: "an edit of one's own with another's hidden in it",
      refused: "4409 foreign-client-id",
      async act(arena) {
        const client = await arena.sits("ARB")
        const state = Y.encodeStateAsUpdate(client.doc)
        const own = updateBy(state, client.doc.clientID, (doc) => propose(doc, "n16", 0, "x", "ARB.9"))
        const others = updateBy(state, arena.member.doc.clientID, (doc) => propose(doc, "n16", 0, "y", "ARB.9"))
        client.sendUpdate(Y.mergeUpdates([own, others]))
        return await answerOf(client)
      },
    },
    {
      kind: "an edit for the delegation one typed for before",
      refused: "4409 not-own",
      async act(arena) {
        const client = await arena.sits("chair")
        await arena.ask("chair", "acting", { delegation: "RCC" })
        client.write((doc) => propose(doc, "n16", 0, "x ", "CHAIR.9"))
        const answer = await answerOf(client)
        await arena.ask("chair", "acting", { delegation: "CHAIR" })
        return answer
      },
    },
    {
      kind: "a session that was ended, replayed",
      refused: noSession,
      async act(arena) {
        const headers = await arena.browser("B")
        for (let i = 0; i < 5; i++) {
          const client = await arena.sits("", "", headers)
          client.write((doc) => wordsOf(doc, "n16").delete(0, 1))
          await client.closed
        }
        return await closingOf(arena.comes("", "", headers))
      },
    },
    {
      kind: "a session that was left, replayed",
      refused: noSession,
      async act(arena) {
        const headers = await arena.browser("B")
        await arena.fetch("/leave", { method: "POST", headers })
        return await closingOf(arena.comes("", "", headers))
      },
    },
    {
      kind: "another page of a session that was ended",
      refused: "4403 repeated unlawful edits",
      async act(arena) {
        const headers = await arena.browser("B")
        const companion = await arena.sits("", "", headers)
        for (let i = 0; i < 5; i++) {
          const client = await arena.sits("", "", headers)
          client.write((doc) => wordsOf(doc, "n16").delete(0, 1))
          await client.closed
        }
        return await closingOf(companion)
      },
    },
    {
      kind: "a socket open when its invitation is revoked",
      refused: "4401 revoked",
      async act(arena) {
        const client = await arena.sits("CUB")
        await arena.revoke("cub")
        return await closingOf(client)
      },
    },
    opening("a link that was revoked", noSession, async () => ({ name: "CUB" })),
    {
      kind: "a revoked link opened once more",
      refused: "HTTP 403",
      async act(arena) {
        const { status } = await arena.fetch(`/join/${arena.token("CUB")}`)
        return `HTTP ${status}`
      },
    },
    {
      kind: "a room there is not",
      refused: "0 Unexpected server response: 404",
      act: async (arena) => await closingOf(arena.elsewhere("/collaboration/other")),
    },
    {
      kind: "a room out of bounds",
      refused: "0 Unexpected server response: 404",
      act: async (arena) => await closingOf(arena.elsewhere("/collaboration/%2e%2e%2fnegotiation.sqlite")),
    },
    {
      kind: "an address that cannot be read",
      refused: "0 Unexpected server response: 404",
      act: async (arena) => await closingOf(arena.elsewhere("/collaboration/%E0%A4%A")),
    },
  ],
}
