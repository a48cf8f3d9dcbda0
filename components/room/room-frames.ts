import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding"
import { messageType } from "#model/protocol.ts"

/** "Answer `number` once all that I sent before this is on disk." */
export function askStoredFrame(number: number): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder()
  writeVarUint(encoder, messageType.stored)
  writeVarUint(encoder, number)
  return toUint8Array(encoder) as Uint8Array<ArrayBuffer>
}

export function presenceFrame(presence: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder()
  writeVarUint(encoder, messageType.awareness)
  writeVarUint8Array(encoder, presence)
  return toUint8Array(encoder) as Uint8Array<ArrayBuffer>
}

/** "From here on I type for `delegation`." */
export function actingFrame(delegation: string): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder()
  writeVarUint(encoder, messageType.acting)
  writeVarString(encoder, delegation)
  return toUint8Array(encoder) as Uint8Array<ArrayBuffer>
}
