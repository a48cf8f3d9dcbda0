import { describe, expect, test } from "vitest"
import { readBrackets } from "./bracket.ts"
import { bracketShape, crossingBrackets, roundBrackets } from "./crossing.ts"
import { bracket, inserted, paragraph, proposer, under, words } from "./testing/marked.ts"

const outer = bracket("ARB.out")
const inner = bracket("RCC.in")

describe("a bracket", () => {
  test("reaches from its first to its last character, over paragraphs and words typed between (L7)", () => {
    const text = [
      paragraph("a", "the ", under(outer, "one "), inserted("RCC.1", "two ")),
      paragraph("b"),
      paragraph("c", under([outer, proposer("ARB.out", "ARB")], "three"), " four"),
    ]
    expect(readBrackets(text)).toEqual([
      {
        id: "ARB.out",
        owner: "ARB",
        proposers: ["ARB"],
        from: { paragraph: 0, offset: 4 },
        to: { paragraph: 2, offset: 5 },
        depth: 0,
      },
    ])
  })

  test("stands before those inside it; of two that begin alike the longer is outer (L7)", () => {
    const text = [paragraph("a", words("x", outer, inner), words("y", outer), words("z", bracket("B.z")))]
    expect(readBrackets(text).map(({ id, depth }) => [id, depth])).toEqual([
      ["ARB.out", 0],
      ["RCC.in", 1],
      ["B.z", 0],
    ])
  })

  test("crosses another when they share words and neither holds the other (L7)", () => {
    const nested = [paragraph("a", words("x", outer), words("y", outer, inner))]
    const crossing = [paragraph("a", words("x", outer), words("y", outer, inner), words("z", inner))]
    const behind = [paragraph("a", words("x", outer), words("y", inner))]
    expect(crossingBrackets(nested)).toBeNull()
    expect(crossingBrackets(behind)).toBeNull()
    expect(crossingBrackets(crossing)).toEqual(["ARB.out", "RCC.in"])
  })

  test("gives a paragraph its shape, whatever the lengths (L7)", () => {
    const short = paragraph("a", "b", words("x", outer), words("y", outer, inner), "z")
    const long = paragraph("a", words("xxxx", outer), "typed between", words("yyy", outer, inner))
    expect(bracketShape(short)).toBe(bracketShape(long))
    expect(bracketShape(paragraph("a", "none"))).toBe("")
  })
})

describe("an extent among brackets (L7)", () => {
  const at = (from: number, to: number) => ({ from: { paragraph: 0, offset: from }, to: { paragraph: 0, offset: to } })

  test("goes round each bracket that it would cut, and round those that this cuts", () => {
    expect(roundBrackets([at(0, 4)], at(2, 8))).toEqual(at(0, 8))
    expect(roundBrackets([at(0, 4), at(7, 9)], at(2, 8))).toEqual(at(0, 9))
    expect(roundBrackets([at(0, 4), at(3, 9), at(8, 12)], at(1, 2))).toEqual(at(1, 2))
    expect(roundBrackets([at(5, 9), at(8, 12)], at(3, 6))).toEqual(at(3, 12))
  })

  test("stays as it is within, round and beside them", () => {
    expect(roundBrackets([at(0, 9)], at(2, 8))).toEqual(at(2, 8))
    expect(roundBrackets([at(3, 4)], at(2, 8))).toEqual(at(2, 8))
    expect(roundBrackets([at(0, 2), at(8, 9)], at(2, 8))).toEqual(at(2, 8))
  })
})
