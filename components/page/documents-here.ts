import type { GetServerSidePropsContext } from "next"
import { roomsBridge } from "#model/bridge.ts"
import type { DocumentMeta, Role } from "#model/protocol.ts"

/** The documents of this server, for who has a session. */
export type DocumentsHere =
  | { readonly state: "no-session" }
  | {
      readonly state: "open"
      readonly person: string
      readonly role: Role
      readonly documents: readonly DocumentMeta[]
    }

export async function documentsHere({ req }: GetServerSidePropsContext): Promise<DocumentsHere> {
  const rooms = roomsBridge()
  const person = (await rooms?.session(req.headers.cookie ?? null)) ?? null
  if (rooms === null || person === null) return { state: "no-session" }
  return { state: "open", person: person.name, role: person.role, documents: await rooms.documents() }
}
