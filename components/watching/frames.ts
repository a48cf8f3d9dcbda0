import { messageType } from "#model/protocol.ts"
import type { WatchedAt } from "#model/watching.ts"

/**
 * The few frames of a page that only reads, without the library that others read and write theirs with.
 * Source: `server/PROTOCOL.md`; numbers are lib0's, seven bits a byte, the lowest first.
 */
export type Heard = { readonly type: number; readonly json: () => unknown }

/** A frame of the server. Shape: `json` reads what it holds, where that is JSON. */
export function heardIn(frame: Uint8Array): Heard {
  const [type, behindType] = readNumber(frame, 0)
  const json = () => {
    const [length, from] = readNumber(frame, behindType)
    return JSON.parse(new TextDecoder().decode(frame.subarray(from, from + length)))
  }
  return { type, json }
}

/** "Show me what pages show, from this version on." */
export function askWatchingFrame({ room, version }: WatchedAt): Uint8Array<ArrayBuffer> {
  const name = new TextEncoder().encode(room)
  return Uint8Array.of(messageType.watching, ...numberBytes(name.length), ...name, ...numberBytes(version))
}

/** "Tell me of the meeting, and of each change in it." */
export const askMeetingFrame = (): Uint8Array<ArrayBuffer> => Uint8Array.of(messageType.meeting)

function readNumber(bytes: Uint8Array, from: number): [number: number, behind: number] {
  let number = 0
  for (let at = from, times = 1; at < bytes.length; at++, times *= 128) {
    const byte = bytes[at] as number
    number += (byte % 128) * times
    if (byte < 128) return [number, at + 1]
  }
  throw new RangeError("the frame ends within a number")
}

function numberBytes(number: number): number[] {
  const bytes: number[] = []
  for (let left = number; ; left = Math.floor(left / 128)) {
    if (left < 128) return [...bytes, left]
    bytes.push((left % 128) + 128)
  }
}
