import { existsSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { Kysely, sql } from "kysely"
import { StartupProblem } from "../startup-problem.ts"
import { whyNotStored } from "./cannot-store.ts"
import { nodeSqliteDialect } from "./node-sqlite.ts"
import { createTables, dataVersion, renewTables, type Tables } from "./schema.ts"
import { SqlStorage } from "./sql-storage.ts"
import type { Storage } from "./storage.ts"

/**
 * Opens the embedded database, making it where there is none.
 *
 * One server alone may hold it: the exclusive lock lives with the process, so that nothing is left behind by a
 * `kill -9`. `synchronous=FULL` with a write-ahead log syncs at every commit. A database that is damaged, of another
 * program or of a newer server is left exactly as it is.
 *
 * Throws:  StartupProblem: locked, damaged, not ours, newer, or not to be opened.
 */
export async function openSqlite(file: string): Promise<Storage> {
  const isNew = !existsSync(file)
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(file)
    database.exec("pragma locking_mode = exclusive; pragma busy_timeout = 200")
    if (!isNew) checkHealth(database, file)
    // Before anything is written: what is not ours, or newer, stays byte for byte.
    checkVersion(database, file)
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on")
    // The lock is taken with the first write, so that a second server finds out at once.
    database.exec("begin immediate; commit")
    const db = new Kysely<Tables>({ dialect: nodeSqliteDialect(database) })
    await bringToVersion(db, database)
    return new SqliteStorage(db)
  } catch (error) {
    if (database?.isOpen) database.close()
    throw error instanceof StartupProblem ? error : new StartupProblem(sentenceFor(error, file))
  }
}

function checkHealth(database: DatabaseSync, file: string): void {
  const rows = database.prepare("pragma quick_check(1)").all()
  if (rows.length === 1 && rows[0]?.quick_check === "ok") return
  throw new StartupProblem(damaged(file))
}

/** An empty database has version 0 and no tables. */
function checkVersion(database: DatabaseSync, file: string): void {
  const version = versionOf(database)
  if (version > dataVersion)
    throw new StartupProblem(
      `The database ${file} was written by a newer version of this server (data version ${version}, this one knows ${dataVersion}); start that version.`,
    )
  if (version === 0 && Number(database.prepare("select count(*) as count from sqlite_master").get()?.count) > 0)
    throw new StartupProblem(`The database ${file} is not one of this server's; name another folder in DATA_DIR.`)
}

async function bringToVersion(db: Kysely<Tables>, database: DatabaseSync): Promise<void> {
  const version = versionOf(database)
  if (version === dataVersion) return
  await db.transaction().execute(async (transaction) => {
    await (version === 0 ? createTables(transaction) : renewTables(transaction, version))
    database.exec(`pragma user_version = ${dataVersion}`)
  })
}

const versionOf = (database: DatabaseSync) => Number(database.prepare("pragma user_version").get()?.user_version)

class SqliteStorage extends SqlStorage {
  /** Writing the version it has anew takes a page of the log, and so some room on the disk. */
  async probe() {
    await sql`pragma user_version = ${sql.lit(dataVersion)}`.execute(this.db)
  }

  /** On the one connection, so between two transactions: a moment in which all that was acknowledged is there. */
  async copyTo(file: string) {
    await sql`vacuum into ${file}`.execute(this.db)
  }
}

function sentenceFor(error: unknown, file: string): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/locked|busy/i.test(message))
    return `Another server is using the database ${file}; stop it first, or name another folder in DATA_DIR.`
  const why = whyNotStored(error)
  if (why !== null)
    return `The database ${file} cannot be written: ${why}. It has been left untouched; make room or mend the disk, and start again.`
  if (/malformed|not a database|corrupt/i.test(message)) return damaged(file)
  return `The database ${file} cannot be opened (${message}).`
}

const damaged = (file: string) =>
  `The database ${file} is damaged and has been left untouched; bring it back from a copy, or name another folder in DATA_DIR.`
