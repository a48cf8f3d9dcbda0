import { existsSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { StartupProblem } from "../startup-problem.ts"
import { whyNotStored } from "./cannot-store.ts"

/** Shape: `dataVersion` is that of the tables this server knows. */
export type SqliteFile = { readonly file: string; readonly dataVersion: number }

/**
 * Opens the file of the embedded database, making it where there is none.
 *
 * One server alone may hold it: the exclusive lock lives with the process, so that nothing is left behind by a
 * `kill -9`. `synchronous=FULL` with a write-ahead log syncs at every commit. A database that is damaged, of another
 * program or of a newer server is left exactly as it is.
 *
 * Throws:  StartupProblem: locked, damaged, not ours, newer, or not to be opened.
 */
export function openSqliteFile({ file, dataVersion }: SqliteFile): DatabaseSync {
  const isNew = !existsSync(file)
  let database: DatabaseSync | null = null
  try {
    database = new DatabaseSync(file)
    database.exec("pragma locking_mode = exclusive; pragma busy_timeout = 200")
    if (!isNew) checkHealth(database, file)
    // Before anything is written: what is not ours, or newer, stays byte for byte.
    checkVersion(database, { file, dataVersion })
    database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on")
    // The lock is taken with the first write, so that a second server finds out at once.
    database.exec("begin immediate; commit")
    return database
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
function checkVersion(database: DatabaseSync, { file, dataVersion }: SqliteFile): void {
  const version = Number(database.prepare("pragma user_version").get()?.user_version)
  if (version > dataVersion)
    throw new StartupProblem(
      `The database ${file} was written by a newer version of this server (data version ${version}, this one knows ${dataVersion}); start that version.`,
    )
  if (version === 0 && Number(database.prepare("select count(*) as count from sqlite_master").get()?.count) > 0)
    throw new StartupProblem(`The database ${file} is not one of this server's; name another folder in DATA_DIR.`)
}

/** What to say of an error that keeps the file from being opened. */
export function sentenceFor(error: unknown, file: string): string {
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
