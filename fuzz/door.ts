import { WebSocket } from "ws"
import type { Person } from "#model/protocol.ts"

/** The origin of the pages of these programs; the server is told that it is its own. */
export const ownPages = "http://room.test"

/** Somebody who came in by a link, as a browser remembers it. */
export type Session = { readonly cookie: string; readonly person: Person }

export async function comeIn(door: string, token: string): Promise<Session> {
  const joined = await fetch(`${door}/join/${token}`, { redirect: "manual" })
  const cookie = joined.headers.get("set-cookie")?.split(";")[0] ?? ""
  const answer = await fetch(`${door}/api/v1/session`, { headers: { cookie } })
  return { cookie, person: (await answer.json()) as Person }
}

/** The sockets of a page with this cookie. */
export function socketsWith(cookie: string): typeof globalThis.WebSocket {
  class PageSocket extends WebSocket {
    constructor(url: string, protocols?: string[]) {
      super(url, protocols, { headers: { cookie }, origin: ownPages })
    }
  }
  return PageSocket as unknown as typeof globalThis.WebSocket
}
