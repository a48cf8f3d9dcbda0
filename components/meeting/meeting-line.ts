import { type Decoder, readVarUint8Array } from "lib0/decoding"
import { createEncoder, type Encoder, toUint8Array, writeVarUint } from "lib0/encoding"
import { useMemo } from "react"
import type { WebsocketProvider } from "y-websocket"
import type { MeetingMessage } from "#model/meeting.ts"
import { messageType } from "#model/protocol.ts"

/** Hears what is said of the meeting from a moment on. Shape: gives back what ends it. */
export type HearMeeting = (onMessage: (message: MeetingMessage) => void) => () => void

/** The meeting as it is heard over a room's socket; null without one. */
export const useMeetingLine = (provider: WebsocketProvider | null): HearMeeting | null =>
  useMemo(() => provider && ((onMessage) => hearMeeting(provider, onMessage)), [provider])

/**
 * Asks over a room's socket to be told of the meeting, each time there is a line, and hears what comes.
 * Shape:  gives back what ends it.
 */
function hearMeeting(provider: WebsocketProvider, onMessage: (message: MeetingMessage) => void): () => void {
  provider.messageHandlers[messageType.meeting] = (_encoder: Encoder, decoder: Decoder) =>
    onMessage(JSON.parse(new TextDecoder().decode(readVarUint8Array(decoder))) as MeetingMessage)
  const ask = () => {
    if (provider.wsconnected) provider.ws?.send(askFrame())
  }
  const handleStatus = ({ status }: { status: string }) => {
    if (status === "connected") ask()
  }
  provider.on("status", handleStatus)
  ask()
  return () => provider.off("status", handleStatus)
}

function askFrame(): Uint8Array<ArrayBuffer> {
  const encoder = createEncoder()
  writeVarUint(encoder, messageType.meeting)
  return toUint8Array(encoder) as Uint8Array<ArrayBuffer>
}
