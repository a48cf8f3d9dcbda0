import { randomBytes } from "node:crypto"
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { StartupProblem } from "./startup-problem.ts"

/** What the server keeps on disk: one database file and one secret. */
export type DataFolder = {
  readonly databaseFile: string
  /** Whether a server has had its text here before: then an empty database is a lost one. */
  readonly isUsed: boolean
  /** Reads the secret, or makes it. Only once the text is on disk, since a secret says that there is one. */
  secret(): string
}

/** Under these names, in the folder that DATA_DIR says. */
export const fileNames = { database: "negotiation.sqlite", secret: "session-secret" } as const

/**
 * Opens the data folder, making it where absent.
 *
 * Shape:   the secret is 43 characters of base64url in `session-secret`, readable by its owner alone. It outlives
 *          restarts, so that links and sessions do too; `sessionSecret` given by the environment takes its place.
 * Throws:  StartupProblem if the folder cannot be made, read or written, or if its database has gone.
 */
export function openDataFolder(folder: string, sessionSecret: string | null): DataFolder {
  const database = join(folder, fileNames.database)
  const secretFile = join(folder, fileNames.secret)
  return saying(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const isUsed = existsSync(secretFile) || existsSync(`${database}-wal`)
    if (isUsed && !existsSync(database)) throw new StartupProblem(lost(folder))
    return {
      databaseFile: database,
      isUsed,
      secret: () => sessionSecret ?? saying(folder, () => keptSecret(secretFile)),
    }
  })
}

/** What to say where a folder that was in use holds no text any more. */
export const lost = (folder: string): string =>
  `The data folder ${folder} was in use, and its text is gone: nothing new has been put in its place. Bring the folder back, restore a backup into an empty one, or name another in DATA_DIR.`

function saying<Result>(folder: string, act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    if (error instanceof StartupProblem) throw error
    throw new StartupProblem(
      `The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}); give this user the right to write there, or name another folder in DATA_DIR.`,
    )
  }
}

function keptSecret(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" })
  chmodSync(file, 0o600)
  const secret = readFileSync(file, "utf8").trim()
  if (secret.length >= 16) return secret
  throw new StartupProblem(`The file ${file} is damaged: bring it back from a copy, or remove it and send new links.`)
}
