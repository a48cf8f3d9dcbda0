import { describe, expect, test } from "vitest"
import { compile } from "./compile/compile.ts"
import { countFortunes, movementsOf } from "./movement.ts"
import { draft } from "./testing/build.ts"
import { baseText, contribution, place } from "./testing/tabled.ts"

const today = draft(`
  c1 call: recognizing
  n1 item =a: that networks are {-ARB.1|vulnerable-}{+ARB.1|weak+},
  n2 item =b: {-RCC.2|the role of the Union,-}
  x1 item +B.3: {+B.3|that the number of attacks+}{+DRAFT.4| and threats+}{+B.3| is growing,+}
  c2 call: aware
  x9 item +B.5: {+B.5|that a plan was made by the Union and adopted,+}
`)
const moved = (...contributions: ReturnType<typeof contribution>[]) =>
  movementsOf(today, { places: [place("x1", "n1")], contributions }).map(({ now, paragraph, moved }) => [
    now,
    paragraph,
    Math.round(moved * 100),
  ])

describe("how far a text has moved since it was tabled (L12)", () => {
  test("is nothing while the draft has it as it was tabled", () => {
    expect(moved(contribution("ARB", "MOD", "n1", "that networks are weak,"))).toEqual([
      ["that networks are weak,", "n1", 0],
    ])
    expect(moved(contribution("RCC", "SUP", "n2"))).toEqual([[null, null, 0]])
    expect(moved(contribution("B", "NOC", "n1"))).toEqual([["that networks are vulnerable,", "n1", 0]])
    expect(moved(contribution("B", "ADD", "x1", "that the number of attacks is growing,"))).toEqual([
      ["that the number of attacks is growing,", "x1", 0],
    ])
  })

  test("is told word by word where the delegation has changed it", () => {
    const [movement] = movementsOf(today, {
      places: [],
      contributions: [contribution("ARB", "MOD", "n1", "that all networks are weak,")],
    })
    expect(movement?.difference).toEqual([
      { kind: "same", text: "that " },
      { kind: "gone", text: "all " },
      { kind: "same", text: "networks are weak," },
    ])
    expect(Math.round((movement?.moved ?? 0) * 100)).toBe(9)
  })

  test("is all of it where the delegation no longer has it, or no longer wants it struck", () => {
    expect(moved(contribution("CUB", "ADD", "x1", "words of another kind;"))).toEqual([[null, null, 100]])
    expect(moved(contribution("CUB", "SUP", "n2"))).toEqual([["the role of the Union,", "n2", 100]])
  })

  test("finds a text that was taken up in another section", () => {
    expect(moved(contribution("B", "ADD", "x7", "that a plan was made by the Union,"))).toEqual([
      ["that a plan was made by the Union and adopted,", "x9", 10],
    ])
  })

  test("reads extracts and words to insert together with the base text", () => {
    expect(moved(contribution("ARB", "MOD", "n1", "are weak,", { omits: "beginning" }))[0]?.[2]).toBe(0)
    expect(moved(contribution("B", "fragment", "n1", "very", { behind: "networks are" }))[0]?.[2]).toBe(9)
  })

  test("is nothing for anyone on the day the draft is compiled", () => {
    const base = baseText("that networks are vulnerable to threats,", "the role of the Union,")
    const tabled = {
      places: [place("x1", "n1")],
      contributions: [
        contribution("ARB", "MOD", "n1", "that all networks are vulnerable to attacks,"),
        contribution("RCC", "MOD", "n1", "that some networks are vulnerable,"),
        contribution("B", "MOD", "n2", "to foster a balance between security and privacy;"),
        contribution("CUB", "SUP", "n2"),
        contribution("B", "ADD", "x1", "one new text,"),
        contribution("RCC", "ADD", "x1", "something quite different;"),
      ],
    }
    expect(movementsOf(compile(base, tabled).paragraphs, tabled).map(({ moved }) => moved)).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe("what has become of a tabled text", () => {
  const text = draft(`
    c1 call: recognizing
    n1 item =a: that networks are {-ARB.1#1|vulnerable-}{+ARB.1#1|weak+},
    n2 item =b: the {-ARB.2#2|role-}{+ARB.2#2|task+} of {+ARB.3|all +}the Union,
    n3 item =c: that {+ARB.4|few +}work goes on,
    n4 item =d: that nothing else,
  `)
  const fortunesOf = (...contributions: ReturnType<typeof contribution>[]) =>
    movementsOf(text, { places: [], contributions }).map(({ fortune }) => fortune)

  test("is that it is agreed, in part or whole, stands as tabled, reads otherwise, or is not there", () => {
    const tabled = [
      contribution("ARB", "MOD", "n1", "that networks are weak,"),
      contribution("ARB", "MOD", "n2", "the task of all the Union,"),
      contribution("ARB", "MOD", "n3", "that few work goes on,"),
      contribution("ARB", "MOD", "n3", "that much work goes on,"),
      contribution("ARB", "MOD", "n4", "that everything else,"),
      contribution("ARB", "NOC", "n4"),
    ]
    expect(fortunesOf(...tabled)).toEqual(["agreed", "partly-agreed", "as-tabled", "changed", "absent", "as-tabled"])
    const counts = countFortunes(movementsOf(text, { places: [], contributions: tabled }))
    expect([...counts]).toEqual([
      ["as-tabled", 2],
      ["agreed", 1],
      ["partly-agreed", 1],
      ["changed", 1],
      ["absent", 1],
    ])
  })
})
