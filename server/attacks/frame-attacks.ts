import { limits } from "#model/limits.ts"
import { answerFrame, askFrame, presenceFrame, storedFrame, updateFrame } from "../frames.ts"
import { answerOf, closingOf } from "./arena.ts"
import type { Attack, Attacks } from "./attack.ts"

const unreadable = "4400 the frame cannot be read"

const frame = (kind: string, refused: string, bytes: Uint8Array | string, as = "ARB"): Attack => ({
  kind,
  refused,
  async act(arena) {
    const client = await arena.sits(as)
    client.send(bytes as Uint8Array)
    return await answerOf(client)
  },
})

const endless = Uint8Array.of(...Array(12).fill(255))
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

export const frames: Attacks = {
  title: "Frames",
  attacks: [
    frame("of nothing", unreadable, new Uint8Array(0)),
    frame("that ends half way", unreadable, Uint8Array.of(0, 2, 200)),
    frame("of an unknown kind", unreadable, Uint8Array.of(77, 1, 2)),
    frame("of y-websocket's authentication", unreadable, Uint8Array.of(2, 0, 1, 120)),
    frame("of an unknown kind of sync", unreadable, Uint8Array.of(0, 9, 1, 0)),
    frame("with a number that does not end", unreadable, endless),
    frame("with a length beyond its end", unreadable, Uint8Array.of(1, 255, 255, 255, 255, 15)),
    frame("with more behind its end", unreadable, joined(storedFrame(1), Uint8Array.of(7))),
    frame("of text", unreadable, '{"type":"decide"}'),
    {
      kind: "larger than any",
      refused: "1009",
      // Only announced: were its bytes still on their way, the server's last word could be lost among them.
      async act(arena) {
        const client = await arena.sits("ARB")
        client.announce(limits.maxFrameBytes + 1)
        return await closingOf(client)
      },
    },
    frame("an edit that is none", "4409 malformed-update", updateFrame(Uint8Array.of(9, 9, 9))),
    frame("an answer that is none", "4409 malformed-update", answerFrame(Uint8Array.of(9, 9, 9))),
    frame("an edit that is none, of an observer", "4409 malformed-update", updateFrame(Uint8Array.of(9)), "observer"),
    frame("a state vector that is none", "4400 the state vector cannot be read", askFrame(Uint8Array.of(255, 255))),
    frame("a state vector of millions", "4400 the state vector cannot be read", askFrame(endless.slice(0, 4))),
    frame("presence that is none", "4400 the presence cannot be read", presenceFrame(Uint8Array.of(9, 9))),
  ],
}
