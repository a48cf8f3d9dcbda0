import { expect, test } from "vitest"
import { changesWords, redline } from "./redline.ts"

const shown = (before: string, after: string) =>
  redline(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : kind === "new" ? `+${text}+` : `-${text}-`))
    .join("")

test("a chosen option stays and the other option and the bracket go", () => {
  expect(shown("[{++safe networks++}] {++reliable networks++}", "{++reliable networks++}")).toBe(
    "-[safe networks] -reliable networks",
  )
})

test("an agreed insertion changes no word of what is read", () => {
  expect(changesWords(redline("b) the {++crucial++} role", "b) the {++crucial++} role"))).toBe(false)
})

test("words whose deletion is rejected are read again", () => {
  expect(shown("the crucial {--role and --}place", "the crucial role and place")).toBe("the crucial +role and +place")
})

test("a replaced number is shown word by word", () => {
  expect(shown("Resolution 45 (Dubai, 2010)", "Resolution 45 (Dubai, 2014)")).toBe(
    "Resolution 45 (Dubai, -2010-+2014+)",
  )
})

test("a paragraph that vanishes is gone whole", () => {
  expect(shown("{++2 to develop++}", "")).toBe("-2 to develop-")
})
