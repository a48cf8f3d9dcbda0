import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Y from "yjs"
import { readParagraphs } from "#model/document.ts"
import { plainText } from "#model/plain-text.ts"
import { documentView, readRecord } from "#model/view.ts"
import { StartupProblem } from "../startup-problem.ts"
import { openSqlite } from "../storage/sqlite.ts"

/**
 * Writes what there is to be verified of each document in a database to files of its own, and has each looked at.
 *
 * Shape:  answers with the first answer of `look` that is not 0.
 * Throws: StartupProblem if a server holds the database, or it cannot be read.
 */
export async function inSavedFiles(databaseFile: string, look: (folder: string) => number): Promise<number> {
  const storage = await openSqlite(databaseFile).catch((error) => {
    if (!/^Another server/.test(error.message)) throw error
    throw new StartupProblem("A server is using the folder: give its address and the token of a link instead.")
  })
  const folder = mkdtempSync(join(tmpdir(), "register-"))
  const save = (name: string, text: string) => writeFileSync(join(folder, name), text, { mode: 0o600 })
  let worst = 0
  try {
    for (const id of await storage.documentIds()) {
      const stored = await storage.loadDocument(id)
      const doc = new Y.Doc()
      for (const update of stored ? [stored.snapshot, ...stored.updates] : []) Y.applyUpdate(doc, update)
      save("register.json", JSON.stringify({ register: readRecord(doc).register }))
      save("document.json", JSON.stringify(documentView(doc)))
      save("base.txt", plainText(readParagraphs(doc), "base"))
      worst ||= look(folder)
    }
    return worst
  } finally {
    rmSync(folder, { recursive: true })
    await storage.close()
  }
}
