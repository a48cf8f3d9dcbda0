import { describe, expect, test } from "vitest"
import { lettersOf } from "./lettering.ts"
import { placesOf } from "./place.ts"
import { sectionsOf } from "./section.ts"
import { statusOf } from "./status.ts"
import { draft } from "./testing/build.ts"

/** The letters of the items as shown, an old one struck before its new one: "~c)~d)", "-" for none. */
const letters = (text: string) => {
  const paragraphs = draft(text)
  const shown = lettersOf(paragraphs)
  return paragraphs
    .filter((paragraph) => paragraph.style === "item")
    .map(
      ({ id }) => `${shown.get(id)?.oldLetter ? `~${shown.get(id)?.oldLetter}~` : ""}${shown.get(id)?.letter ?? "-"}`,
    )
    .join(" ")
}

describe("letters", () => {
  test("are the base text's while nothing has changed", () => {
    expect(
      letters("c call: recalling\n a item =a: x\n b item =b: x\n c2 call: resolves\n d item =1: x\n e item =2: x"),
    ).toBe("a) b) 1 2")
  })

  test("are counted by place, the old one struck where it differs", () => {
    expect(letters("c call: recalling\n a item =a: x\n n item +ARB.1: {+ARB.1|x+}\n b item =b: x\n d item =c: x")).toBe(
      "a) b) ~b)~c) ~c)~d)",
    )
  })

  test("of a wholly struck item stay, and it does not count", () => {
    expect(letters("c call: recalling\n a item =a: x\n b item =b: {-ARB.1|x-}\n d item =c: x")).toBe("a) b) ~c)~b)")
  })

  test("given explicitly stand, and the count goes on from them", () => {
    expect(letters("c call: recalling\n a item =a ~c: x\n b item =b: x\n d item =c ~: x\n e item =d: x")).toBe(
      "~a)~c) ~b)~d) ~c)~- ~d)~e)",
    )
  })

  test("given to an inserted alternative by hand do not move the base text's", () => {
    expect(letters("c call: resolves\n a item =1: x\n n item +ARB.1 ~2: x\n m item +ARB.2 ~2: x\n b item =2: x")).toBe(
      "1 2 2 2",
    )
  })

  test("of an inserted item go on from an inserted one's by hand", () => {
    expect(
      letters("c call: resolves\n a item =1: x\n n item +ARB.1 ~4: {+ARB.1|x+}\n m item +ARB.2: {+ARB.2|x+}"),
    ).toBe("1 4 5")
  })

  test("such as `b bis` stand between without moving the count", () => {
    expect(letters("c call: noting\n a item =a: x\n b item =b: x\n n item +B.1 ~b_bis: {+B.1|x+}\n d item =c: x")).toBe(
      "a) b) b bis) c)",
    )
  })

  test("are shared by the alternatives of one option group (L6)", () => {
    expect(
      letters(`
        c call: recognizing
        a item =a: x
        n item +ARB.1: <ARB.o of ARB.g 1|{+ARB.1|x+}>
        m item +RCC.1: <RCC.o of ARB.g 2|{+RCC.1|x+}>
        m2 item +RCC.2: <RCC.o of ARB.g 2|{+RCC.2|x+}>
        b item =b: x`),
    ).toBe("a) b) b) c) ~b)~d)")
  })

  test("are shared by the alternatives that several delegations write to one paragraph at once, each in a group (L6)", () => {
    expect(
      letters(`
        c call: recognizing
        a item =a: <RCC.o of RCC.g 1|<ARB.o of ARB.g 1|x>>
        n item +ARB.1: <ARB.p of ARB.g 2|{+ARB.1|x+}>
        m item +RCC.1: <RCC.p of RCC.g 2|{+RCC.1|x+}>
        b item =b: x`),
    ).toBe("a) a) a) b)")
  })

  test("go on at each level and begin anew below an item", () => {
    expect(
      letters(`
        c call: resolves
        a item =1: x
        b item /1 =i: x
        d item /2 =a: x
        e item /2 +ARB.1: {+ARB.1|x+}
        f item /1 =ii: x
        g item =2: x
        h item /1 +ARB.2: {+ARB.2|x+}`),
    ).toBe("1 i) a) b) ii) 2 i)")
  })

  test("are numbers under a new operative call, letters under another", () => {
    const item = "a item +ARB.1: {+ARB.1|x+}"
    for (const call of ["resolves", "further instructs the Director", "invites Member States", "urges"])
      expect(letters(`c call: ${call}\n ${item}`)).toBe("1")
    for (const call of ["recalling", "bearing in mind", "callous"])
      expect(letters(`c call: ${call}\n ${item}`)).toBe("a)")
  })

  test("go on after z) with aa)", () => {
    const items = Array.from({ length: 28 }, (_, i) => `p${i} item +ARB.${i}: {+ARB.${i}|x+}`)
    expect(
      letters(["c call: noting", ...items].join("\n"))
        .split(" ")
        .slice(25),
    ).toEqual(["z)", "aa)", "ab)"])
  })

  test("belong to items alone", () => {
    expect(lettersOf(draft("t title =a: x")).get("t" as never)).toEqual({ letter: null, oldLetter: null })
  })
})

describe("the place of a paragraph", () => {
  const paragraphs = draft(`
    t title: Resolution
    o body: The Conference,
    c call: {-ARB.9|noting,-}{+ARB.9|recognizing,+}
    a item =a: x
    b item /1 =i: x
    n item +ARB.1 ~: {+ARB.1|x+}
    c2 call: bearing in mind
    d body: x
    e item +RCC.1 ~: {+RCC.1|x+}`)

  test("is said by call and letters", () => {
    expect([...placesOf(paragraphs).values()]).toEqual([
      "title",
      "opening words",
      "recognizing",
      "recognizing, a)",
      "recognizing, a), i)",
      "recognizing, after a)",
      "bearing in mind",
      "bearing in mind, text",
      "bearing in mind, first item",
    ])
  })

  test("lies in the section of its call", () => {
    const [opening, first] = sectionsOf(paragraphs)
    expect(opening).toMatchObject({ call: null, name: "", from: 0, to: 2 })
    expect(first).toMatchObject({ name: "recognizing", from: 2, to: 6 })
  })
})

test("the status of a paragraph says what happened to it against the base text, agreed or not", () => {
  const status = (line: string) => statusOf(draft(line)[0] as never)
  expect(status("p: base")).toBe("NOC")
  expect(status("p item =a ~b: [ARB.b|base]")).toBe("NOC")
  expect(status("p: ba{+ARB.1#4|s+}e")).toBe("MOD")
  expect(status("p -ARB.1: base")).toBe("MOD")
  expect(status("p: {-ARB.1|ba-}{-RCC.2#1|se-}")).toBe("SUP")
  expect(status("p: {-ARB.1|base-}{+ARB.1|other+}")).toBe("MOD")
  expect(status("p +ARB.1: {-RCC.1|{+ARB.1|new+}-}")).toBe("ADD")
  expect(status("p: ")).toBe("NOC")
  expect(status("p header: Revision 4")).toBeNull()
})
