import { readFileSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { UnderstoodSheet } from "#model/sheet/understood.ts"
import { loadSample } from "#samples/resolution-130/load.ts"
import { startTestServer, type TestServer, temporaryFolder } from "../testing/server.ts"

let full: TestServer
let empty: TestServer
beforeAll(async () => {
  full = await startTestServer(temporaryFolder(), loadSample)
  empty = await startTestServer(temporaryFolder(), () => ({
    ...loadSample(),
    tabled: { places: [], contributions: [] },
  }))
})
afterAll(async () => {
  await full.remove()
  await empty.remove()
})

const document = "/api/v1/documents/resolution-130"
const fetched = async (server: TestServer, path: string) => {
  const headers = { Authorization: `Bearer ${server.token("observer")}` }
  return new Uint8Array(await (await fetch(`${server.url}${document}/${path}`, { headers })).arrayBuffer())
}
async function preview(server: TestServer, body: Uint8Array, as = "chair", query = "") {
  const headers = { Authorization: `Bearer ${server.token(as)}` }
  const answer = await fetch(`${server.url}${document}/comparison/preview${query}`, {
    method: "POST",
    headers,
    body: new Uint8Array(body),
  })
  return { status: answer.status, body: await answer.json() }
}
const contributions = async (server: TestServer) => (await server.ask("observer", "contributions")).body
const asTabled = ({ rows, contributions }: { rows: { id: string }[]; contributions: Record<string, unknown>[] }) => {
  const places = new Map(rows.map(({ id }, i) => [id, i]))
  return contributions
    .map(({ id: _, at, by, row, ...kept }) =>
      JSON.stringify(Object.entries({ ...kept, row: places.get(row as string) }).sort()),
    )
    .sort()
}

describe("the comparison table in and out (L12)", { timeout: 120_000 }, () => {
  test("a preview shows how each cell was understood and stores nothing", async () => {
    const { status, body } = await preview(empty, await fetched(full, "comparison.xlsx"))
    expect(status).toBe(200)
    expect((body as UnderstoodSheet).cells).toHaveLength(55)
    expect((await contributions(empty)).contributions).toEqual([])
  })

  test("taken out of one room and into another it is the same table, row by row", async () => {
    const { body } = await preview(empty, await fetched(full, "comparison.xlsx"))
    const stored = await empty.ask("chair", "comparison", { places: body.places, cells: body.cells })
    expect(stored).toEqual({ status: 201, body: { contributions: 55, places: 32, unchanged: 0 } })
    expect(asTabled(await contributions(empty))).toEqual(asTabled(await contributions(full)))
    expect(new TextDecoder().decode(await fetched(empty, "comparison.csv"))).toBe(
      new TextDecoder().decode(await fetched(full, "comparison.csv")),
    )
  })

  test("taken in a second time it changes nothing", async () => {
    const { body } = await preview(full, await fetched(full, "comparison.xlsx"))
    const stored = await full.ask("chair", "comparison", { places: body.places, cells: body.cells })
    expect(stored.body).toEqual({ contributions: 0, places: 0, unchanged: 55 })
  })

  test("a cell the chair corrects is stored as corrected, and a changed text supersedes the one there was", async () => {
    const { body } = await preview(full, await fetched(full, "comparison.xlsx"))
    const cells = (body as UnderstoodSheet).cells.map((cell) =>
      cell.delegation === "RCC" && cell.row === "n6"
        ? { ...cell, text: "SUP", words: "", label: null, kind: "SUP" }
        : cell,
    )
    const stored = await full.ask("chair", "comparison", { places: body.places, cells })
    expect(stored.body).toEqual({ contributions: 1, places: 0, unchanged: 54 })
    const last = (await contributions(full)).contributions.at(-1)
    expect(last).toMatchObject({
      kind: "SUP",
      row: "n6",
      supersedes: "RCC.t9",
      source: { document: "73A1", revision: "Rev.1" },
    })
  })

  test("a table of which one cell cannot be stored is not stored at all, and the cell is named", async () => {
    const before = await contributions(full)
    const file = readFileSync(new URL("../../samples/resolution-130/comparison-table.xlsx", import.meta.url))
    const { body } = await preview(full, file)
    const [first, ...others] = (body as UnderstoodSheet).cells
    const cells = [...others, { ...first, delegation: "USA" }]
    const refused = await full.ask("chair", "comparison", { places: body.places, cells })
    expect(refused).toMatchObject({ status: 422, body: { error: { code: "unknown-delegation" }, cell: first?.cell } })
    const wrong = [{ ...first, row: "gone" }]
    expect((await full.ask("chair", "comparison", { places: [], cells: wrong })).body.error.code).toBe("unknown-row")
    expect(await contributions(full)).toEqual(before)
  })

  test("whose a column is, the chair can say", async () => {
    const file = new TextEncoder().encode("Base,Atlantis,Brazil\nrecalling,SUP,\n")
    expect((await preview(full, file)).body.cells).toEqual([])
    const told = await preview(full, file, "chair", "?column=2:RCC")
    expect(told.body.cells[0]).toMatchObject({ delegation: "RCC", kind: "SUP", row: "n4", cell: "B2" })
    expect((await preview(full, file, "chair", "?column=2")).body.error.code).toBe("bad-request")
  })

  test("what is no table is refused with a sentence, and only the chair may send one", async () => {
    const refused = await preview(full, new TextEncoder().encode("Dear colleagues"))
    expect(refused).toMatchObject({ status: 422, body: { error: { code: "no-header" } } })
    const large = await preview(full, new Uint8Array((4 << 20) + 1))
    expect(large).toMatchObject({ status: 413, body: { error: { code: "too-large" } } })
    expect((await preview(full, new Uint8Array(), "ARB")).body.error.code).toBe("not-the-chair")
    expect((await full.ask("ARB", "comparison", { places: [], cells: [] })).body.error.code).toBe("not-the-chair")
  })

  test("as the secretariat made it, taken in where its texts were tabled already, adds none of them again", async () => {
    const made = readFileSync(new URL("../../samples/resolution-130/comparison-table.xlsx", import.meta.url))
    const { body } = await preview(full, new Uint8Array(made))
    const first = (await full.ask("chair", "comparison", { places: body.places, cells: body.cells })).body
    expect(first.unchanged).toBeGreaterThanOrEqual(40)
    expect(await full.ask("chair", "comparison", { places: body.places, cells: body.cells })).toEqual({
      status: 201,
      body: { contributions: 0, places: 0, unchanged: 55 },
    })
  })
})
