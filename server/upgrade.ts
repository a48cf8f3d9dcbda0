import type { IncomingMessage } from "node:http"
import type { Duplex } from "node:stream"
import { closeCode, schemaVersion } from "#model/protocol.ts"
import type { Connections } from "./connection.ts"
import { isFromOwnPages } from "./origin.ts"
import type { People } from "./people.ts"
import type { Rooms } from "./rooms.ts"

const path = /^\/collaboration\/([^/]+)$/
const maxClientId = 0xffff_ffff

export type UpgradeSurroundings = {
  readonly people: People
  readonly rooms: Rooms
  readonly connections: Connections
  readonly publicUrl: string
}

/**
 * Takes an HTTP upgrade to a room's socket, or refuses it politely.
 *
 * Shape:   `/collaboration/<document>?client=<Yjs client id>&person=<person id>&schema=<version>`; a program may leave
 *          all three out.
 * Refuses: HTTP 404 for an unknown document or path, 403 for a page that is not ours, 400 for a client id that is
 *          none; a socket closed with `noSession` without a session, or with one of another person than the page
 *          thinks, with `schemaVersion` for another schema, and for those who write with `cannotStore` while the
 *          disk takes nothing.
 */
export async function upgrade(
  request: IncomingMessage,
  stream: Duplex,
  head: Buffer,
  { people, rooms, connections, publicUrl }: UpgradeSurroundings,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost")
  const room = rooms.get(documentOf(pathname) ?? "")
  if (room === null) return refuse(stream, "404 Not Found")
  const { authorization = null, cookie = null, origin = null, host = null } = request.headers
  const admission = await people.admit({ authorization, cookie })
  if (admission === null) return connections.refuse(request, stream, head, closeCode.noSession, "no-session")
  if (admission.by === "cookie" && !isFromOwnPages({ origin, host }, publicUrl)) return refuse(stream, "403 Forbidden")
  const person = searchParams.get("person")
  if (person !== null && person !== admission.person.id)
    return connections.refuse(request, stream, head, closeCode.noSession, "another-person")
  const schema = searchParams.get("schema")
  if (schema !== null && schema !== String(schemaVersion))
    return connections.refuse(request, stream, head, closeCode.schemaVersion, "schema-version")
  const client = clientOf(searchParams.get("client"))
  if (client === "none") return refuse(stream, "400 Bad Request")
  if (!rooms.canStore && admission.person.role !== "observer")
    return connections.refuse(request, stream, head, closeCode.cannotStore, "cannot-store")
  // Nothing waits between asking and sitting down, so nobody who is put out in between gets in.
  const now = people.asNow(admission.person)
  if (now === null) return connections.refuse(request, stream, head, closeCode.noSession, "no-session")
  connections.open(request, stream, head, { admission: { ...admission, person: now }, room, client })
}

function documentOf(pathname: string): string | null {
  try {
    return decodeURIComponent(path.exec(pathname)?.[1] ?? "")
  } catch {
    return null
  }
}

function clientOf(text: string | null): number | null | "none" {
  if (text === null) return null
  return /^\d{1,10}$/.test(text) && Number(text) <= maxClientId ? Number(text) : "none"
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
