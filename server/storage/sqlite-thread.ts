import { Worker } from "node:worker_threads"
import { StartupProblem } from "../startup-problem.ts"
import type { SqliteFile } from "./sqlite-file.ts"

export type Statement = { readonly sql: string; readonly parameters: readonly unknown[] }
/** Shape: `changes` is the number of rows written; null for statements that only give rows. */
export type Result = { readonly rows: readonly Record<string, unknown>[]; readonly changes: number | null }

/** What is asked of the thread. Several statements are one transaction. */
export type Request = { readonly number: number; readonly statements: readonly Statement[] | "close" }
/** Shape: `errcode` is SQLite's, by which a full disk is told from other errors. */
export type Failure = { readonly message: string; readonly errcode: number | null; readonly isStartup: boolean }
/** Number 0 answers the opening. */
export type Answer =
  | { readonly number: number; readonly results: readonly Result[] }
  | { readonly number: number; readonly failure: Failure }

type Waiting = { resolve(results: readonly Result[]): void; reject(error: Error): void }

/** A database held by a thread of its own, which does one thing after another, in the order in which it is asked. */
export class SqliteThread {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private asked = 0
  private ended: Error | null = null

  private constructor(file: SqliteFile) {
    this.worker = new Worker(new URL("sqlite-worker.ts", import.meta.url), { workerData: file, execArgv: [] })
    this.worker.on("message", (answer: Answer) => this.take(answer))
    this.worker.on("error", (error: Error) => this.end(error))
    this.worker.on("exit", () => this.end(new Error("the database is closed")))
  }

  /** Throws: StartupProblem saying why the file cannot be opened. */
  static async open(file: SqliteFile): Promise<SqliteThread> {
    const thread = new SqliteThread(file)
    await thread.answerTo(0)
    return thread
  }

  /**
   * Runs statements, several of them in one transaction. Resolves once what they write is synced to disk.
   * Throws:  Error with SQLite's `errcode`; then nothing of a transaction is on disk.
   */
  run(statements: readonly Statement[]): Promise<readonly Result[]> {
    return this.ask(statements)
  }

  async close(): Promise<void> {
    if (this.ended !== null) return
    await this.ask("close")
    await this.worker.terminate()
  }

  private ask(statements: Request["statements"]): Promise<readonly Result[]> {
    if (this.ended !== null) return Promise.reject(this.ended)
    const number = ++this.asked
    const answered = this.answerTo(number)
    this.worker.postMessage({ number, statements } satisfies Request)
    return answered
  }

  private answerTo(number: number): Promise<readonly Result[]> {
    // An idle thread keeps no process from ending; one that is being waited for does.
    this.worker.ref()
    return new Promise((resolve, reject) => this.waiting.set(number, { resolve, reject }))
  }

  private take(answer: Answer): void {
    const waiting = this.waiting.get(answer.number)
    this.waiting.delete(answer.number)
    if (this.waiting.size === 0) this.worker.unref()
    if ("results" in answer) waiting?.resolve(answer.results)
    else waiting?.reject(errorOf(answer.failure))
  }

  private end(error: Error): void {
    this.ended ??= error
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }
}

function errorOf({ message, errcode, isStartup }: Failure): Error {
  if (isStartup) return new StartupProblem(message)
  return Object.assign(new Error(message), errcode === null ? {} : { errcode })
}
