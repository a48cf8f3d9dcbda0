import { encodeAwarenessUpdate } from "y-protocols/awareness"
import type { WebsocketProvider } from "y-websocket"
import { presenceFrame } from "./room-frames.ts"

/** y-websocket repeats to the server all that it hears of others; in a full hall that is most of the traffic. */
export function sayOnlyOwnPresence(provider: WebsocketProvider): void {
  const { awareness, doc } = provider
  awareness.off("update", (provider as unknown as { _awarenessUpdateHandler: () => void })._awarenessUpdateHandler)
  awareness.on("update", (changes: Record<"added" | "updated" | "removed", number[]>) => {
    const isOwn = [...changes.added, ...changes.updated, ...changes.removed].includes(doc.clientID)
    if (!isOwn || !provider.wsconnected) return
    provider.ws?.send(presenceFrame(encodeAwarenessUpdate(awareness, [doc.clientID])))
  })
}
