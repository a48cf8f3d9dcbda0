import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { loadSample } from "#samples/resolution-130/load.ts"
import { startTestServer, type TestServer, temporaryFolder } from "../testing/server.ts"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer(temporaryFolder(), loadSample)
})
afterAll(() => server.remove())

const documents = "/api/v1/documents"
const begin = (body: object, as = "chair") =>
  server.ask(as, documents, {
    id: "first-draft",
    title: "Resolution 130",
    name: "First draft",
    from: "resolution-130",
    ...body,
  })

describe("a document begun by the chair (L12)", { timeout: 120_000 }, () => {
  test("can be looked at before, with where each contribution would go", async () => {
    const { status, body } = await server.ask("chair", "compiled")
    expect(status).toBe(200)
    expect(body.report).toHaveLength(55)
    expect(body.report.filter(({ outcome }: { outcome: string }) => outcome === "not-placed")).toEqual([])
    expect(body.markup).toContain(
      "a) {++Article 6, on security and robustness of networks, and Article 7, on unsolicited bulk electronic communications, of the International Telecommunication Regulations;++}",
    )
    expect((await server.ask("ARB", "compiled")).body.error.code).toBe("not-the-chair")
  })

  test("is the draft compiled from what was tabled, on the same base text, with the same table (L1)", async () => {
    const begun = await begin({ compile: true })
    expect(begun.status).toBe(201)
    expect(begun.body.report).toHaveLength(55)
    const [old, fresh] = [await server.ask("ARB", ""), await server.ask("ARB", `${documents}/first-draft`)]
    expect(fresh.body.baseHash).toBe(old.body.baseHash)
    expect(fresh.body.meta).toMatchObject({ id: "first-draft", revision: 1, timeZone: "Asia/Seoul" })
    const tables = [
      await server.ask("ARB", "contributions"),
      await server.ask("ARB", `${documents}/first-draft/contributions`),
    ]
    expect(tables[1]?.body).toEqual(tables[0]?.body)
    const text = await server.ask("ARB", `${documents}/first-draft/text?view=EUR`)
    expect(text.body).toContain(
      "Objective 3, on enhancing confidence and security in the use of telecommunications/ICTs, and roll-out",
    )
  })

  test("is listed where a link leads, once there is more than one", async () => {
    const joined = await fetch(`${server.url}/join/${server.token("RCC")}`, { redirect: "manual" })
    expect(joined.headers.get("location")).toBe("/documents")
  })

  test("is worked on like any other, and there after a restart (L9)", async () => {
    const item = (await server.ask("chair", `${documents}/first-draft`)).body.open[0]
    const ruling = { target: item.target, verdict: "accept", seen: item.seen }
    expect((await server.ask("chair", `${documents}/first-draft/decisions`, ruling)).status).toBe(201)
    await server.close()
    server = await startTestServer(server.dataDir, loadSample)
    const { body } = await server.ask("RCC", documents)
    expect(body.documents.map(({ id }: { id: string }) => id).sort()).toEqual(["first-draft", "resolution-130"])
    expect((await server.ask("RCC", `${documents}/first-draft/register`)).body.register).toHaveLength(1)
    expect((await server.ask("RCC", "register")).body.register).toEqual([])
  })

  test("is a base text of its own where one is given", async () => {
    const text = readFileSync(new URL("../../samples/treaty/base.txt", import.meta.url), "utf8")
    expect((await begin({ id: "treaty", title: "Treaty", text })).status).toBe(201)
    const { body } = await server.ask("observer", `${documents}/treaty/text?view=base`)
    expect(body.split("\n").slice(9, 13)).toEqual([
      "1 to withdraw all boats from the lake:",
      "a within thirty days, from the open water;",
      "b within ninety days, from the harbours;",
      "2 to open the ferry to all inhabitants of both shores;",
    ])
  })

  test("is the paragraphs that the chair put right, one by one", async () => {
    const line = (style: string, level: number, label: string | null, text: string) => ({ style, level, label, text })
    const lines = [
      line("call", 0, null, "having met"),
      line("item", 0, "1.1", "one;"),
      line("item", 1, "a bis", "two,"),
    ]
    expect((await begin({ id: "by-hand", lines })).status).toBe(201)
    const { body } = await server.ask("observer", `${documents}/by-hand/text?view=base`)
    expect(body.split("\n")).toEqual(["having met", "1.1 one;", "a bis two,"])
    const wrong = await begin({ id: "wrong", lines: [line("item", 3, null, "x")] })
    expect(wrong.body.error.code).toBe("bad-request")
  })

  test("is seen before it is begun, as its file was understood, by the chair alone", async () => {
    const preview = async (file: string | Uint8Array<ArrayBuffer>, as = "chair") => {
      const headers = { authorization: `Bearer ${server.token(as)}` }
      const answer = await fetch(`${server.url}${documents}/preview`, { method: "POST", headers, body: file })
      return { status: answer.status, body: await answer.json() }
    }
    const { body } = await preview("resolves\n1 to meet;")
    expect(body.lines).toEqual([
      { style: "call", level: 0, label: null, text: "resolves" },
      { style: "item", level: 0, label: "1", text: "to meet;" },
    ])
    const damaged = await preview(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]))
    expect(damaged).toMatchObject({ status: 415, body: { error: { code: "no-text-file" } } })
    const turned = await preview("the \u202eend")
    expect(turned).toMatchObject({ status: 422, body: { error: { code: "unprintable-characters" }, where: "the end" } })
    expect((await preview("x", "ARB")).body.error.code).toBe("not-the-chair")
  })

  test("is refused with a sentence where it cannot be", async () => {
    const codeOf = async (body: object, as?: string) => (await begin(body, as)).body.error.code
    expect(await codeOf({})).toBe("document-taken")
    expect(await codeOf({ id: "other", from: "gone" })).toBe("unknown-document")
    expect(await codeOf({ id: "other", text: " \n" })).toBe("base-text-missing")
    expect(await codeOf({ id: "Other!" })).toBe("bad-request")
    expect(await codeOf({ id: "new" })).toBe("bad-request")
    expect(await codeOf({ id: "other" }, "ARB")).toBe("not-the-chair")
    expect((await server.ask("chair", documents)).body.documents).toHaveLength(4)
  })
})
