import { afterAll, beforeAll, expect, test } from "vitest"
import type { ParagraphView } from "#model/protocol.ts"
import { startTestServer, type TestServer } from "../testing/server.ts"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.remove())

const text = async (view: string) => (await server.ask("observer", `text?view=${view}`)).body.split("\n") as string[]
const take = (as: string, id: string, seen: string) => server.ask(as, `contributions/${id}/take`, { seen })

async function table(as: string, body: object): Promise<string> {
  const { body: answer } = await server.ask(as, "contributions", { text: "", ...body })
  return answer.contribution.id
}

/** The hash of the text a contribution would be taken into, as it is now. */
const seenNow = async (as: string, id: string) => (await take(as, id, "")).body.now.seen as string

test("a delegation takes what it tabled into the draft, as its own proposal (L2, L12)", async () => {
  const id = await table("ARB", { kind: "MOD", row: "p1", text: "a) the first item of the whole list;" })
  const looked = await take("ARB", id, "")
  expect([looked.status, looked.body.error.code]).toEqual([409, "text-changed"])
  const { seen, before, after, paragraphs } = looked.body.now
  expect(before).not.toBe(after)
  expect(paragraphs[0].after).toContain("{++")
  const taken = await take("ARB", id, seen)
  expect(taken.status).toBe(201)
  expect(taken.body.taken).toMatchObject({ contribution: id, paragraph: "p1", by: "ARB delegate 1", isByChair: false })
  expect(await text("ARB")).toContain(`a) ${after}`)
  const again = await take("ARB", id, seen)
  expect([again.status, again.body.error.code]).toEqual([409, "there-already"])
})

test("the chair takes it for a delegation, in whose name it then stands (L2)", async () => {
  const id = await table("RCC", { kind: "ADD", after: "p2", text: "that trust grows;" })
  const taken = await take("chair", id, await seenNow("chair", id))
  expect(taken.body.taken).toMatchObject({ by: "Chair", isByChair: true })
  const { paragraphs } = (await server.ask("observer", "")).body as { paragraphs: ParagraphView[] }
  const added = paragraphs.find((one) => one.id === taken.body.taken.paragraph)
  expect(added?.inserted).toMatch(/^RCC\./)
  expect(await text("RCC")).toContainEqual(expect.stringContaining("that trust grows;"))
})

test("the text that has changed since it was seen is shown as it is now (L12)", async () => {
  const id = await table("RCC", { kind: "MOD", row: "p3", text: "c) nothing but words of our own;" })
  const seen = await seenNow("RCC", id)
  const other = await table("ARB", { kind: "SUP", row: "p3" })
  expect((await take("ARB", other, await seenNow("ARB", other))).status).toBe(201)
  const refused = await take("RCC", id, seen)
  expect(refused.body.error.code).toBe("text-changed")
  expect(refused.body.now.seen).not.toBe(seen)
  expect((await take("RCC", id, refused.body.now.seen)).status).toBe(201)
})

test("nobody takes another's text, and an observer none (L2, L3)", async () => {
  const id = await table("RCC", { kind: "SUP", row: "p4" })
  expect((await take("ARB", id, "")).body.error.code).toBe("not-your-delegation")
  expect((await take("observer", id, "")).body.error.code).toBe("not-a-member")
  expect((await take("chair", "RCC.none", "")).body.error.code).toBe("unknown-contribution")
  expect((await server.ask("RCC", `contributions/${id}/take`, {})).body.error.code).toBe("bad-request")
})

test("what was taken, and by whom, is there after a restart (L9)", async () => {
  const before = await text("markup")
  const { takings } = (await server.ask("ARB", "contributions")).body
  expect(takings.map(({ isByChair }: { isByChair: boolean }) => isByChair)).toEqual([false, true, false, false])
  await server.close()
  server = await startTestServer(server.dataDir)
  expect(await text("markup")).toEqual(before)
  expect((await server.ask("ARB", "contributions")).body.takings).toEqual(takings)
})
