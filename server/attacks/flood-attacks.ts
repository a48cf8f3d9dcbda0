import { limits } from "#model/limits.ts"
import { askFrame, storedFrame } from "../frames.ts"
import type { Delegate } from "../testing/delegate.ts"
import { type Arena, closingOf, statusOf } from "./arena.ts"
import type { Attack, Attacks } from "./attack.ts"

const flood = "4429 too many frames"

/** One client sends more than it may, while the others go on. */
const frames = (kind: string, send: (client: Delegate) => void): Attack => ({
  kind,
  refused: flood,
  async act(arena) {
    const client = await arena.sits("ARB")
    for (let i = 0; i < limits.frames.burst * 2; i++) send(client)
    return await closingOf(client)
  },
})

const bursts = async (count: number, ask: (arena: Arena) => Promise<string>, arena: Arena): Promise<string> => {
  const answers: string[] = []
  for (let done = 0; done < count && !answers.some((one) => one.startsWith("HTTP 429")); done += 50)
    answers.push(...(await Promise.all(Array.from({ length: 50 }, () => ask(arena)))))
  return answers.find((one) => one.startsWith("HTTP 429")) ?? "let in"
}

export const floods: Attacks = {
  title: "Floods",
  attacks: [
    frames("of questions whether all is stored", (client) => client.send(storedFrame(1))),
    frames("of presence", (client) =>
      client.sendPresence({ client: client.doc.clientID, clock: 1, state: { cursor: null } }),
    ),
    frames("of questions for the whole text", (client) => client.send(askFrame(Uint8Array.of(0)))),
    frames("of questions for who is here", (client) => client.send(Uint8Array.of(3))),
    frames("of edits that bring nothing", (client) => client.sendUpdate(Uint8Array.of(0, 0))),
    frames("of pings", (client) => client.ping()),
    {
      kind: "of connections of one person",
      refused: "4429 too many connections",
      async act(arena) {
        const clients = Array.from({ length: limits.maxConnectionsPerPerson + 1 }, () => arena.comes("EUR"))
        return await Promise.race(clients.map(closingOf))
      },
    },
    {
      kind: "of requests of one person",
      refused: "HTTP 429 too-many-requests",
      act: async (arena) =>
        await bursts(limits.requests.burst * 4, async () => statusOf(await arena.ask("EUR", "/api/v1/session")), arena),
    },
    {
      kind: "of new people by one link",
      refused: "HTTP 429",
      act: async (arena) =>
        await bursts(
          limits.joins.member.burst * 4,
          async () => `HTTP ${(await arena.fetch(`/join/${arena.token("EUR")}`)).status}`,
          arena,
        ),
    },
    {
      kind: "a reader who asks for the text again and again and fetches nothing",
      refused: "sent once it reads",
      async act(arena) {
        const client = await arena.sits("ARB")
        client.pause(true)
        for (let i = 0; i < 40; i++) client.send(askFrame(Uint8Array.of(0)))
        await arena.member.stored()
        const before = arena.memory()
        for (let i = 0; i < 8; i++) client.send(askFrame(Uint8Array.of(0)))
        await arena.member.stored()
        if (arena.memory() - before > 64 << 20) return "memory filled"
        client.pause(false)
        await client.stored()
        await arena.until("it has the text", () => client.doc.getXmlFragment("text").length > 100)
        return "sent once it reads"
      },
    },
  ],
}
