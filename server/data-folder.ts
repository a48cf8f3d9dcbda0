import { randomBytes } from "node:crypto"
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { StartupProblem } from "./startup-problem.ts"

/** What the server keeps on disk: one database file and one secret. */
export type DataFolder = { readonly databaseFile: string; readonly sessionSecret: string }

/**
 * Opens the data folder, making it and its secret where absent.
 *
 * Shape:   the secret is 43 characters of base64url in `session-secret`, readable by its owner alone. It outlives
 *          restarts, so that links and sessions do too; `sessionSecret` given by the environment takes its place.
 * Throws:  StartupProblem if the folder cannot be made, read or written.
 */
export function openDataFolder(folder: string, sessionSecret: string | null): DataFolder {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    return {
      databaseFile: join(folder, "negotiation.sqlite"),
      sessionSecret: sessionSecret ?? keptSecret(join(folder, "session-secret")),
    }
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
