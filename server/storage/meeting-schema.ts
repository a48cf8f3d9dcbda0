import { type Kysely, sql } from "kysely"

/** Tables of the meetings as Kysely sees them. What is read only as a whole is JSON. Times are milliseconds since the epoch. */
export type MeetingTables = {
  meeting: { document: string; settings: string; floor: string; place: string | null }
  position: {
    document: string
    sequence: number
    kind: string
    target: string
    delegation: string
    stance: string | null
    note: string | null
    condition: string | null
    at: number
    by: string
    isByChair: number
    salt: string
  }
  comment: {
    document: string
    id: number
    thread: number
    kind: string
    target: string
    delegation: string
    by: string
    at: number
    text: string
    mentions: string
    resolved: string | null
  }
  noteToSelf: { document: string; person: string; kind: string; target: string; text: string; at: number }
  carriage: { document: string; seq: number; from: string; to: string }
}

/** Makes the tables of the meetings, which version 3 brought. */
export async function createMeetingTables<Tables extends MeetingTables>(db: Kysely<Tables>): Promise<void> {
  const statements = [
    sql`create table meeting (document text primary key references document (id), settings text not null,
        floor text not null, place text)`,
    sql`create table position (document text not null references document (id), sequence bigint not null,
        kind text not null, target text not null, delegation text not null, stance text, note text, condition text,
        at bigint not null, "by" text not null, "isByChair" integer not null, salt text not null,
        primary key (document, sequence))`,
    sql`create table comment (document text not null references document (id), id bigint not null,
        thread bigint not null, kind text not null, target text not null, delegation text not null, "by" text not null,
        at bigint not null, text text not null, mentions text not null, resolved text, primary key (document, id))`,
    sql`create table "noteToSelf" (document text not null references document (id),
        person text not null references person (id), kind text not null, target text not null, text text not null,
        at bigint not null, primary key (document, person, kind, target))`,
  ]
  for (const statement of statements) await statement.execute(db)
}

/** Changes that go on under another id while what was said of them does not yet; `seq` is the line of the log that did it. */
export async function createCarriageTable<Any>(db: Kysely<Any>): Promise<void> {
  await sql`create table carriage (document text not null references document (id), seq bigint not null,
      "from" text not null, "to" text not null, primary key (document, "from", "to"))`.execute(db)
}
