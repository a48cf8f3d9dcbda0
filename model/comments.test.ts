import { expect, test } from "vitest"
import { type Comment, mentionsIn, threadsOf } from "./comments.ts"
import type { DelegationCode } from "./ids.ts"

const codes = ["ARB", "B", "RCC"] as DelegationCode[]

test("a delegation is called by its code, once, and only where there is such a delegation", () => {
  expect(mentionsIn("@RCC and @B, would @RCC agree? See @XX, a@example and @ARBITRARY", codes)).toEqual(["B", "RCC"])
  expect(mentionsIn("nobody is called", codes)).toEqual([])
})

test("answers stand under the comment that opened their thread", () => {
  const comments = [
    { id: 1, thread: 1 },
    { id: 2, thread: 2 },
    { id: 3, thread: 1 },
  ] as Comment[]
  const shape = threadsOf(comments).map(({ first, answers }) => [first.id, answers.map(({ id }) => id)])
  expect(shape).toEqual([
    [1, [3]],
    [2, []],
  ])
})
