import { afterAll, beforeAll, expect, test } from "vitest"
import { startTestServer, type TestServer } from "../testing/server.ts"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const table = (as: string, body: object) => server.ask(as, "contributions", { text: "", ...body })

test("a document that began without contributions has its base paragraphs as rows", async () => {
  const { body } = await server.ask("observer", "contributions")
  expect(body.rows.map(({ id }: { id: string }) => id)).toEqual(["c1", "p1", "p2", "p3", "p4"])
  expect(body.contributions).toEqual([])
})

test("a delegation tables for itself, the chair for any, an observer for nobody (L3)", async () => {
  const text = "a) that all networks are vulnerable,"
  const own = await table("ARB", { kind: "MOD", row: "p1", text })
  expect(own.status).toBe(201)
  expect(own.body.contribution).toMatchObject({ delegation: "ARB", kind: "MOD", label: "a", by: "ARB delegate 1" })
  expect((await table("ARB", { delegation: "RCC", kind: "SUP", row: "p1" })).body.error.code).toBe(
    "not-your-delegation",
  )
  expect((await table("observer", { kind: "SUP", row: "p1" })).body.error.code).toBe("not-a-member")
  expect((await table("chair", { kind: "SUP", row: "p1" })).body.error.code).toBe("no-delegation")
  const forRcc = await table("chair", { delegation: "RCC", kind: "ADD", after: "p1", text: "new words," })
  expect(forRcc.body.place).toMatchObject({ after: "p1", style: "item", level: 0 })
})

test("what was tabled stays as it was when it is revised, and after a restart (L9, L12)", async () => {
  const [first] = (await server.ask("ARB", "contributions")).body.contributions
  const revised = await table("ARB", { kind: "MOD", supersedes: first.id, text: "that few networks are vulnerable," })
  expect(revised.body.contribution.source.revision).toBe("New Rev.1")
  await server.close()
  const again = await startTestServer(server.dataDir)
  const { body } = await again.ask("RCC", "contributions")
  expect(body.contributions[0]).toEqual(first)
  expect(body.contributions).toHaveLength(3)
  expect(body.rows).toHaveLength(6)
  server = again
})

test("what cannot be tabled is refused with a sentence, and nothing changes", async () => {
  const before = (await server.ask("ARB", "contributions")).body
  const refused = await table("B", { kind: "MOD", row: "gone", text: "x" })
  expect(refused.status).toBe(404)
  expect(refused.body.error.message).toBe("There is no such row in the comparison table.")
  expect((await table("B", { kind: "MOD", row: "p1", text: "x\u202e" })).body.error.code).toBe("bad-request")
  expect((await table("B", { kind: "MOD", row: "p1", text: "x".repeat(20_001) })).body.error.code).toBe("bad-request")
  expect((await server.ask("ARB", "contributions")).body).toEqual(before)
})
