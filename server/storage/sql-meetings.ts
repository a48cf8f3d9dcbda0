import type { Kysely } from "kysely"
import type { Comment, NoteToSelf, PlaceTarget } from "#model/comments.ts"
import type { DelegationCode } from "#model/ids.ts"
import { quietMeeting } from "#model/meeting.ts"
import type { Position, PositionTarget, Stance } from "#model/positions.ts"
import type { MeetingTables } from "./meeting-schema.ts"
import type { Carried, MeetingState, MeetingStorage, StoredMeeting } from "./meeting-storage.ts"
import type { Tables } from "./schema.ts"

/** Meetings in any SQL database that Kysely speaks to. */
export class SqlMeetings implements MeetingStorage {
  private readonly db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.db = db
  }

  async load(document: string): Promise<StoredMeeting> {
    return await this.db.transaction().execute(async (db) => {
      const state = await db.selectFrom("meeting").selectAll().where("document", "=", document).executeTakeFirst()
      const positions = await db
        .selectFrom("position")
        .selectAll()
        .where("document", "=", document)
        .orderBy("sequence")
        .execute()
      const comments = await db
        .selectFrom("comment")
        .selectAll()
        .where("document", "=", document)
        .orderBy("id")
        .execute()
      const noted = await db
        .selectFrom("noteToSelf")
        .selectAll()
        .where("document", "=", document)
        .orderBy("at")
        .execute()
      const carriages = await db
        .selectFrom("carriage")
        .select(["from", "to"])
        .where("document", "=", document)
        .orderBy("seq")
        .execute()
      const notes = new Map<string, NoteToSelf[]>()
      for (const row of noted) notes.set(row.person, [...(notes.get(row.person) ?? []), noteOf(row)])
      return {
        ...(state === undefined ? quietState : stateOf(state)),
        positions: positions.map(positionOf),
        comments: comments.map(commentOf),
        notes,
        carriages,
      }
    })
  }

  async addPositions(document: string, positions: readonly Position[]) {
    await addPositions(this.db, document, positions)
  }

  async putState(document: string, { settings, floor, place }: MeetingState) {
    const state = { settings: JSON.stringify(settings), floor: JSON.stringify(floor), place: jsonOrNull(place) }
    const query = this.db.insertInto("meeting").values({ document, ...state })
    await query.onConflict((row) => row.column("document").doUpdateSet(state)).execute()
  }

  async putComment(document: string, comment: Comment) {
    await putComment(this.db, document, comment)
  }

  async carryOn(document: string, { from, to, positions, comments }: Carried) {
    await this.db.transaction().execute(async (db) => {
      await addPositions(db, document, positions)
      for (const comment of comments) await putComment(db, document, comment)
      const noted = db.selectFrom("noteToSelf").select("person").where("document", "=", document)
      await db
        .updateTable("noteToSelf")
        .set({ target: to })
        .where("document", "=", document)
        .where("target", "=", from)
        .where("person", "not in", noted.where("target", "=", to))
        .execute()
      const done = db.deleteFrom("carriage").where("document", "=", document)
      await done.where("from", "=", from).where("to", "=", to).execute()
    })
  }

  async putNote(document: string, person: string, { on, text, at }: NoteToSelf) {
    if (text === "") {
      const query = this.db.deleteFrom("noteToSelf").where("document", "=", document).where("person", "=", person)
      await query.where("kind", "=", on.kind).where("target", "=", on.id).execute()
      return
    }
    const row = { document, person, kind: on.kind, target: on.id, text, at }
    const query = this.db.insertInto("noteToSelf").values(row)
    await query
      .onConflict((known) => known.columns(["document", "person", "kind", "target"]).doUpdateSet({ text, at }))
      .execute()
  }

  async latestAt() {
    const latest = async (table: "position" | "comment") => {
      const query = this.db.selectFrom(table).select((row) => row.fn.max("at").as("at"))
      return Number((await query.executeTakeFirstOrThrow()).at)
    }
    return Math.max(0, await latest("position"), await latest("comment"))
  }
}

async function addPositions(db: Kysely<Tables>, document: string, positions: readonly Position[]): Promise<void> {
  const rows = positions.map(({ target, condition, isByChair, ...position }) => ({
    document,
    ...position,
    kind: target.kind,
    target: target.id,
    condition: jsonOrNull(condition),
    isByChair: isByChair ? 1 : 0,
  }))
  if (rows.length > 0) await db.insertInto("position").values(rows).execute()
}

async function putComment(db: Kysely<Tables>, document: string, said: Comment): Promise<void> {
  const { on, mentions, resolved, ...comment } = said
  const state = { kind: on.kind, target: on.id, resolved: jsonOrNull(resolved) }
  const row = { document, ...comment, ...state, mentions: JSON.stringify(mentions) }
  const query = db.insertInto("comment").values(row)
  await query.onConflict((known) => known.columns(["document", "id"]).doUpdateSet(state)).execute()
}

const { settings, floor, place } = quietMeeting
const quietState: MeetingState = { settings, floor, place }

const jsonOrNull = (value: unknown) => (value === null ? null : JSON.stringify(value))
const orNull = (text: string | null) => (text === null ? null : JSON.parse(text))
const targetOf = (row: { kind: string; target: string }) => ({ kind: row.kind, id: row.target })

const stateOf = (row: MeetingTables["meeting"]): MeetingState => ({
  settings: JSON.parse(row.settings),
  floor: JSON.parse(row.floor),
  place: orNull(row.place),
})

const positionOf = (row: MeetingTables["position"]): Position => ({
  sequence: Number(row.sequence),
  target: targetOf(row) as PositionTarget,
  delegation: row.delegation as DelegationCode,
  stance: row.stance as Stance | null,
  note: row.note,
  condition: orNull(row.condition),
  at: Number(row.at),
  by: row.by,
  isByChair: Number(row.isByChair) === 1,
  salt: row.salt,
})

const commentOf = (row: MeetingTables["comment"]): Comment => ({
  id: Number(row.id),
  thread: Number(row.thread),
  on: targetOf(row) as PlaceTarget,
  delegation: row.delegation as DelegationCode,
  by: row.by,
  at: Number(row.at),
  text: row.text,
  mentions: JSON.parse(row.mentions),
  resolved: orNull(row.resolved),
})

const noteOf = (row: MeetingTables["noteToSelf"]): NoteToSelf => ({
  on: targetOf(row) as PlaceTarget,
  text: row.text,
  at: Number(row.at),
})
