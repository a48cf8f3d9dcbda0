import type { PresenceEntry } from "../presence.ts"
import type { Delegate } from "../testing/delegate.ts"
import { type Arena, answerOf } from "./arena.ts"
import type { Attack, Attacks } from "./attack.ts"

/** Presence that ARB's link is used to send, unless another is named. */
const presence = (kind: string, refused: string, entries: (own: number, arena: Arena) => PresenceEntry[], as = "ARB") =>
  ({
    kind,
    refused,
    async act(arena) {
      const client = await arena.sits(as)
      client.sendPresence(...entries(client.doc.clientID, arena))
      const answer = await answerOf(client)
      return as === "observer" && answer === "let in" ? "passed over" : answer
    },
  }) satisfies Attack

/** What a client says of itself and may not: taken in, it must reach others as if it had not been said. */
const kept = (kind: string, said: object, shown: (state: unknown, client: Delegate) => boolean) =>
  ({
    kind,
    refused: "passed over",
    async act(arena) {
      const client = await arena.sits("ARB")
      const own = client.doc.clientID
      client.sendPresence({ client: own, clock: 1, state: said })
      if ((await answerOf(client)) !== "let in") return await answerOf(client)
      await arena.until("others see the client", () => arena.member.presence.has(own))
      return shown(arena.member.presence.get(own), client) ? "passed over" : "shown to others"
    },
  }) satisfies Attack

const far = 9_999_999_999_999
const member = (arena: Arena) => arena.member.doc.clientID
const hasNoCaret = (state: unknown) => (state as { cursor: unknown }).cursor === null
const deep = (depth: number) => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`)

export const presences: Attacks = {
  title: "Presence (L3)",
  attacks: [
    presence("under another's client id", "4409 foreign-client-id", (_, arena) => [
      { client: member(arena), clock: far, state: { cursor: null } },
    ]),
    presence("that another has left", "4409 foreign-client-id", (_, arena) => [
      { client: member(arena), clock: far, state: null },
    ]),
    presence("one's own, and another's behind it", "4409 foreign-client-id", (own, arena) => [
      { client: own, clock: 1, state: { cursor: null } },
      { client: member(arena), clock: far, state: { cursor: null } },
    ]),
    presence("under another's name", "4409 foreign-name", (own) => [
      { client: own, clock: 1, state: { user: { name: "Chair" }, cursor: null } },
    ]),
    presence("under a name that is no text", "4409 foreign-name", (own) => [
      { client: own, clock: 1, state: { user: { name: { toString: "Chair" } }, cursor: null } },
    ]),
    presence("under a name with markup in it", "4409 foreign-name", (own) => [
      { client: own, clock: 1, state: { user: { name: "<img src=x onerror=alert(1)>" }, cursor: null } },
    ]),
    presence("of thousands", "4400 the presence cannot be read", (own) =>
      Array.from({ length: 5000 }, (_, i) => ({ client: own + i, clock: 1, state: null })),
    ),
    presence("larger than any caret", "4400 the presence cannot be read", (own) => [
      { client: own, clock: 1, state: { cursor: "x".repeat(5000) } },
    ]),
    presence(
      "of an observer",
      "passed over",
      (own) => [{ client: own, clock: 1, state: { cursor: null } }],
      "observer",
    ),
    presence(
      "of another, by an observer",
      "passed over",
      (_, arena) => [{ client: member(arena), clock: far, state: null }],
      "observer",
    ),
    kept(
      "as the chair",
      { user: { role: "chair", delegation: "RCC", colour: 3 }, cursor: null },
      (state) => JSON.stringify(state).includes('"role":"member"') && !JSON.stringify(state).includes("RCC"),
    ),
    kept(
      "with more than a caret",
      { cursor: null, html: "<b>x</b>", __proto__: { isChair: true } },
      (state) => Object.keys(state as object).join() === "user,cursor",
    ),
    kept("with a caret that is none", { cursor: { anchor: "<b>", head: { item: "x" } } }, hasNoCaret),
    kept("with a caret of lists within lists", { cursor: deep(1500) }, hasNoCaret),
  ],
}
