import { type Kysely, sql } from "kysely"
import type { DelegationCode, ParagraphId } from "#model/ids.ts"
import type { ParagraphNote, ProgressPoint, Role } from "#model/protocol.ts"
import { checksum } from "./checksum.ts"
import type { Tables } from "./schema.ts"
import { SqlMeetings } from "./sql-meetings.ts"
import type { Append, Checkpoint, Invitation, LastMoment, PersonRow, Storage, StoredDocument } from "./storage.ts"

/** Storage in any SQL database that Kysely speaks to. */
export abstract class SqlStorage implements Storage {
  readonly meetings: SqlMeetings
  protected readonly db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.db = db
    this.meetings = new SqlMeetings(db)
  }

  async createDocument(seed: { id: string; snapshot: Uint8Array; notes: readonly ParagraphNote[]; at: number }) {
    await this.db.transaction().execute(async (db) => {
      const { id, snapshot, at } = seed
      const row = { id, head: 0, snapshot, snapshotHead: 0, createdAt: at, snapshotChecksum: checksum(snapshot) }
      await db.insertInto("document").values(row).execute()
      const notes = seed.notes.map((note, place) => ({ document: seed.id, place, ...note }))
      if (notes.length > 0) await db.insertInto("note").values(notes).execute()
    })
  }

  async documentIds() {
    const rows = await this.db.selectFrom("document").select("id").orderBy("id").execute()
    return rows.map((row) => row.id)
  }

  async loadDocument(id: string): Promise<StoredDocument | null> {
    return await this.db.transaction().execute(async (db) => {
      const document = await db.selectFrom("document").selectAll().where("id", "=", id).executeTakeFirst()
      if (!document) return null
      const rows = await db
        .selectFrom("log")
        .select(["seq", "update", "checksum"])
        .where("document", "=", id)
        .where("seq", ">", document.snapshotHead)
        .orderBy("seq")
        .execute()
      const head = Number(document.head)
      if (rows.length !== head - Number(document.snapshotHead))
        throw new Error(`the log of ${id} has ${rows.length} rows after its snapshot and should reach ${head}`)
      if (checksum(document.snapshot) !== Number(document.snapshotChecksum))
        throw new Error("its snapshot on the disk is not what was written there")
      for (const row of rows)
        if (checksum(row.update) !== Number(row.checksum))
          throw new Error(`line ${row.seq} of its log on the disk is not what was written there`)
      const bindings = await db.selectFrom("client").select(["client", "person"]).where("document", "=", id).execute()
      return {
        snapshot: document.snapshot,
        updates: rows.map((row) => row.update),
        bindings: bindings.map((row) => ({ client: Number(row.client), person: row.person })),
        head,
      }
    })
  }

  async latestAt() {
    const { logged } = await this.db
      .selectFrom("log")
      .select((row) => row.fn.max("at").as("logged"))
      .executeTakeFirstOrThrow()
    const { joined } = await this.db
      .selectFrom("person")
      .select((row) => row.fn.max("joinedAt").as("joined"))
      .executeTakeFirstOrThrow()
    const { seen } = await this.db
      .selectFrom("person")
      .select((row) => row.fn.max("seenAt").as("seen"))
      .executeTakeFirstOrThrow()
    const { counted } = await this.db
      .selectFrom("progress")
      .select((row) => row.fn.max("at").as("counted"))
      .executeTakeFirstOrThrow()
    return Math.max(0, Number(logged), Number(joined), Number(seen), Number(counted), await this.meetings.latestAt())
  }

  async notes(document: string) {
    const query = this.db.selectFrom("note").select(["paragraph", "text"]).where("document", "=", document)
    const rows = await query.orderBy("place").execute()
    return rows.map((row) => ({ paragraph: row.paragraph as ParagraphId, text: row.text }))
  }

  async append({ document, update, bindings, carriages = [], at }: Append) {
    return await this.db.transaction().execute(async (db) => {
      // The row of the document is locked first and numbers the step: with several servers, too, no number is
      // seen before the ones below it.
      const { head } = await db
        .updateTable("document")
        .set({ head: update === null ? sql`head` : sql`head + 1` })
        .where("id", "=", document)
        .returning("head")
        .executeTakeFirstOrThrow()
      const seq = Number(head)
      if (update !== null)
        await db
          .insertInto("log")
          .values({ document, seq, update, at, checksum: checksum(update) })
          .execute()
      for (const binding of bindings)
        await db
          .insertInto("client")
          .values({ document, ...binding })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      for (const carriage of carriages)
        await db
          .insertInto("carriage")
          .values({ document, seq, ...carriage })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
      return seq
    })
  }

  async compact(document: string, head: number, snapshot: Uint8Array) {
    await this.db.transaction().execute(async (db) => {
      const result = await db
        .updateTable("document")
        .set({ snapshot, snapshotHead: head, snapshotChecksum: checksum(snapshot) })
        .where("id", "=", document)
        .where("snapshotHead", "<", head)
        .where("head", ">=", head)
        .executeTakeFirst()
      if (Number(result.numUpdatedRows) === 0) return
      await db.deleteFrom("log").where("document", "=", document).where("seq", "<=", head).execute()
    })
  }

  async addInvitation(invitation: Invitation) {
    const conflict = this.db.insertInto("invitation").values(invitation)
    await conflict.onConflict((row) => row.doNothing()).execute()
  }

  async invitation(id: string) {
    const row = await this.db.selectFrom("invitation").selectAll().where("id", "=", id).executeTakeFirst()
    return row ? invitationOf(row) : null
  }

  async invitations() {
    return (await this.db.selectFrom("invitation").selectAll().orderBy("id").execute()).map(invitationOf)
  }

  async revokeInvitation(id: string, at: number) {
    const query = this.db.updateTable("invitation").set({ revokedAt: at }).where("id", "=", id)
    await query.where("revokedAt", "is", null).execute()
  }

  async setInvitationEnd(id: string, expiresAt: number | null) {
    await this.db.updateTable("invitation").set({ expiresAt }).where("id", "=", id).execute()
  }

  async addPerson(person: Omit<PersonRow, "name">, name: (place: number) => string) {
    return await this.db.transaction().execute(async (db) => {
      const { count } = await db
        .selectFrom("person")
        .select((row) => row.fn.countAll().as("count"))
        .where(
          "invitation",
          "in",
          sql<string>`(select alike.id from invitation alike join invitation own
          on own.role = alike.role and coalesce(own.delegation, '') = coalesce(alike.delegation, '')
          where own.id = ${person.invitation})`,
        )
        .executeTakeFirstOrThrow()
      const row = { ...person, name: name(Number(count) + 1) }
      await db
        .insertInto("person")
        .values({ ...row, isProgram: row.isProgram ? 1 : 0 })
        .execute()
      return row
    })
  }

  async person(id: string) {
    const row = await this.db.selectFrom("person").selectAll().where("id", "=", id).executeTakeFirst()
    return row ? personOf(row) : null
  }

  async program(invitation: string) {
    const query = this.db.selectFrom("person").selectAll().where("invitation", "=", invitation)
    const row = await query.where("isProgram", "=", 1).where("endedAt", "is", null).executeTakeFirst()
    return row ? personOf(row) : null
  }

  async setActing(person: string, acting: DelegationCode) {
    await this.db.updateTable("person").set({ acting }).where("id", "=", person).execute()
  }

  async endPerson(person: string, at: number) {
    const query = this.db.updateTable("person").set({ endedAt: at }).where("id", "=", person)
    await query.where("endedAt", "is", null).execute()
  }

  async people(role: Role, atMost: number) {
    const query = this.db.selectFrom("person").selectAll().where("endedAt", "is", null)
    const invited = query.where("invitation", "in", (row) =>
      row.selectFrom("invitation").select("id").where("role", "=", role),
    )
    const rows = await invited.orderBy(sql`coalesce("seenAt", "joinedAt")`, "desc").limit(atMost).execute()
    return rows.map(personOf)
  }

  async guestCounts() {
    const query = this.db.selectFrom("person").groupBy("invitation")
    const rows = await query.select(["invitation", (row) => row.fn.countAll().as("count")]).execute()
    return new Map(rows.map(({ invitation, count }) => [invitation, Number(count)]))
  }

  async markSeen(moments: readonly LastMoment[]) {
    await this.db.transaction().execute(async (db) => {
      for (const { person, at } of moments)
        await db.updateTable("person").set({ seenAt: at }).where("id", "=", person).execute()
    })
  }

  async addProgress(document: string, point: ProgressPoint) {
    await this.db
      .insertInto("progress")
      .values({ document, ...point })
      .execute()
  }

  async progress(document: string, atMost: number) {
    const query = this.db.selectFrom("progress").selectAll().where("document", "=", document)
    const rows = await query.orderBy("at", "desc").orderBy("decisions", "desc").limit(atMost).execute()
    return rows.reverse().map(pointOf)
  }

  async addCheckpoint(document: string, { at, text, state }: Checkpoint) {
    const row = { document, at, text, state, checksum: checksum(text) }
    await this.db
      .insertInto("checkpoint")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  async checkpointBefore(document: string, at: number) {
    const all = this.db.selectFrom("checkpoint").selectAll().where("document", "=", document)
    const last = await all.where("at", "<=", at).orderBy("at", "desc").limit(1).executeTakeFirst()
    const row = last ?? (await all.orderBy("at").limit(1).executeTakeFirst())
    if (!row) return null
    if (checksum(row.text) !== Number(row.checksum))
      throw new Error(`the text of ${document} kept at ${row.at} is not what was written to the disk`)
    return { at: Number(row.at), text: row.text, state: row.state }
  }

  abstract probe(): Promise<void>
  abstract copyTo(file: string): Promise<void>

  async close() {
    await this.db.destroy()
  }
}

const numberOrNull = (value: number | null) => (value === null ? null : Number(value))

const invitationOf = (row: Tables["invitation"]): Invitation => ({
  id: row.id,
  role: row.role as Role,
  delegation: row.delegation as DelegationCode | null,
  revokedAt: numberOrNull(row.revokedAt),
  expiresAt: numberOrNull(row.expiresAt),
  label: row.label,
  createdAt: numberOrNull(row.createdAt),
})

const personOf = (row: Tables["person"]): PersonRow => ({
  id: row.id,
  invitation: row.invitation,
  name: row.name,
  isProgram: Number(row.isProgram) === 1,
  acting: row.acting as DelegationCode | null,
  joinedAt: Number(row.joinedAt),
  endedAt: numberOrNull(row.endedAt),
  seenAt: numberOrNull(row.seenAt),
})

const pointOf = (row: Tables["progress"]): ProgressPoint => ({
  at: Number(row.at),
  brackets: Number(row.brackets),
  groups: Number(row.groups),
  changes: Number(row.changes),
  decisions: Number(row.decisions),
})
