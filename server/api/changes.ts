import { Hono } from "hono"
import { z } from "zod"
import { changedSince } from "#model/changes-since.ts"
import { readParagraphs } from "#model/document.ts"
import type { ParagraphId } from "#model/ids.ts"
import type { TextChanges } from "#model/protocol.ts"
import { clientsSince } from "#model/typed-since.ts"
import { readRecord } from "#model/view.ts"
import type { Room } from "../room.ts"
import type { Storage } from "../storage/storage.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { problem } from "./problems.ts"

const time = z.iso.datetime({ offset: true })

/** `GET …/changes?since=<ISO time>`: what reads otherwise than then, paragraph by paragraph, and who changed it. */
export function changesRoute({ rooms, storage }: Pick<ApiSurroundings, "rooms" | "storage">): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().get("/", async (context) => {
    const since = time.safeParse(context.req.query("since"))
    if (!since.success) return problem(context, "bad-request")
    const room = context.get("room")
    const then = await rooms.checkpoints(room.id)?.last(Date.parse(since.data))
    if (!then) return problem(context, "not-found")
    const now = await room.read((doc) => ({
      paragraphs: readParagraphs(doc),
      register: readRecord(doc).register.filter(({ at }) => at > then.at),
      clients: clientsSince(doc, then.state),
    }))
    const names = await namesOf(now.clients, room, storage)
    const paragraphs = changedSince(then.paragraphs, now.paragraphs, now.register).map((paragraph) => ({
      ...paragraph,
      people: names(paragraph.id),
    }))
    return context.json({ comparedWith: then.at, paragraphs } satisfies TextChanges)
  })
}

/** What the server itself wrote is nobody's. */
async function namesOf(
  clients: ReadonlyMap<ParagraphId, readonly number[]>,
  room: Room,
  storage: Pick<Storage, "person">,
): Promise<(id: ParagraphId) => string[]> {
  const names = new Map<number, string>()
  for (const client of new Set([...clients.values()].flat())) {
    const person = room.ownerOf(client)
    const name = person === null ? null : (await storage.person(person))?.name
    if (name) names.set(client, name)
  }
  return (id) => [...new Set((clients.get(id) ?? []).flatMap((client) => names.get(client) ?? []))].sort()
}
