import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Config } from "../config.ts"
import { openDataFolder } from "../data-folder.ts"
import { StartupProblem } from "../startup-problem.ts"
import { openSqlite } from "../storage/sqlite.ts"
import { writeBackup } from "./file.ts"
import { backupToken } from "./token.ts"

/** What a backup needs to know: where the data is, and where the server that holds it listens. */
export type BackupConfig = Pick<Config, "dataDir" | "host" | "port" | "sessionSecret">

/**
 * Writes all that a server holds to one new file. A running server is asked for it, since it alone may open its
 * database; where none runs, the database is opened here.
 *
 * Refuses: nothing by value.
 * Throws:  StartupProblem saying in a sentence why there is no backup.
 */
export async function backUp(config: BackupConfig, file: string): Promise<void> {
  if (existsSync(file)) throw new StartupProblem(`There is a file ${file} already; name a new one.`)
  const folder = openDataFolder(config.dataDir, config.sessionSecret)
  if (!existsSync(folder.databaseFile))
    throw new StartupProblem(`The data folder ${config.dataDir} holds no database; name the right one in DATA_DIR.`)
  const secret = folder.secret()
  const at = Date.now()
  const database = (await fromServer(config, secret)) ?? (await fromFile(folder.databaseFile))
  await check(database)
  writeBackup(file, { database, secret, at })
}

/** Null where no server answers. */
async function fromServer({ host, port }: BackupConfig, secret: string): Promise<Uint8Array | null> {
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${port}`
  const headers = { authorization: `Bearer ${backupToken(secret)}` }
  const answer = await fetch(`${address}/api/v1/backup`, { headers }).catch(() => null)
  if (answer === null) return null
  if (answer.status === 401)
    throw new StartupProblem(
      `The server at ${address} uses another data folder; give DATA_DIR, HOST and PORT as it has them.`,
    )
  if (!answer.ok) throw new StartupProblem(`The server at ${address} could not make a backup (${answer.status}).`)
  try {
    return new Uint8Array(await answer.arrayBuffer())
  } catch {
    throw new StartupProblem(`The server at ${address} broke off; there is no backup.`)
  }
}

async function fromFile(databaseFile: string): Promise<Uint8Array> {
  return await inTemporaryFolder(async (folder) => {
    const storage = await openSqlite(databaseFile).catch((error) => {
      if (!/^Another server/.test(error.message)) throw error
      throw new StartupProblem("A server is using the folder and does not answer: give HOST and PORT as it has them.")
    })
    const copy = join(folder, "copy.sqlite")
    await storage.copyTo(copy).finally(() => storage.close())
    return readFileSync(copy)
  })
}

/** A backup that cannot be loaded is none: better to hear of it now. */
async function check(database: Uint8Array): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const copy = join(folder, "check.sqlite")
    writeFileSync(copy, database, { mode: 0o600 })
    const storage = await openSqlite(copy)
    try {
      for (const id of await storage.documentIds()) await storage.loadDocument(id)
    } catch (error) {
      throw new StartupProblem(`The database is damaged (${(error as Error).message}); there is no backup.`)
    } finally {
      await storage.close()
    }
  })
}

async function inTemporaryFolder<Result>(act: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "negotiation-backup-"))
  return await act(folder).finally(() => rmSync(folder, { recursive: true, force: true }))
}
