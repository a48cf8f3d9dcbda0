import { rmSync } from "node:fs"
import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding"
import { afterEach, expect, test, vi } from "vitest"
import { textOf } from "#model/paragraph.ts"
import { closeCode, messageType } from "#model/protocol.ts"
import { afterPatch, type Watched, type WatchMessage } from "#model/watching.ts"
import { lateFromBytes } from "../late-seats.ts"
import type { Room } from "../room.ts"
import type { RoomSocket } from "../room-socket.ts"
import { temporaryFolder } from "../testing/server.ts"
import { nothingYet } from "../testing/spectator.ts"
import { arb, openStoredRoom } from "../testing/stored-room.ts"
import { propose } from "../testing/writing.ts"

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

/** A line of which the test decides how much waits on it. */
class Line implements RoomSocket {
  waitingBytes = 0
  readonly heard: WatchMessage[] = []
  closedWith: number | null = null

  send(frame: Uint8Array): void {
    const decoder = createDecoder(frame)
    if (readVarUint(decoder) !== messageType.watching) return
    this.heard.push(JSON.parse(new TextDecoder().decode(readVarUint8Array(decoder))))
  }

  close(code: number): void {
    this.closedWith = code
  }

  get words(): string {
    let watched: Watched | null = null
    for (const message of this.heard)
      watched = "whole" in message ? message.whole : watched && afterPatch(watched, message.patch)
    return (watched?.paragraphs ?? []).map(textOf).join("\n")
  }
}

async function opened(): Promise<{ room: Room; line: Line }> {
  const folder = temporaryFolder()
  const { room, storage } = await openStoredRoom(folder)
  endings.push(
    () => rmSync(folder, { recursive: true }),
    () => storage.close(),
    () => room.end(1001, "the test is over"),
  )
  const line = new Line()
  const seat = room.join(line, { ...arb, role: "observer", delegation: null, acting: null }, null)
  if (seat === null) throw new Error("there was no seat")
  room.receive(seat, { type: "watch", at: nothingYet })
  await expect.poll(() => line.heard.length).toBe(1)
  return { room, line }
}

test("a line too slow to follow is sent nothing, and all it missed once it is free", async () => {
  const { room, line } = await opened()
  line.waitingBytes = lateFromBytes + 1
  for (const words of ["first ", "second ", "third "]) await room.change((doc) => propose(doc, "p1", 0, words))
  expect(line.heard.length).toBe(1)
  line.waitingBytes = 1
  await room.change((doc) => propose(doc, "p1", 0, "fourth "))
  expect(line.heard.length).toBe(1)
  line.waitingBytes = 0
  await expect.poll(() => line.words).toContain("fourth third second first that networks")
  expect(line.heard.filter((message) => "whole" in message).length).toBe(1)
})

test("a line that stays too slow is given up, and may come back", async () => {
  vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval"] })
  endings.push(() => vi.useRealTimers())
  const { room, line } = await opened()
  line.waitingBytes = lateFromBytes + 1
  await room.change((doc) => propose(doc, "p1", 0, "unheard "))
  vi.advanceTimersByTime(31_000)
  expect(line.closedWith).toBe(closeCode.tooSlow)
})

test("what is not on disk yet is shown to nobody who watches (L9)", async () => {
  const { room, line } = await opened()
  const written = room.change((doc) => propose(doc, "p1", 0, "soon "))
  expect(room.paragraphs().map(textOf).join()).toContain("soon ")
  expect(line.words).not.toContain("soon ")
  await written
  await expect.poll(() => line.words).toContain("soon ")
})
