import { type Kysely, sql } from "kysely"
import { type CheckpointTables, createCheckpointTable } from "./checkpoint-schema.ts"
import { checksum } from "./checksum.ts"
import { createCarriageTable, createMeetingTables, type MeetingTables } from "./meeting-schema.ts"
import { addPeopleColumns, createProgressTable, type ProgressTables } from "./people-schema.ts"

/** Of the tables below, kept in the database. A newer one stops the start: an older server would not know what it drops. */
export const dataVersion = 6

/** Tables as Kysely sees them: one set of queries, whatever the database. Times are milliseconds since the epoch. */
export type Tables = MeetingTables &
  ProgressTables &
  CheckpointTables & {
    document: {
      id: string
      head: number
      snapshot: Uint8Array
      snapshotHead: number
      createdAt: number
      snapshotChecksum: number
    }
    log: { document: string; seq: number; update: Uint8Array; at: number; checksum: number }
    client: { document: string; client: number; person: string }
    note: { document: string; place: number; paragraph: string; text: string }
    invitation: {
      id: string
      role: string
      delegation: string | null
      revokedAt: number | null
      expiresAt: number | null
      label: string | null
      createdAt: number | null
    }
    person: {
      id: string
      invitation: string
      name: string
      isProgram: number
      acting: string | null
      joinedAt: number
      endedAt: number | null
      seenAt: number | null
    }
  }

/** Makes the tables of an empty database. */
export async function createTables(db: Kysely<Tables>): Promise<void> {
  const statements = [
    sql`create table document (id text primary key, head bigint not null, snapshot blob not null,
        "snapshotHead" bigint not null, "createdAt" bigint not null, "snapshotChecksum" bigint not null)`,
    sql`create table log (document text not null references document (id), seq bigint not null, "update" blob not null,
        at bigint not null, checksum bigint not null, primary key (document, seq))`,
    sql`create table client (document text not null references document (id), client bigint not null,
        person text not null, primary key (document, client))`,
    sql`create table note (document text not null references document (id), place bigint not null,
        paragraph text not null, text text not null, primary key (document, place))`,
    sql`create table invitation (id text primary key, role text not null, delegation text, "revokedAt" bigint,
        "expiresAt" bigint)`,
    sql`create table person (id text primary key, invitation text not null references invitation (id),
        name text not null, "isProgram" integer not null, acting text, "joinedAt" bigint not null, "endedAt" bigint)`,
    sql`create index person_by_invitation on person (invitation)`,
  ]
  for (const statement of statements) await statement.execute(db)
  await createMeetingTables(db)
  await addPeopleColumns(db)
  await createProgressTable(db)
  await createCheckpointTable(db)
  await createCarriageTable(db)
}

/** Brings tables of an older version to this one, a version at a time. */
export async function renewTables(db: Kysely<Tables>, from: number): Promise<void> {
  if (from < 2) await addChecksums(db)
  if (from < 3) await createMeetingTables(db)
  if (from < 4) await addPeopleColumns(db)
  if (from < 4) await createProgressTable(db)
  if (from < 5) await createCheckpointTable(db)
  if (from < 6) await createCarriageTable(db)
}

/** Brings tables of version 1 to version 2, which has checksums. */
async function addChecksums(db: Kysely<Tables>): Promise<void> {
  await sql`alter table document add column "snapshotChecksum" bigint not null default 0`.execute(db)
  await sql`alter table log add column checksum bigint not null default 0`.execute(db)
  for (const { id, snapshot } of await db.selectFrom("document").select(["id", "snapshot"]).execute())
    await db
      .updateTable("document")
      .set({ snapshotChecksum: checksum(snapshot) })
      .where("id", "=", id)
      .execute()
  for (const { document, seq, update } of await db.selectFrom("log").select(["document", "seq", "update"]).execute())
    await db
      .updateTable("log")
      .set({ checksum: checksum(update) })
      .where("document", "=", document)
      .where("seq", "=", seq)
      .execute()
}
