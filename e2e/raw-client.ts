import * as decoding from "lib0/decoding"
import * as encoding from "lib0/encoding"
import WebSocket from "ws"
import * as awarenessProtocol from "y-protocols/awareness"
import * as syncProtocol from "y-protocols/sync"
import * as Y from "yjs"
import { paragraphElements, readParagraph, textChild } from "#model/document.ts"
import { textOf } from "#model/paragraph.ts"
import { messageType } from "#model/protocol.ts"
import { documentId } from "./api.ts"
import type { RunningServer } from "./server.ts"

/** A program with someone's link and no page: it may send what it likes, lawful or not. */
export type RawClient = {
  readonly doc: Y.Doc
  /** What the server told it of who is here, by client id. */
  readonly presence: awarenessProtocol.Awareness
  /** How the server ended the socket. */
  readonly closed: Promise<{ code: number; reason: string }>
  readonly isOpen: () => boolean
  send(frame: Uint8Array): void
  /** Changes its own document; the update goes to the server as a page's would. */
  edit(act: (doc: Y.Doc) => void): void
  sendUpdate(update: Uint8Array): void
  sendPresence(client: number, state: object, clock?: number): void
  /** Resolves once all it sent before is on the server's disk. */
  stored(): Promise<void>
  close(): void
}

/** Opens a socket with the link of `invitation` and waits for the text. */
export async function openRawClient(server: RunningServer, invitation: string): Promise<RawClient> {
  const doc = new Y.Doc()
  const presence = new awarenessProtocol.Awareness(doc)
  clearInterval((presence as unknown as { _checkInterval: NodeJS.Timeout })._checkInterval)
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/collaboration/${documentId}`, {
    headers: { authorization: `Bearer ${server.tokenOf(invitation)}` },
  })
  socket.binaryType = "arraybuffer"
  const send = (frame: Uint8Array) => socket.send(frame)
  const waiting = new Map<number, () => void>()
  let asked = 0

  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on("close", (code, reason) => resolve({ code, reason: reason.toString() }))
  })
  socket.on("error", () => {
    // A refused socket reports here first; `closed` tells the test.
  })
  const synced = new Promise<void>((resolve) => {
    socket.on("message", (data: ArrayBuffer) => {
      const decoder = decoding.createDecoder(new Uint8Array(data))
      const type = decoding.readVarUint(decoder)
      if (type === messageType.sync) {
        const answer = frameOf(messageType.sync)
        const kind = syncProtocol.readSyncMessage(decoder, answer, doc, "server")
        if (encoding.length(answer) > 1) send(encoding.toUint8Array(answer))
        if (kind === syncProtocol.messageYjsSyncStep2) resolve()
      } else if (type === messageType.awareness) {
        awarenessProtocol.applyAwarenessUpdate(presence, decoding.readVarUint8Array(decoder), "server")
      } else if (type === messageType.stored) {
        waiting.get(decoding.readVarUint(decoder))?.()
      }
    })
  })
  socket.on("open", () => {
    const hello = frameOf(messageType.sync)
    syncProtocol.writeSyncStep1(hello, doc)
    send(encoding.toUint8Array(hello))
  })
  const sendUpdate = (update: Uint8Array) => {
    const frame = frameOf(messageType.sync)
    syncProtocol.writeUpdate(frame, update)
    send(encoding.toUint8Array(frame))
  }
  doc.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== "server") sendUpdate(update)
  })
  await Promise.race([synced, closed])
  return {
    doc,
    presence,
    closed,
    isOpen: () => socket.readyState === WebSocket.OPEN,
    send,
    sendUpdate,
    edit: (act) => doc.transact(() => act(doc)),
    sendPresence: (client, state, clock = 1) => {
      const frame = frameOf(messageType.awareness)
      encoding.writeVarUint8Array(frame, presenceUpdate(client, clock, state))
      send(encoding.toUint8Array(frame))
    },
    stored: () => {
      asked += 1
      const frame = frameOf(messageType.stored)
      encoding.writeVarUint(frame, asked)
      send(encoding.toUint8Array(frame))
      const number = asked
      return new Promise((resolve) => waiting.set(number, resolve))
    },
    close: () => socket.close(),
  }
}

/** The Yjs text of the one paragraph with these words. Throws: Error if there is none. */
export function textWith(doc: Y.Doc, words: string): { text: Y.XmlText; offset: number } {
  for (const element of paragraphElements(doc)) {
    const offset = textOf(readParagraph(element)).indexOf(words)
    const text = textChild(element)
    if (offset >= 0 && text !== null) return { text, offset }
  }
  throw new Error(`no paragraph holds "${words}"`)
}

function frameOf(type: number): encoding.Encoder {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  return encoder
}

function presenceUpdate(client: number, clock: number, state: object): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, JSON.stringify(state))
  return encoding.toUint8Array(encoder)
}
