import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"

/** How a server is spoken to: all carry the same Yjs updates, in different envelopes. */
export type Dialect = {
  readonly path: string
  /** What a client says first, before it asks for the text. */
  readonly greeting: readonly Uint8Array[]
  syncStep1(stateVector: Uint8Array): Uint8Array
  update(update: Uint8Array): Uint8Array
  /** The Yjs update a frame from the server carries, or null. `isWholeText` marks the answer to syncStep1. */
  read(frame: Uint8Array): { update: Uint8Array; isWholeText: boolean } | null
}

const room = "resolution-130"

export const yWebsocketDialect = (path: string): Dialect => ({
  path,
  greeting: [],
  syncStep1: (stateVector) => sync(encoding.createEncoder(), 0, stateVector),
  update: (update) => sync(encoding.createEncoder(), 2, update),
  read: (frame) => readSync(decoding.createDecoder(frame)),
})

export const hocuspocusDialect: Dialect = {
  path: "/",
  greeting: [greeting()],
  syncStep1: (stateVector) => sync(addressed(), 0, stateVector),
  update: (update) => sync(addressed(), 2, update),
  read: (frame) => {
    const decoder = decoding.createDecoder(frame)
    decoding.readVarString(decoder)
    return readSync(decoder)
  },
}

function addressed(): encoding.Encoder {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, room)
  return encoder
}

/** Hocuspocus waits for a token before it opens the document, and takes any when no hook asks. */
function greeting(): Uint8Array {
  const encoder = addressed()
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarString(encoder, "none")
  return encoding.toUint8Array(encoder)
}

function sync(encoder: encoding.Encoder, kind: number, payload: Uint8Array): Uint8Array {
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

function readSync(decoder: decoding.Decoder): { update: Uint8Array; isWholeText: boolean } | null {
  const type = decoding.readVarUint(decoder)
  // Hocuspocus answers a first step with type 4, "sync reply".
  if (type !== 0 && type !== 4) return null
  const kind = decoding.readVarUint(decoder)
  if (kind !== 1 && kind !== 2) return null
  return { update: decoding.readVarUint8Array(decoder), isWholeText: kind === 1 }
}
