import { randomBytes } from "node:crypto"
import { connect, type Socket } from "node:net"

/**
 * A WebSocket client with as little work in it as can be, so that two thousand of them measure the server and not
 * themselves. Offers no compression; reads unmasked frames from the server; answers pings; knows nothing of Yjs.
 */
export type RawSocket = { send(payload: Uint8Array): void; close(): void; readonly socket: Socket }

export function openRawSocket(
  { port, path, headers = {} }: { port: number; path: string; headers?: Record<string, string> },
  { onFrame, onClose }: { onFrame: (payload: Buffer) => void; onClose: (why: string) => void },
): Promise<RawSocket> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true })
  let rest: Buffer = Buffer.alloc(0)
  let isUpgraded = false
  const raw: RawSocket = {
    socket,
    send: (payload) => socket.write(masked(payload, 0x82)),
    close: () => socket.destroy(),
  }
  return new Promise((resolve, reject) => {
    socket.on("error", (error) => {
      reject(error)
      onClose(error.message)
    })
    socket.on("close", () => onClose("closed"))
    socket.on("connect", () => {
      const lines = [
        `GET ${path} HTTP/1.1`,
        `Host: 127.0.0.1:${port}`,
        "Upgrade: websocket",
        "Connection: Upgrade",
        `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`,
        "Sec-WebSocket-Version: 13",
        ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      ]
      socket.write(`${lines.join("\r\n")}\r\n\r\n`)
    })
    socket.on("data", (chunk: Buffer) => {
      let data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      if (!isUpgraded) {
        const end = data.indexOf("\r\n\r\n")
        if (end < 0) {
          rest = data
          return
        }
        const status = data.toString("latin1", 0, data.indexOf("\r\n"))
        if (!status.includes(" 101 ")) return reject(new Error(status))
        isUpgraded = true
        data = data.subarray(end + 4)
        resolve(raw)
      }
      rest = readFrames(data, (opcode, payload) => {
        if (opcode === 0x2) onFrame(payload)
        else if (opcode === 0x9) socket.write(masked(payload, 0x8a))
        else if (opcode === 0x8)
          onClose(`${payload.length > 1 ? payload.readUInt16BE(0) : 1005} ${payload.subarray(2)}`)
      })
    })
  })
}

/** Hands on every whole frame and returns what is left of an unfinished one. */
function readFrames(data: Buffer, take: (opcode: number, payload: Buffer) => void): Buffer {
  let at = 0
  while (data.length - at >= 2) {
    const opcode = (data[at] as number) & 0x0f
    let length = (data[at + 1] as number) & 0x7f
    let from = at + 2
    if (length === 126) {
      if (data.length - at < 4) break
      length = data.readUInt16BE(at + 2)
      from = at + 4
    } else if (length === 127) {
      if (data.length - at < 10) break
      length = Number(data.readBigUInt64BE(at + 2))
      from = at + 10
    }
    if (data.length < from + length) break
    take(opcode, data.subarray(from, from + length))
    at = from + length
  }
  return at === data.length ? empty : data.subarray(at)
}

const empty = Buffer.alloc(0)

/** A frame with an all-zero mask: lawful, and the payload can be copied as it is. */
function masked(payload: Uint8Array, first: number): Buffer {
  const { length } = payload
  const header = length < 126 ? 6 : length < 65536 ? 8 : 14
  const frame = Buffer.alloc(header + length)
  frame[0] = first
  if (length < 126) frame[1] = 0x80 | length
  else if (length < 65536) {
    frame[1] = 0x80 | 126
    frame.writeUInt16BE(length, 2)
  } else {
    frame[1] = 0x80 | 127
    frame.writeBigUInt64BE(BigInt(length), 2)
  }
  frame.set(payload, header)
  return frame
}
