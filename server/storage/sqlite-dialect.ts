import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely"
import type { SqliteThread } from "./sqlite-thread.ts"

/** Lets Kysely speak to a database that a thread holds. */
export const sqliteDialect = (thread: SqliteThread): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new ThreadDriver(thread),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

/** One connection, which Kysely lends to one transaction at a time. */
class ThreadDriver implements Driver {
  private readonly thread: SqliteThread
  private readonly connection: DatabaseConnection

  constructor(thread: SqliteThread) {
    this.thread = thread
    this.connection = new ThreadConnection(thread)
  }

  async init() {}
  async acquireConnection() {
    return this.connection
  }
  async releaseConnection() {}

  async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw("begin"))
  }
  async commitTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw("commit"))
  }
  async rollbackTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw("rollback"))
  }

  async destroy() {
    await this.thread.close()
  }
}

class ThreadConnection implements DatabaseConnection {
  private readonly thread: SqliteThread

  constructor(thread: SqliteThread) {
    this.thread = thread
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const [result] = await this.thread.run([{ sql, parameters }])
    const rows = (result?.rows ?? []) as Row[]
    return result?.changes == null ? { rows } : { rows, numAffectedRows: BigInt(result.changes) }
  }

  streamQuery(): never {
    throw new Error("rows are asked for all at once: use execute()")
  }
}
