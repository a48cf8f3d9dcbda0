import { type Kysely, sql } from "kysely"

/** How much was open, counted now and then. */
export type ProgressTables = {
  progress: {
    document: string
    at: number
    brackets: number
    groups: number
    changes: number
    decisions: number
  }
}

/** What the chair writes on an invitation, and when people were last heard of. */
export async function addPeopleColumns<Any>(db: Kysely<Any>): Promise<void> {
  await sql`alter table invitation add column label text`.execute(db)
  await sql`alter table invitation add column "createdAt" bigint`.execute(db)
  await sql`alter table person add column "seenAt" bigint`.execute(db)
}

export async function createProgressTable<Any>(db: Kysely<Any>): Promise<void> {
  await sql`create table progress (document text not null references document (id), at bigint not null,
      brackets bigint not null, groups bigint not null, changes bigint not null, decisions bigint not null)`.execute(db)
  await sql`create index progress_by_time on progress (document, at)`.execute(db)
}
