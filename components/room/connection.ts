import { closeCode, closeReason } from "#model/protocol.ts"

/** How the page stands with the server. */
export type Connection =
  | { readonly state: "connecting" }
  | { readonly state: "connected" }
  /** It keeps trying. `since` is milliseconds since the epoch. */
  | {
      readonly state: "not-connected"
      readonly since: number
      /** The server is there and cannot write to its disk. */
      readonly cannotStore?: boolean
    }
  /** It has stopped trying: the person must act. */
  | { readonly state: "closed"; readonly why: ClosedWhy }

export type ClosedWhy = "no-session" | SessionOver | "ended" | "schema-version" | "flood" | "not-understood"

/** Why somebody's session no longer holds, where the server says it. */
export type SessionOver = (typeof closeReason)[keyof typeof closeReason]

/** Why the server closed for good, or null if a fresh document mends it. */
export function closedWhyOf(code: number, reason = ""): ClosedWhy | null {
  switch (code) {
    case closeCode.noSession:
      return Object.values(closeReason).find((known) => known === reason) ?? "no-session"
    case closeCode.ended:
      return "ended"
    case closeCode.schemaVersion:
      return "schema-version"
    case closeCode.flood:
      return "flood"
    default:
      return null
  }
}

/** Whether the same person can go on after reloading the page. */
export const isMendedByReload = (why: ClosedWhy): boolean =>
  !["no-session", "ended", ...Object.values(closeReason)].includes(why)

/** Whether reloading the page leads anywhere: to the text, or to whose browser this has become. */
export const isWorthReloading = (why: ClosedWhy): boolean => why === "no-session" || isMendedByReload(why)

/** The server has closed a line with `code`. */
export function connectionClosed(connection: Connection, code: number | undefined, at: number): Connection {
  if (connection.state === "closed" || code !== closeCode.cannotStore) return connection
  const since = connection.state === "not-connected" ? connection.since : at
  return { state: "not-connected", since, cannotStore: true }
}

/** A lost line stays lost since the first moment, however often the page has tried again. */
export function connectionAfter(
  connection: Connection,
  status: "connected" | "disconnected" | "connecting",
  at: number,
): Connection {
  if (status === "connected") return { state: "connected" }
  if (connection.state === "not-connected" || connection.state === "closed") return connection
  return status === "connecting" && connection.state === "connecting"
    ? connection
    : { state: "not-connected", since: at }
}
