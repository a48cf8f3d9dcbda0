import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite"
import { parentPort, workerData } from "node:worker_threads"
import { StartupProblem } from "../startup-problem.ts"
import { openSqliteFile, type SqliteFile } from "./sqlite-file.ts"
import type { Answer, Failure, Request, Result, Statement } from "./sqlite-thread.ts"

// The thread that holds the database: syncing to disk takes milliseconds, in which the server goes on. It needs little,
// and is therefore there at once.

const port = parentPort
if (port === null) throw new Error("sqlite-worker.ts is started by sqlite-thread.ts alone")
const answer = (message: Answer) => port.postMessage(message)
/** Kept, since the same dozen come thousands of times. */
const prepared = new Map<string, StatementSync>()

try {
  const database = openSqliteFile(workerData as SqliteFile)
  port.on("message", (request: Request) => answer(answerTo(request, database)))
  answer({ number: 0, results: [] })
} catch (error) {
  answer({ number: 0, failure: failureOf(error) })
}

function answerTo({ number, statements }: Request, database: DatabaseSync): Answer {
  try {
    if (statements === "close") {
      database.close()
      return { number, results: [] }
    }
    const [only] = statements
    if (statements.length === 1 && only) return { number, results: [run(only, database)] }
    return { number, results: together(statements, database) }
  } catch (error) {
    return { number, failure: failureOf(error) }
  }
}

/** In one transaction: all or nothing. */
function together(statements: readonly Statement[], database: DatabaseSync): Result[] {
  run({ sql: "begin immediate", parameters: [] }, database)
  try {
    const results = statements.map((statement) => run(statement, database))
    run({ sql: "commit", parameters: [] }, database)
    return results
  } catch (error) {
    run({ sql: "rollback", parameters: [] }, database)
    throw error
  }
}

function run({ sql, parameters }: Statement, database: DatabaseSync): Result {
  // SQLite has rolled back by itself where the disk is full, and a second time would hide why.
  if (sql === "rollback" && !database.isTransaction) return { rows: [], changes: 0 }
  const statement = prepared.get(sql) ?? database.prepare(sql)
  prepared.set(sql, statement)
  const values = parameters as SQLInputValue[]
  if (statement.columns().length > 0) return { rows: statement.all(...values), changes: null }
  return { rows: [], changes: Number(statement.run(...values).changes) }
}

function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error)
  const { errcode } = error as { errcode?: unknown }
  return { message, errcode: typeof errcode === "number" ? errcode : null, isStartup: error instanceof StartupProblem }
}
