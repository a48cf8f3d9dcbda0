import { Kysely, sql } from "kysely"
import { StartupProblem } from "../startup-problem.ts"
import { checksum } from "./checksum.ts"
import { createTables, dataVersion, renewTables, type Tables } from "./schema.ts"
import { SqlStorage } from "./sql-storage.ts"
import { sqliteDialect } from "./sqlite-dialect.ts"
import { sentenceFor } from "./sqlite-file.ts"
import { SqliteThread, type Statement } from "./sqlite-thread.ts"
import type { Append, Storage } from "./storage.ts"

/**
 * Opens the embedded database, making it where there is none; see `openSqliteFile`. A thread of its own holds it.
 *
 * Throws:  StartupProblem: locked, damaged, not ours, newer, or not to be opened.
 */
export async function openSqlite(file: string): Promise<Storage> {
  const thread = await SqliteThread.open({ file, dataVersion })
  try {
    const db = new Kysely<Tables>({ dialect: sqliteDialect(thread) })
    await bringToVersion(db)
    return new SqliteStorage(db, thread)
  } catch (error) {
    await thread.close()
    throw error instanceof StartupProblem ? error : new StartupProblem(sentenceFor(error, file))
  }
}

async function bringToVersion(db: Kysely<Tables>): Promise<void> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db)
  const version = Number(rows[0]?.user_version)
  if (version === dataVersion) return
  await db.transaction().execute(async (transaction) => {
    await (version === 0 ? createTables(transaction) : renewTables(transaction, version))
    await sql`pragma user_version = ${sql.lit(dataVersion)}`.execute(transaction)
  })
}

// The number of a step is told from its document's row within the statement, so that the whole step is asked at once.
const count = "update document set head = head + 1 where id = ? returning head"
const keepHead = "select head from document where id = ?"
const addStep =
  'insert into log (document, seq, "update", at, checksum) select id, head, ?, ?, ? from document where id = ?'
const bind = "insert into client (document, client, person) values (?, ?, ?) on conflict do nothing"
const carry =
  'insert into carriage (document, seq, "from", "to") select id, head, ?, ? from document where id = ? on conflict do nothing'

class SqliteStorage extends SqlStorage {
  private readonly thread: SqliteThread

  constructor(db: Kysely<Tables>, thread: SqliteThread) {
    super(db)
    this.thread = thread
  }

  /** The act of every tick: one message to the thread and back, where the common way would take one a statement. */
  override async append({ document, update, bindings, carriages = [], at }: Append) {
    const statements: Statement[] = [{ sql: update === null ? keepHead : count, parameters: [document] }]
    if (update !== null) statements.push({ sql: addStep, parameters: [update, at, checksum(update), document] })
    for (const { client, person } of bindings) statements.push({ sql: bind, parameters: [document, client, person] })
    for (const { from, to } of carriages) statements.push({ sql: carry, parameters: [from, to, document] })
    // Kysely lends the connection, so that this comes within nobody else's transaction.
    const [first] = await this.db.connection().execute(() => this.thread.run(statements))
    const head = first?.rows[0]?.head
    if (head === undefined) throw new Error(`there is no document ${document}`)
    return Number(head)
  }

  /** Writing the version it has anew takes a page of the log, and so some room on the disk. */
  async probe() {
    await sql`pragma user_version = ${sql.lit(dataVersion)}`.execute(this.db)
  }

  /** On the one connection, so between two transactions: a moment in which all that was acknowledged is there. */
  async copyTo(file: string) {
    await sql`vacuum into ${file}`.execute(this.db)
  }
}
