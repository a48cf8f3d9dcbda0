import { expect, test } from "vitest"
import { selectAcross } from "./select-across.ts"
import { deskAt } from "./testing/desk.ts"

const selected = (draft: string, step: 1 | -1): string | null => {
  const { state } = deskAt(draft)
  let now = state
  const dispatch = (transaction: typeof state.tr) => {
    now = state.apply(transaction)
  }
  const { from, to } = selectAcross(step)(state, dispatch) ? now.selection : { from: 0, to: 0 }
  return from === 0 ? null : now.doc.textBetween(from, to, "¶")
}

test("a selection goes on from the end of a paragraph into the next, and back", () => {
  expect(selected("p: one‸ two‸\nq: three", 1)).toBe(" two¶")
  expect(selected("p: one\nq: ‸three", -1)).toBe("¶")
})

test("within a paragraph, and at either end of the document, the browser does it", () => {
  expect(selected("p: o‸ne\nq: two", 1)).toBeNull()
  expect(selected("p: one\nq: two‸", 1)).toBeNull()
  expect(selected("p: ‸one\nq: two", -1)).toBeNull()
})
