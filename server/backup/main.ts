import { checkNodeVersion, readConfig } from "../config.ts"
import { StartupProblem } from "../startup-problem.ts"
import { backUp } from "./backup.ts"
import { restore } from "./restore.ts"

// `npm run backup -- <file>` and `npm run restore -- <file>`.

try {
  checkNodeVersion(process.versions.node)
  const [act, file] = process.argv.slice(2)
  if (file === undefined) throw new StartupProblem(`Say which file: npm run ${act} -- <file>`)
  const config = readConfig(process.env)
  if (act === "restore") {
    const { at } = restore(file, config.dataDir)
    process.stdout.write(`${config.dataDir} is as it was on ${new Date(at).toISOString()}.\n`)
  } else {
    await backUp(config, file)
    process.stdout.write(`${file} holds all that was stored when it was made.\n`)
  }
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
