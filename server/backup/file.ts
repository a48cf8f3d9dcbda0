import { createHash } from "node:crypto"
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs"
import { dirname } from "node:path"
import { z } from "zod"
import { StartupProblem } from "../startup-problem.ts"

/** All that a data folder holds: the database, and the secret by which the same links go on working. */
export type Backup = {
  readonly database: Uint8Array
  readonly secret: string
  /** Milliseconds since the epoch. */
  readonly at: number
}

const header = z.object({
  negotiationBackup: z.literal(1),
  at: z.number(),
  secret: z.string().min(16),
  bytes: z.number().int(),
  sha256: z.string(),
})

/**
 * A backup as one file: a line of JSON, then the database byte for byte.
 * Shape:  readable by its owner alone, since the secret stands in it.
 */
export function writeBackup(file: string, { database, secret, at }: Backup): void {
  const line = JSON.stringify({
    negotiationBackup: 1,
    at,
    secret,
    bytes: database.length,
    sha256: sha256(database),
  } satisfies z.infer<typeof header>)
  writeWhole(file, [Buffer.from(`${line}\n`), database])
}

/** Throws: StartupProblem if the file is no backup, or not whole. */
export function readBackup(file: string): Backup {
  const bytes = readable(file)
  const end = bytes.indexOf("\n")
  const known = header.safeParse(jsonOf(bytes.subarray(0, Math.max(end, 0)).toString("utf8")))
  if (!known.success) throw new StartupProblem(`The file ${file} is not a backup of this server.`)
  const database = bytes.subarray(end + 1)
  if (database.length !== known.data.bytes || sha256(database) !== known.data.sha256)
    throw new StartupProblem(`The backup ${file} is damaged or not whole; nothing has been restored. Use another one.`)
  return { database, secret: known.data.secret, at: known.data.at }
}

/** Under its name a file is whole and on the disk, or not there at all. Throws: Error if there is one of this name. */
export function writeWhole(file: string, parts: readonly Uint8Array[]): void {
  const unfinished = `${file}.unfinished`
  try {
    const handle = openSync(unfinished, "w", 0o600)
    for (const part of parts) for (let at = 0; at < part.length; ) at += writeSync(handle, part, at)
    fsyncSync(handle)
    closeSync(handle)
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
  syncFolder(dirname(file))
}

/** So that the name, too, outlives a power cut. Windows refuses to open a folder, and keeps names in a journal of its own. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return
  const handle = openSync(folder, "r")
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

function readable(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new StartupProblem(`The backup ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`)
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
