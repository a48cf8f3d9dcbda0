import { createDecoder, type Decoder, hasContent, readVarString, readVarUint, readVarUint8Array } from "lib0/decoding"
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding"
import { type DelegationCode, isDelegationCode } from "#model/ids.ts"
import { limits } from "#model/limits.ts"
import type { MeetingMessage } from "#model/meeting.ts"
import { messageType } from "#model/protocol.ts"
import type { WatchedAt, WatchMessage } from "#model/watching.ts"

/** What a client may say. Layout in `PROTOCOL.md`. */
export type ClientMessage =
  /** "This is what I have: send me the rest." `state` is a Yjs state vector. */
  | { readonly type: "ask"; readonly state: Uint8Array }
  /** An edit, as a Yjs update. */
  | { readonly type: "update"; readonly update: Uint8Array }
  /** The answer to the server's own question: all that the server has not. */
  | { readonly type: "answer"; readonly update: Uint8Array }
  | { readonly type: "presence"; readonly presence: Uint8Array }
  | { readonly type: "ask-presence" }
  /** "Answer `number` once all that I sent before this is on disk." */
  | { readonly type: "ask-stored"; readonly number: number }
  /** "Tell me of the meeting, and of each change in it." */
  | { readonly type: "ask-meeting" }
  /** "From here on I type for `delegation`." */
  | { readonly type: "acting"; readonly delegation: DelegationCode }
  /** "Show me what pages show, from this version on." */
  | { readonly type: "watch"; readonly at: WatchedAt }

// The three messages of y-protocols' sync.js, within a frame of type `sync`.
const syncStep1 = 0
const syncStep2 = 1
const syncUpdate = 2

/** Reads one frame; null if it is none of the above, broken off, or followed by more. */
export function readFrame(bytes: Uint8Array): ClientMessage | null {
  try {
    const decoder = createDecoder(bytes)
    const message = readMessage(decoder)
    return hasContent(decoder) ? null : message
  } catch {
    return null
  }
}

function readMessage(decoder: Decoder): ClientMessage | null {
  switch (readVarUint(decoder)) {
    case messageType.sync:
      return readSync(decoder)
    case messageType.awareness:
      return { type: "presence", presence: readVarUint8Array(decoder) }
    case messageType.queryAwareness:
      return { type: "ask-presence" }
    case messageType.stored:
      return { type: "ask-stored", number: readVarUint(decoder) }
    case messageType.meeting:
      return { type: "ask-meeting" }
    case messageType.acting:
      return readActing(decoder)
    case messageType.watching:
      return readWatch(decoder)
    default:
      return null
  }
}

function readSync(decoder: Decoder): ClientMessage | null {
  const step = readVarUint(decoder)
  if (step === syncStep1) return { type: "ask", state: readVarUint8Array(decoder) }
  if (step === syncStep2) return { type: "answer", update: readVarUint8Array(decoder) }
  if (step === syncUpdate) return { type: "update", update: readVarUint8Array(decoder) }
  return null
}

function readActing(decoder: Decoder): ClientMessage | null {
  const delegation = readVarString(decoder)
  return isDelegationCode(delegation) ? { type: "acting", delegation } : null
}

function readWatch(decoder: Decoder): ClientMessage | null {
  const room = readVarString(decoder)
  const version = readVarUint(decoder)
  return room.length <= limits.maxRoomNameLength ? { type: "watch", at: { room, version } } : null
}

export const askFrame = (state: Uint8Array): Uint8Array => frame([messageType.sync, syncStep1], state)
export const answerFrame = (update: Uint8Array): Uint8Array => frame([messageType.sync, syncStep2], update)
export const updateFrame = (update: Uint8Array): Uint8Array => frame([messageType.sync, syncUpdate], update)
export const presenceFrame = (presence: Uint8Array): Uint8Array => frame([messageType.awareness], presence)
export const meetingFrame = (message: MeetingMessage): Uint8Array => jsonFrame(messageType.meeting, message)
export const watchingFrame = (message: WatchMessage): Uint8Array => jsonFrame(messageType.watching, message)
/** What a client asks with. */
export const askMeetingFrame = frame([messageType.meeting])
export const storedFrame = (number: number): Uint8Array => frame([messageType.stored, number])

/** What the chair's page says. */
export function actingFrame(delegation: string): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, messageType.acting)
  writeVarString(encoder, delegation)
  return toUint8Array(encoder)
}

/** What a page says that only reads. */
export function askWatchingFrame({ room, version }: WatchedAt): Uint8Array {
  const encoder = createEncoder()
  writeVarUint(encoder, messageType.watching)
  writeVarString(encoder, room)
  writeVarUint(encoder, version)
  return toUint8Array(encoder)
}

/** Presence of nobody. Sent now and then, since y-websocket gives up a socket on which it hears nothing for 30 s. */
export const idleFrame = presenceFrame(Uint8Array.of(0))

const jsonFrame = (type: number, message: object): Uint8Array =>
  frame([type], new TextEncoder().encode(JSON.stringify(message)))

function frame(numbers: readonly number[], bytes?: Uint8Array): Uint8Array {
  const encoder = createEncoder()
  for (const number of numbers) writeVarUint(encoder, number)
  if (bytes) writeVarUint8Array(encoder, bytes)
  return toUint8Array(encoder)
}
