import { mkdirSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { fileNames } from "../data-folder.ts"
import { StartupProblem } from "../startup-problem.ts"
import { readBackup, writeWhole } from "./file.ts"

/**
 * Makes a data folder of a backup. The database comes last: until then no server starts on the folder.
 *
 * Throws:  StartupProblem if the backup cannot be used, or the folder holds anything.
 */
export function restore(file: string, folder: string): { readonly at: number } {
  const { database, secret, at } = readBackup(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (readdirSync(folder).length > 0)
    throw new StartupProblem(
      `The folder ${folder} is not empty and has been left as it is; name an empty one in DATA_DIR.`,
    )
  writeWhole(join(folder, fileNames.secret), [Buffer.from(secret)])
  writeWhole(join(folder, fileNames.database), [database])
  return { at }
}
