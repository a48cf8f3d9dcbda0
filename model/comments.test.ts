import { expect, test } from "vitest"
import { callsOf } from "./calls.ts"
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

test("a call waits until the delegation answers or the thread is closed", () => {
  const said = (id: number, thread: number, delegation: string, calls: string[] = [], isClosed = false) =>
    ({
      id,
      thread,
      delegation,
      mentions: calls,
      resolved: isClosed ? { by: "Chair", at: 0 } : null,
    }) as unknown as Comment
  const comments = [
    said(1, 1, "RCC", ["ARB"]),
    said(2, 2, "B", ["ARB", "RCC"], true),
    said(3, 3, "RCC", ["ARB"]),
    said(4, 3, "ARB"),
    said(5, 3, "B", ["ARB"]),
    said(6, 1, "B", ["RCC"]),
  ]
  const waiting = (code: string) => callsOf(comments, code as DelegationCode).map(({ id }) => id)
  expect(waiting("ARB")).toEqual([1, 5])
  expect(waiting("RCC")).toEqual([6])
  expect(waiting("B")).toEqual([])
})
