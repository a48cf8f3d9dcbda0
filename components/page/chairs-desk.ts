import type { GetServerSidePropsContext } from "next"
import { roomsBridge } from "#model/bridge.ts"
import type { Delegation, DocumentMeta } from "#model/protocol.ts"
import { foundFor } from "./found-for.ts"

/** What a page of the chair's alone begins with. Nobody else is sent any of the document by it. */
export type ChairsDesk =
  | { readonly state: "no-session" | "no-document" | "not-the-chair" }
  | {
      readonly state: "open"
      readonly person: string
      readonly meta: DocumentMeta
      readonly delegations: readonly Delegation[]
    }

export async function chairsDesk(context: GetServerSidePropsContext): Promise<ChairsDesk> {
  const person = await roomsBridge()?.session(context.req.headers.cookie ?? null)
  if (person && person.role !== "chair") return { state: "not-the-chair" }
  const found = await foundFor(context)
  if (found.state !== "open") return { state: found.state }
  const { meta, delegations } = found.view
  return { state: "open", person: found.person.id, meta, delegations }
}
