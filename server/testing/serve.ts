import { loadSample } from "#samples/resolution-130/load.ts"
import { stop } from "../stop.ts"
import { seed } from "./seed.ts"
import { startTestServer } from "./server.ts"

// A server in a process of its own, for tests that kill it: `serve.ts <folder> [resolution-130]`. Prints its address
// and links, then serves. Told by its parent to revoke an invitation, it does, and says so.
const [, , folder, sample] = process.argv
const server = await startTestServer(folder, sample === "resolution-130" ? loadSample : seed, (line) =>
  process.stderr.write(line),
)
process.stdout.write(`${JSON.stringify({ url: server.url, links: server.links })}\n`)
process.on("message", async ({ revoke }: { revoke: string }) => {
  await server.revoke(revoke)
  process.send?.({ revoked: revoke })
})
process.once("SIGTERM", () => {
  stop(server).then((status) => process.exit(status))
})
