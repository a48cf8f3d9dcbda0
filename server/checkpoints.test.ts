import { rm } from "node:fs/promises"
import { afterEach, beforeEach, expect, test } from "vitest"
import { Delegate } from "./testing/delegate.ts"
import { startTestServer, type TestServer, temporaryFolder } from "./testing/server.ts"
import { propose } from "./testing/writing.ts"

let folder = ""
let server: TestServer
beforeEach(async () => {
  folder = temporaryFolder()
  server = await startTestServer(folder)
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const changesSince = async (at: number) =>
  (await server.ask("observer", `changes?since=${new Date(at).toISOString()}`)).body

const type = async (words: string, id: string) => {
  const arb = await Delegate.at(server.url, server.token("ARB"))
  arb.write((doc) => propose(doc, "p2", 0, words, id))
  await arb.stored()
  arb.leave()
}

test("what changed since a time is told with the words then and now, the delegation and who typed", async () => {
  const before = Date.now()
  expect((await changesSince(before)).paragraphs).toEqual([])
  await type("still ", "ARB.4")
  expect((await changesSince(before)).paragraphs).toEqual([
    {
      id: "p2",
      place: "recognizing, b)",
      before: "b) the {++growing ++}role of the Union",
      after: "b) {++still ++}the {++growing ++}role of the Union",
      delegations: ["ARB"],
      decisions: [],
      people: ["ARB delegate 1"],
    },
  ])
})

test("the text is kept for ever, and each start goes on from what was kept (L9)", async () => {
  const first = Date.now()
  await type("still ", "ARB.4")
  await server.close()
  server = await startTestServer(folder)
  const second = Date.now()
  await type("now ", "ARB.5")
  expect((await changesSince(second)).paragraphs).toMatchObject([
    { before: "b) {++still ++}the {++growing ++}role of the Union", people: ["ARB delegate 1"] },
  ])
  expect((await changesSince(first)).paragraphs[0].before).toBe("b) the {++growing ++}role of the Union")
  expect((await changesSince(0)).paragraphs[0].before).toBe("b) the {++growing ++}role of the Union")
})

test("a ruling is told with its number (L5)", async () => {
  const before = Date.now()
  const { open } = (await server.ask("chair", "")).body
  const { target, seen } = open.find((item: { target: { id: string } }) => item.target.id === "RCC.1")
  expect((await server.ask("chair", "decisions", { target, verdict: "accept", seen })).status).toBe(201)
  expect((await changesSince(before)).paragraphs).toMatchObject([{ id: "p2", decisions: [1], people: [] }])
})

test("a time that is none is refused", async () => {
  for (const since of ["", "yesterday", "2014-11-01"])
    expect((await server.ask("observer", `changes?since=${since}`)).status).toBe(422)
})
