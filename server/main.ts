import { pino } from "pino"
import { loadSample } from "#samples/resolution-130/load.ts"
import { loadTreaty } from "#samples/treaty/load.ts"
import { checkNodeVersion, readConfig } from "./config.ts"
import { openPages } from "./pages.ts"
import { startServer } from "./start.ts"
import { StartupProblem } from "./startup-problem.ts"
import { stop } from "./stop.ts"

const standardError = 2

try {
  checkNodeVersion(process.versions.node)
  const config = readConfig(process.env)
  const dev = process.argv.includes("--dev")
  const server = await startServer({
    config,
    seed: { "resolution-130": loadSample, treaty: loadTreaty }[config.sample],
    openPages: () => openPages({ dev, ...config }),
    log: pino({ level: config.logLevel, errorKey: "error" }, pino.destination({ dest: standardError, sync: true })),
  })
  for (const { name, url } of server.links) process.stdout.write(`${name} ${url}\n`)
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => {
      stop(server).then((status) => process.exit(status))
    })
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
