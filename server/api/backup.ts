import { createReadStream } from "node:fs"
import { mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { Hono } from "hono"
import { isBackupToken } from "../backup/token.ts"
import type { ApiEnvironment, ApiSurroundings } from "./environment.ts"
import { problem } from "./problems.ts"

/** `GET /api/v1/backup`: the whole database as it stands, for whoever holds the secret of the data folder. */
export function backupRoute({ storage, secret }: ApiSurroundings): Hono<ApiEnvironment> {
  return new Hono<ApiEnvironment>().get("/", async (context) => {
    if (!isBackupToken(context.req.header("authorization") ?? null, secret)) return problem(context, "no-session")
    const folder = await mkdtemp(join(tmpdir(), "negotiation-backup-"))
    const remove = () => rm(folder, { recursive: true, force: true })
    const file = join(folder, "copy.sqlite")
    try {
      await storage.copyTo(file)
      const { size } = await stat(file)
      const bytes = createReadStream(file).on("close", remove)
      const headers = { "content-type": "application/vnd.sqlite3", "content-length": String(size) }
      return new Response(Readable.toWeb(bytes) as ReadableStream, { headers })
    } catch (error) {
      await remove()
      throw error
    }
  })
}
