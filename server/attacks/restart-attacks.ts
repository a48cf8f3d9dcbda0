import * as Y from "yjs"
import { propose, updateBy } from "../testing/writing.ts"
import { answerOf, closingOf, type State } from "./arena.ts"
import type { Attacks } from "./attack.ts"

let before: State | null = null
let membersClient = 0
let expired: Record<string, string> = {}

/** What must hold as well once the server was killed and started again from what is on disk. */
export const afterKill: Attacks = {
  title: "After kill -9",
  async begins(arena) {
    await arena.revoke("ins")
    before = await arena.state()
    membersClient = arena.member.doc.clientID
    expired = await arena.browser("B")
    await arena.restart({ expiring: "b" })
  },
  attacks: [
    {
      kind: "the killing itself",
      refused: "everything as before",
      async act(arena) {
        const now = await arena.state()
        const parts = ["textHash", "baseHash", "register", "meeting", "replicas", "stored"] as const
        const changed = parts.filter((part) => JSON.stringify(now[part]) !== JSON.stringify(before?.[part]))
        return changed.length === 0 ? "everything as before" : `changed: ${changed.join(", ")}`
      },
    },
    {
      kind: "a link that was revoked before",
      refused: "4401 no-session",
      act: async (arena) => await closingOf(arena.comes("INS")),
    },
    {
      kind: "a link that has expired",
      refused: "4401 no-session",
      act: async (arena) => await closingOf(arena.comes("B")),
    },
    {
      kind: "a session by a link that has expired",
      refused: "4401 no-session",
      act: async (arena) => await closingOf(arena.comes("", "", expired)),
    },
    {
      kind: "another's client id of before",
      refused: "4409 foreign-client-id",
      act: async (arena) => await closingOf(arena.comes("ARB", `?client=${membersClient}`)),
    },
    {
      kind: "an edit under another's client id of before",
      refused: "4409 foreign-client-id",
      async act(arena) {
        const client = await arena.sits("ARB")
        const state = Y.encodeStateAsUpdate(client.doc)
        client.sendUpdate(updateBy(state, membersClient, (doc) => propose(doc, "n16", 0, "x", "ARB.9")))
        return await answerOf(client)
      },
    },
  ],
}
