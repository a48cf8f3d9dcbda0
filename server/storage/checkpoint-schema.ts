import { type Kysely, sql } from "kysely"

/** The text as it stood at some moments. `text` is its paragraphs as JSON, gzipped; `state` a Yjs state vector. */
export type CheckpointTables = {
  checkpoint: { document: string; at: number; text: Uint8Array; state: Uint8Array; checksum: number }
}

export async function createCheckpointTable<Any>(db: Kysely<Any>): Promise<void> {
  await sql`create table checkpoint (document text not null references document (id), at bigint not null,
      text blob not null, state blob not null, checksum bigint not null, primary key (document, at))`.execute(db)
}
