import { expect, test } from "vitest"
import { changedSince } from "./changes-since.ts"
import { draft } from "./testing/build.ts"

const then = draft(`
  c1 call: recognizing
  p1 item =a: the role of the Union [DRAFT.b|in security]
  p2 item =b: every body
  p3 item =c +RCC.9: {+RCC.9|soon gone+}
  p4 item =d: the last
`)
const now = draft(`
  c1 call: recognizing
  p1 item =a: the {+RCC.1&B|growing +}role of the Union [DRAFT.b|in {+ARB.4|network +}security]
  p2 item =b: {-ARB.2|every-} body
  n1 item +B.3: {+B.3|a new item+}
  p4 item =d: the last
`)

test("what reads otherwise is told paragraph by paragraph, with who changed it", () => {
  expect(changedSince(then, now)).toEqual([
    {
      id: "p1",
      place: "recognizing, a)",
      before: "a) the role of the Union [in security]",
      after: "a) the {++growing ++}role of the Union [in {++network ++}security]",
      delegations: ["RCC", "B", "ARB"],
      decisions: [],
    },
    {
      id: "p2",
      place: "recognizing, b)",
      before: "b) every body",
      after: "b) {--every--} body",
      delegations: ["ARB"],
      decisions: [],
    },
    expect.objectContaining({ id: "p3", before: "c) {++soon gone++}", after: "", delegations: ["RCC"] }),
    expect.objectContaining({ id: "n1", before: "", after: "c) {++a new item++}", delegations: ["B"] }),
  ])
})

test("a letter that only moved on is no change, and nothing is told of a text that stayed", () => {
  expect(changedSince(now, now)).toEqual([])
  const more = draft("c: recognizing\n n item +B.1: {+B.1|first+}\n p item =a: old")
  expect(changedSince(draft("c: recognizing\n p item =a: old"), more).map(({ id }) => id)).toEqual(["n"])
})

test("what was ruled on since is told with the number of the decision (L5)", () => {
  const ruled = [{ number: 4, paragraphs: [{ id: "p2" as never, place: "", before: "", after: "" }] }]
  const agreed = draft("p2 item =b: {-ARB.2#4|every-} body")
  const open = draft("p2 item =b: {-ARB.2|every-} body")
  expect(changedSince(open, agreed, ruled)).toMatchObject([{ id: "p2", decisions: [4], delegations: ["ARB"] }])
})
