import * as Y from "yjs"
import { limits } from "#model/limits.ts"
import { askWatchingFrame, updateFrame } from "../frames.ts"
import { nothingYet, Spectator } from "../testing/spectator.ts"
import { propose, updateBy } from "../testing/writing.ts"
import { type Arena, closingOf } from "./arena.ts"
import type { Attack, Attacks } from "./attack.ts"

/** Somebody with the observers' link who already watches. */
async function watching(arena: Arena): Promise<Spectator> {
  const spectator = new Spectator(arena.url, arena.token("observer"))
  await arena.until("the text is shown", () => spectator.watched !== null)
  return spectator
}

/** What whoever watches sends, and with which word the line is closed. */
const closing = (kind: string, refused: string, send: (spectator: Spectator, arena: Arena) => void): Attack => ({
  kind,
  refused,
  async act(arena) {
    const spectator = await watching(arena)
    send(spectator, arena)
    return await closingOf(spectator)
  },
})

const shownWhole = "shown the whole"

/** A version that is none of ours is as good as nothing: the whole comes once, and the line stays. */
const version = (kind: string, at: (spectator: Spectator) => Spectator["at"]): Attack => ({
  kind,
  refused: shownWhole,
  async act(arena) {
    const spectator = await watching(arena)
    spectator.ask(at(spectator))
    await arena.until("it is answered", () => spectator.wholes === 2)
    spectator.leave()
    return shownWhole
  },
})

const foreignEdit = (arena: Arena) =>
  updateBy(Y.encodeStateAsUpdate(arena.member.doc), 4077, (doc) => propose(doc, "n38", 0, "mine ", "RCC.watch"))

export const watchings: Attacks = {
  title: "Watching",
  attacks: [
    closing("an edit of who watches", "4409 observer", (spectator, arena) =>
      spectator.send(updateFrame(foreignEdit(arena))),
    ),
    closing("a version under a name of kilobytes", "4400 the frame cannot be read", (spectator) =>
      spectator.ask({ room: "x".repeat(8192), version: 0 }),
    ),
    closing("a version that ends half way", "4400 the frame cannot be read", (spectator) =>
      spectator.send(askWatchingFrame({ room: "room", version: 1 }).slice(0, 4)),
    ),
    closing("a version with a patch behind it", "4400 the frame cannot be read", (spectator) =>
      spectator.send(Uint8Array.of(...askWatchingFrame(nothingYet), ...new TextEncoder().encode('{"patch":{}}'))),
    ),
    closing("a flood of questions to be shown the whole", "4429 too many frames", (spectator) => {
      for (let i = 0; i <= limits.frames.burst / limits.framesPerQuestion; i++) spectator.ask(nothingYet)
    }),
    version("a version still to come", ({ at }) => ({ ...at, version: at.version + 1_000_000 })),
    version("a version of another room", ({ at }) => ({ room: "resolution-131", version: at.version })),
    version("the largest version there can be", ({ at }) => ({ ...at, version: Number.MAX_SAFE_INTEGER })),
    {
      kind: "who asks to watch again and again and fetches nothing",
      refused: "sent once it reads",
      async act(arena) {
        const spectator = await watching(arena)
        spectator.pause(true)
        for (let i = 0; i < 20; i++) spectator.ask(nothingYet)
        await arena.member.stored()
        const before = arena.memory()
        for (let i = 0; i < 20; i++) spectator.ask(nothingYet)
        await arena.member.stored()
        if (arena.memory() - before > 64 << 20) return "memory filled"
        const { wholes } = spectator
        spectator.pause(false)
        await arena.until("it has the text", () => spectator.wholes > wholes)
        spectator.leave()
        return "sent once it reads"
      },
    },
  ],
}
