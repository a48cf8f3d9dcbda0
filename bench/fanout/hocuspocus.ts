// Hocuspocus as its own documentation starts it, in memory, with the seed as its document.
import { readFileSync } from "node:fs"
import { Server } from "@hocuspocus/server"
import * as Y from "yjs"

const seed = readFileSync(process.env.SEED as string)
const server = new Server({
  port: Number(process.env.PORT),
  address: "127.0.0.1",
  quiet: true,
  onLoadDocument: async ({ document }) => {
    Y.applyUpdate(document, seed)
  },
})
await server.listen()
process.stdout.write("ready\n")
