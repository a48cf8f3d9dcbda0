import { rm } from "node:fs/promises"
import { join } from "node:path"
import * as Y from "yjs"
import { formatOf, makeElement, textFragment } from "#model/document.ts"
import type { DelegationCode } from "#model/ids.ts"
import { withoutOwn } from "#model/lawful.ts"
import type { Paragraph } from "#model/paragraph.ts"
import { baseHash } from "#model/plain-text.ts"
import { closeCode, type Person } from "#model/protocol.ts"
import { draft } from "#model/testing/build.ts"
import { readRecord } from "#model/view.ts"
import { askFrame, presenceFrame, readFrame, storedFrame, updateFrame } from "../frames.ts"
import { Meeting } from "../meeting/meeting.ts"
import { writePresence } from "../presence.ts"
import { Room } from "../room.ts"
import type { RoomSocket } from "../room-socket.ts"
import { seedStorage } from "../seed.ts"
import { openSqlite } from "../storage/sqlite.ts"
import { seed } from "../testing/seed.ts"
import { temporaryFolder } from "../testing/server.ts"
import { bracket, deletion, propose, proposer, updateBy, wordsOf } from "../testing/writing.ts"

const D = "ARB" as DelegationCode
const framesPerRoom = 500

/** How many frames were answered how: by which close code and reason, or taken, being lawful still. */
export type Flipped = { readonly answers: ReadonlyMap<string, number>; readonly trace: string }

/**
 * Lawful frames with bytes turned, left out or put in, one after another, each into a room as it then is. Whatever
 * the room makes of one, all that is not the sender's own stays: base text, others' words and marks, and the register.
 *
 * Shape:   the same `seed` gives the same frames. `trace` says after which frame something had changed; "" if nothing.
 */
export async function flipFrames(count: number, seedOfChance: number): Promise<Flipped> {
  const answers = new Map<string, number>()
  const chance = chanceFrom(seedOfChance)
  for (let from = 0; from < count; from += framesPerRoom) {
    const room = await openRoom()
    try {
      for (let i = from; i < Math.min(count, from + framesPerRoom); i++) {
        const answer = room.take(flip(room.frame(i, chance), chance))
        answers.set(answer, (answers.get(answer) ?? 0) + 1)
        // What could not be read, or brought no edit, did not touch the text.
        const trace = /4409|update/.test(answer) ? room.trace() : ""
        if (trace !== "") return { answers, trace: `${trace} after frame ${i}` }
      }
      const trace = await room.traceOnDisk()
      if (trace !== "") return { answers, trace }
    } finally {
      await room.close()
    }
  }
  return { answers, trace: "" }
}

async function openRoom() {
  const folder = temporaryFolder()
  const storage = await openSqlite(join(folder, "negotiation.sqlite"))
  await seedStorage(storage, seed(), 0)
  const open = async () => {
    const stored = await storage.loadDocument("resolution-130")
    if (stored === null) throw new Error("the document is not on disk")
    const now = () => 0
    const meeting = await Meeting.load("resolution-130", { storage: storage.meetings, now })
    const around = { storage, meeting, now, onRefusal: () => {}, onActing: () => {}, onFailure: fail }
    return new Room("resolution-130", stored, around)
  }
  const room = await open()
  const others = (paragraphs: readonly Paragraph[], doc: Y.Doc) =>
    `${baseHash(paragraphs)}${withoutOwn(paragraphs, D)}${JSON.stringify(readRecord(doc))}`
  const before = others(room.paragraphs(), room.doc)
  let updates: Uint8Array[] = []
  return {
    /** A lawful frame in the room as it is. */
    frame(i: number, chance: Chance): Uint8Array {
      const kind = chance(10)
      const client = 5000 + i
      if (kind === 0) return storedFrame(chance(1000))
      if (kind === 1) return askFrame(Y.encodeStateVector(room.doc))
      if (kind === 2) return presenceFrame(writePresence([{ client, clock: 1, state: { cursor: null } }]))
      const at = kind % edits.length
      const update = updates[at] ?? updateBy(Y.encodeStateAsUpdate(room.doc), client, edits[at] as Edit)
      updates[at] = update
      return updateFrame(update)
    },
    /** How the room answers. What it takes makes the next frames start from there. */
    take(frame: Uint8Array): string {
      let closing = ""
      const socket: RoomSocket = {
        waitingBytes: 0,
        send() {},
        close(code, reason) {
          closing = `${code} ${reason}`
        },
      }
      const seat = room.join(socket, someone, null)
      if (seat === null) return closing
      const message = readFrame(frame)
      if (message === null) room.dismiss(seat, closeCode.malformed, "the frame cannot be read")
      else room.receive(seat, message)
      if (closing === "" && message?.type === "update") updates = []
      room.leave(seat)
      return closing === "" ? `taken: ${message?.type}` : closing
    },
    trace: () => (others(room.paragraphs(), room.doc) === before ? "" : "what is not the sender's had changed"),
    async traceOnDisk() {
      await room.read(() => null)
      const again = await open()
      const isSame = again.doc.getXmlFragment("text").toString() === room.doc.getXmlFragment("text").toString()
      return isSame && others(again.paragraphs(), again.doc) === before ? "" : "the disk holds something else"
    },
    async close() {
      await room.end(1001, "over")
      await storage.close()
      await rm(folder, { recursive: true })
    },
  }
}

const someone: Person = { id: "arb", name: "ARB delegate 1", role: "member", delegation: D, acting: D }

function fail(error: unknown): never {
  throw error
}

type Edit = (doc: Y.Doc) => void

const edits: readonly Edit[] = [
  (doc) => propose(doc, "p1", 5, "new words ", "ARB.1"),
  (doc) => wordsOf(doc, "p1").format(0, 4, formatOf([deletion("ARB.2"), proposer("ARB.2", "ARB")])),
  (doc) => wordsOf(doc, "p2").format(0, 12, formatOf([bracket("ARB.b"), proposer("ARB.b", "ARB")])),
  (doc) => textFragment(doc).insert(2, [makeElement(draft("p9 item +ARB.9: {+ARB.9|new+}")[0] as Paragraph)]),
  (doc) => {
    propose(doc, "p3", 0, "first ", "ARB.3")
    propose(doc, "p3", 0, "second ", "ARB.3")
    wordsOf(doc, "p3").delete(0, 3)
  },
]

/** A number from 0 to below `limit`. */
type Chance = (limit: number) => number

/** Marsaglia's xorshift: the same seed, the same numbers. */
function chanceFrom(seedOfChance: number): Chance {
  let state = seedOfChance | 1
  return (limit) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % limit
  }
}

function flip(frame: Uint8Array, chance: Chance): Uint8Array {
  const bytes = [...frame]
  for (let turns = 1 + chance(3); turns > 0; turns--) {
    const at = chance(bytes.length + 1)
    const kind = chance(24)
    if (kind === 0) bytes.splice(at, 1)
    else if (kind === 1) bytes.splice(at, 0, chance(256))
    else if (kind === 2) bytes.length = at
    else if (at < bytes.length) bytes[at] = (bytes[at] as number) ^ (1 << chance(8))
  }
  return Uint8Array.from(bytes)
}
