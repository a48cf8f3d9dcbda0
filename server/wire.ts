const finalBinary = 0x82

let lastMessage: Uint8Array | null = null
let lastWire: Buffer = Buffer.alloc(0)

/**
 * A message as bytes on the wire: one final, unmasked, uncompressed binary frame of RFC 6455.
 *
 * The last one is kept, since a room sends one message to everybody: two thousand seats cost one framing and two
 * thousand writes of one buffer.
 */
export function wireOf(message: Uint8Array): Buffer {
  if (message !== lastMessage) {
    lastWire = Buffer.concat([headerOf(message.length), message])
    lastMessage = message
  }
  return lastWire
}

function headerOf(length: number): Buffer {
  if (length < 126) return Buffer.from([finalBinary, length])
  if (length < 1 << 16) return Buffer.from([finalBinary, 126, length >> 8, length & 0xff])
  const header = Buffer.alloc(10)
  header.writeUInt16BE((finalBinary << 8) | 127)
  header.writeBigUInt64BE(BigInt(length), 2)
  return header
}
