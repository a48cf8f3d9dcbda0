import { afterAll, beforeAll, expect, test } from "vitest"
import type { ProgressPoint } from "#model/protocol.ts"
import { startTestServer, type TestServer } from "./testing/server.ts"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const points = async (name = "observer"): Promise<readonly ProgressPoint[]> =>
  (await server.ask(name, "progress")).body.points

test("what is open is counted at the start, and anew at each ruling (L5)", async () => {
  expect(await points()).toMatchObject([{ brackets: 2, groups: 1, changes: 2, decisions: 0 }])
  const { open } = (await server.ask("chair", "")).body
  const item = open.find(({ target }: { target: { id: string } }) => target.id === "RCC.1")
  await server.ask("chair", "decisions", { target: item.target, verdict: "accept", seen: item.seen })
  await expect
    .poll(() => points())
    .toMatchObject([{ changes: 2 }, { brackets: 2, groups: 1, changes: 1, decisions: 1 }])
})

test("a ruling that is refused counts nothing", async () => {
  const before = await points()
  const target = { kind: "change", id: "RCC.1" }
  await server.ask("chair", "decisions", { target, verdict: "accept", seen: "" })
  expect(await points("ARB")).toEqual(before)
})
