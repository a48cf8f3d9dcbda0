import { expect, test } from "vitest"
import type { RoomsBridge } from "#model/bridge.ts"
import type { Person } from "#model/protocol.ts"
import type { PageView } from "#model/watching.ts"
import { whatToShow } from "./what-to-show.ts"

const notes = [{ paragraph: "p1", text: "illegible in the original" }] as never

/** The rooms as pages reach them, and what was asked of them. */
function rooms(person: Partial<Person> | null): { bridge: RoomsBridge; asked: string[] } {
  const asked: string[] = []
  const answer = <Value>(what: string, value: Value): Value => {
    asked.push(what)
    return value
  }
  return {
    asked,
    bridge: {
      session: async () => answer("session", person as Person | null),
      documents: async () => [],
      document: async (id) => answer("document", id === "a" ? ({} as PageView) : null),
      notes: () => answer("notes", notes),
      comparison: async () => null,
      register: async () => [],
      meeting: () => null,
      progress: async () => [],
      guests: async () => answer("guests", null),
    },
  }
}

test("without a session no document is read, and none is said to be there or not", async () => {
  for (const id of ["a", "unknown"]) {
    const { bridge, asked } = rooms(null)
    expect(await whatToShow(bridge, id, null)).toEqual({ state: "no-session" })
    expect(asked).toEqual(["session"])
  }
})

test("whoever has a session is shown the document, and the chair alone the notes", async () => {
  expect(await whatToShow(rooms({ role: "member" }).bridge, "a", "x")).toMatchObject({ state: "open", notes: [] })
  expect(await whatToShow(rooms({ role: "chair" }).bridge, "a", "x")).toMatchObject({ state: "open", notes })
  expect(await whatToShow(rooms({ role: "chair" }).bridge, "unknown", "x")).toEqual({ state: "no-document" })
})
