import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite"
import { SqliteDialect } from "kysely"

type Parameters = readonly unknown[]

/** Lets Kysely speak to `node:sqlite`. Statements are kept, since the same dozen come thousands of times. */
export function nodeSqliteDialect(database: DatabaseSync): SqliteDialect {
  const prepared = new Map<string, ReturnType<typeof adapt>>()
  return new SqliteDialect({
    database: {
      close: () => database.close(),
      prepare: (sql) => {
        // SQLite has rolled back by itself where the disk is full, and a second time would hide why.
        if (sql === "rollback" && !database.isTransaction) return nothingToDo
        const statement = prepared.get(sql) ?? adapt(database.prepare(sql))
        prepared.set(sql, statement)
        return statement
      },
    },
  })
}

const nothingToDo = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

const adapt = (statement: StatementSync) => ({
  reader: statement.columns().length > 0,
  all: (parameters: Parameters) => statement.all(...(parameters as SQLInputValue[])),
  run: (parameters: Parameters) => statement.run(...(parameters as SQLInputValue[])),
  iterate: (parameters: Parameters) => statement.iterate(...(parameters as SQLInputValue[])),
})
