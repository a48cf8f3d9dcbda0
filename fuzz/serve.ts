import { pino } from "pino"
import { startServer } from "#server/start.ts"
import { type SettingName, settings } from "./drafts.ts"

// The real server in a process of its own, so that it can be killed. Prints its port and links, then serves.
const [dataDir = "", setting = "harsh"] = process.argv.slice(2)
const server = await startServer({
  config: {
    port: 0,
    host: "127.0.0.1",
    dataDir,
    publicUrl: "http://room.test",
    sessionSecret: null,
    logLevel: "silent",
  },
  seed: settings[setting as SettingName].seed,
  openPages: null,
  log: pino({ level: "silent" }),
})
process.stdout.write(`${JSON.stringify({ port: server.port, links: server.links })}\n`)
process.once("SIGTERM", () => {
  server.close().then(() => process.exit(0))
})
