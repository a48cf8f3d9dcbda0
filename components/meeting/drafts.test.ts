import { expect, test, vi } from "vitest"
import { type Draft, Drafts, isOvertaken, typed } from "./drafts.ts"

const isSame = (a: string, b: string) => a.trim() === b.trim()
const begun = (value: string, kept: string) => typed(null, value, kept)

test("what is typed at one thing is there when one comes back to it from another (L9)", () => {
  const drafts = new Drafts()
  const listener = vi.fn()
  drafts.subscribe(listener)
  drafts.put("note bracket ARB.a", begun("ask the capital", ""))
  drafts.put("note bracket ARB.b", begun("agreed in the corridor", ""))
  expect(drafts.at<string>("note bracket ARB.a")?.value).toBe("ask the capital")
  drafts.put("note bracket ARB.a", null)
  expect(drafts.at("note bracket ARB.a")).toBeNull()
  expect(listener).toHaveBeenCalledTimes(3)
})

test("what a colleague keeps meanwhile leaves the typed words, and is known to be newer (L9)", () => {
  const draft = begun("we wait for the capital, and", "we wait for the capital")
  expect(isOvertaken(draft, "we wait for the capital", isSame)).toBe(false)
  expect(isOvertaken(draft, "the capital agrees", isSame)).toBe(true)
  const on = typed(draft, "we wait for the capital, and for Geneva", "the capital agrees")
  expect(isOvertaken(on, "the capital agrees", isSame)).toBe(true)
})

test("what one has sent oneself is nothing newer", () => {
  const draft = begun("we wait", "") as Draft<string>
  const sent = { ...draft, knows: [...draft.knows, draft.value] }
  const on = typed(sent, "we wait and see", "we wait")
  expect(isOvertaken(on, "we wait", isSame)).toBe(false)
  expect(isOvertaken(sent, "we wait", isSame)).toBe(false)
})

test("words that are what is kept are no draft", () => {
  expect(begun("we wait", "we wait")).toBeNull()
  expect(begun("we wait ", "we wait")?.value).toBe("we wait ")
  expect(isOvertaken(null, "anything", isSame)).toBe(false)
})
