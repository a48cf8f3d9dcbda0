import { describe, expect, test } from "vitest"
import { deskAt } from "../testing/desk.ts"
import { shown } from "../testing/shown.ts"
import { dragEdge, fitBracket, moveEdge } from "./move-bracket.ts"
import type { Side, Way } from "./word-edges.ts"

const moved = (text: string, side: Side, way: Way) => {
  const desk = deskAt(text)
  const answer = desk.act(moveEdge(desk.author, side, way))
  return answer.ok ? shown(desk.paragraphs) : answer.reason
}

describe("one's own bracket, drawn wider or narrower by a word (L2, L7)", () => {
  test.each<[string, Side, Way, string[]]>([
    ["p: to [ARB.b|gi‸ve] high priority", "close", "forward", ["to [ARB.b|give high] priority"]],
    ["p: to [ARB.b|gi‸ve high] priority", "close", "back", ["to [ARB.b|give] high priority"]],
    ["p: to [ARB.b|gi‸ve] priority", "open", "back", ["[ARB.b|to give] priority"]],
    ["p: [ARB.b|to gi‸ve] priority", "open", "forward", ["to [ARB.b|give] priority"]],
    ["p: to [ARB.b|gi‸ve];", "close", "forward", ["to [ARB.b|give;]"]],
    ["p: to [ARB.b|gi‸ve]\nq: high priority", "close", "forward", ["to [ARB.b|give]", "[ARB.b|high] priority"]],
    ["p: to give\nq: [ARB.b|hi‸gh] priority", "open", "back", ["to [ARB.b|give]", "[ARB.b|high] priority"]],
    ["p: to [ARB.b|give]\nq: [ARB.b|hi‸gh] priority", "close", "back", ["to [ARB.b|give]", "high priority"]],
  ])("%s: %s %s", (text, side, way, after) => {
    expect(moved(text, side, way)).toEqual(after)
  })

  test("goes over others' brackets rather than across them", () => {
    expect(moved("p: [ARB.b|gi‸ve] [RCC.c|very high] priority", "close", "forward")).toEqual([
      "[ARB.b|give ][ARB.b|[RCC.c|very high]] priority",
    ])
  })

  test("stops inside the bracket that holds it, at the ends of the text, and at its last word", () => {
    expect(moved("p: [RCC.c|to [ARB.b|gi‸ve]] priority", "close", "forward")).toBe("crossing-brackets")
    expect(moved("h header: Rev\np: [ARB.b|gi‸ve]", "open", "back")).toBe("nowhere-further")
    expect(moved("p: to [ARB.b|gi‸ve]", "close", "back")).toBe("nowhere-further")
  })

  test("is the same bracket at the next key press, not the one round it, once the caret stood beyond its end", () => {
    const desk = deskAt("p: [ARB.b|to [ARB.c|give the wo‸rld] priority]")
    const endBack = () => desk.act(moveEdge(desk.author, "close", "back"))
    expect([endBack().ok, endBack().ok]).toEqual([true, true])
    expect(shown(desk.paragraphs)).toEqual(["[ARB.b|to ][ARB.b|[ARB.c|give]][ARB.b| the world priority]"])
    expect(endBack()).toMatchObject({ ok: false, reason: "nowhere-further" })
  })

  test("is refused for others' and for shared brackets, and outside any", () => {
    expect(moved("p: [RCC.b|gi‸ve] it", "close", "forward")).toBe("not-own")
    expect(moved("p: [ARB.b&RCC|gi‸ve] it", "close", "forward")).toBe("co-sponsored")
    expect(moved("p: gi‸ve it", "close", "forward")).toBe("no-bracket")
  })
})

describe("one's own bracket, drawn round the selection (L2, L7)", () => {
  const fitted = (text: string) => {
    const desk = deskAt(text)
    const answer = desk.act(fitBracket(desk.author))
    return answer.ok ? shown(desk.paragraphs) : answer.reason
  }

  test("reaches exactly as far as what is selected, wider or narrower, in part of a word too", () => {
    expect(fitted("p: t‸o [ARB.b|give] prio‸rity")).toEqual(["t[ARB.b|o give prio]rity"])
    expect(fitted("p: [ARB.b|to ‸give‸ priority]")).toEqual(["to [ARB.b|give] priority"])
    expect(fitted("p: ‸to [ARB.b|give]\nq: high‸ priority")).toEqual(["[ARB.b|to give]", "[ARB.b|high] priority"])
  })

  test("is refused with nothing selected, beside it, and where it would cross", () => {
    expect(fitted("p: [ARB.b|gi‸ve]")).toBe("nothing-selected")
    expect(fitted("p: ‸to‸ [ARB.b|give]")).toBe("beside-the-bracket")
    expect(fitted("p: [RCC.c|to [ARB.b|gi‸ve]] prio‸rity")).toBe("crossing-brackets")
  })
})

test("dragging a bracket's sign draws it to where the sign is let go (L2)", () => {
  const desk = deskAt("p: to [ARB.b|give] priority")
  expect(desk.act(dragEdge(desk.author, { id: "ARB.b", side: "close", to: 17 }))).toEqual({ ok: true })
  expect(shown(desk.paragraphs)).toEqual(["to [ARB.b|give priority]"])
  expect(desk.act(dragEdge(desk.author, { id: "ARB.b", side: "close", to: 2 }))).toEqual({
    ok: false,
    reason: "nowhere-further",
  })
})
