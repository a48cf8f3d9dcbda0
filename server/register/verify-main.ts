import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { checkNodeVersion, readConfig } from "../config.ts"
import { fileNames } from "../data-folder.ts"
import { StartupProblem } from "../startup-problem.ts"
import { inSavedFiles } from "./saved-files.ts"

// `npm run register:verify`: checks the register and the base text, by a program that shares no code with the rest.
//
//   npm run register:verify                                   the data folder that DATA_DIR says, no server running
//   npm run register:verify -- <data folder>                  another one
//   npm run register:verify -- <address> <link token> [document]
//   npm run register:verify -- <folder of saved files>        see scripts/verify.mjs

const script = fileURLToPath(new URL("../../scripts/verify.mjs", import.meta.url))
const verify = (...given: string[]): number =>
  spawnSync(process.execPath, [script, ...given], { stdio: "inherit" }).status ?? 1

try {
  checkNodeVersion(process.versions.node)
  const given = process.argv.slice(2)
  const folder = given[0] ?? readConfig(process.env).dataDir
  const database = join(folder, fileNames.database)
  if (given.length > 1) process.exitCode = verify(...given)
  else if (existsSync(database)) process.exitCode = await inSavedFiles(database, (saved) => verify(saved))
  else if (given.length === 1) process.exitCode = verify(folder)
  else throw new StartupProblem(`The data folder ${folder} holds no database; name the right one in DATA_DIR.`)
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
