import { startTestServer } from "./server.ts"

// A server in a process of its own, for tests that kill it. Prints its address and links, then serves.
const server = await startTestServer(process.argv[2])
process.stdout.write(`${JSON.stringify({ url: server.url, links: server.links })}\n`)
process.once("SIGTERM", () => {
  server.close().then(() => process.exit(0))
})
