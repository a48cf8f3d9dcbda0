import { describe, expect, it } from "vitest"
import { offsetNow } from "./kept-place.ts"

/** The place of "|" in the text before, found again in the text now and shown there. */
function again(before: string, now: string): string {
  const offset = before.indexOf("|")
  const at = offsetNow({ text: before.replace("|", ""), offset }, now)
  return `${now.slice(0, at)}|${now.slice(at)}`
}

describe("the caret after a refusal", () => {
  it("stands where the refused words were when it stood behind or in them", () => {
    expect(again("the growth REFUSED|of the economy", "the growth of the economy")).toBe("the growth |of the economy")
    expect(again("the growth REF|USED of the economy", "the growth of the economy")).toBe("the growth |of the economy")
  })

  it("stays where it was before and behind them", () => {
    expect(again("the| growth REFUSED of it", "the growth of it")).toBe("the| growth of it")
    expect(again("the growth REFUSED of| it", "the growth of it")).toBe("the growth of| it")
  })

  it("stays in the same words when others wrote before it", () => {
    expect(again("the growth| of it", "and the growth of it")).toBe("and the growth| of it")
  })
})
