import { expect, test } from "./shared-room.ts"

// Words that a spell checker or an emoji panel puts in, and characters that are more than one: whole or not at all.

test.use({ storiesOf: "replacing", trace: "off" })

const family = "👨‍👩‍👧‍👦"
const flag = "🇨🇭"
const thumb = "👍🏽"

test("L1 L2 a spell checker's word is proposed, and the caret stands behind it", async ({
  delegateARB,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await device.replaceWord("instrumental", "instrumentable")
    await delegateARB.type("x")
    await delegateARB.placeCaretAfter("private-sector participation")
    await delegateARB.type(" recieving ")
    await device.replaceWord("recieving", "receiving")
    await delegateARB.type("y")
    await delegateARB.placeCaretAfter("of the Tunis")
    await delegateARB.type(" 👍🏽 fine")
    await device.replaceWord("👍🏽 fine", "👍🏿 fine")
    await delegateARB.type("z")
  })
  await text.reads(
    "to be instrumenta{--l--}{++blex++} for the growth",
    "participation{++ receivingy ++}, ITU is",
    "of the Tunis{++ 👍🏿 finez++}",
  )
})

test("L1 L2 emoji, accents and rare letters come and go whole, one at a time", async ({
  delegateARB,
  delegateRCC,
  device,
  text,
}) => {
  const others = `${family}${flag}${thumb}e\u0301𝒜`
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("existing ITU-T study")
    for (const one of [family, flag, thumb, "𝒜"]) await device.commit(one)
    await delegateARB.press("Backspace")
    await delegateARB.press("Backspace")
    await delegateARB.type("x")
    await delegateRCC.placeCaretAfter("spam was characterized")
    await delegateRCC.page.keyboard.insertText(others)
    await delegateARB.insertion(others).waitFor()
    await delegateARB.placeCaretAfter("spam was characterized")
    await delegateARB.press("Delete")
    await delegateARB.press("Delete")
    await delegateARB.type("y")
    await delegateARB.placeCaretAfter("𝒜")
    await delegateARB.press("Backspace")
    await delegateARB.press("Backspace")
    await delegateARB.type("z")
    await delegateARB.placeCaretAfter("that are working on nation")
    await device.commit("\u0303")
    await delegateARB.type("w")
  })
  await text.reads(
    `study{++${family}${flag}x++} groups`,
    `characterized{++{--${family}${flag}--}++}{++y${thumb}z++}{++{--e\u0301𝒜--}++}`,
    "on natio{--n--}{++n\u0303w++}al",
  )
  await text.lacks(/\ufffd/)
})

test("L1 deleting word by word strikes base text and stands where the next word would go", async ({
  delegateARB,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("necessary financial and administrative")
    await delegateARB.press("ControlOrMeta+Backspace")
    await delegateARB.press("ControlOrMeta+Backspace")
    await delegateARB.type("x")
    await delegateARB.placeCaretAfter("support for this project")
    await delegateARB.press("ControlOrMeta+Delete")
    await delegateARB.type("y")
  })
  await text.reads("financial {++x++}{--and administrative--} support for this project{-- within--}{++y++} existing")
})

test("a word longer than a line is broken, and the sheet stays as wide as it is", async ({
  delegateARB,
  device,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateARB.placeCaretAfter("in order to identify best practices in the")
    await device.commit(` ${"w".repeat(300)}`)
    await delegateARB.type("x")
  })
  await text.reads(`${"w".repeat(300)}x++} establishment`)
  const overflow = () => {
    const sheet = document.querySelector(".sheet") as Element
    return sheet.scrollWidth - sheet.clientWidth
  }
  expect(await delegateARB.page.evaluate(overflow)).toBe(0)
})

test("L11 the caret stays where a click has put it, though another's edit is drawn in the same moment", async ({
  delegateARB,
  delegateRCC,
  text,
}) => {
  await text.whileLawful(async () => {
    await delegateRCC.placeCaretAfter("joint coordination activity")
    await delegateARB.placeCaretAfter("to continue to maintain the cybersecurity")
    const range = await delegateARB.rangeOf("joint coordination")
    // The page is kept busy from the click on, so that the edit waits when it is free again.
    const clicked = range.evaluate((wanted) => {
      getSelection()?.collapse(wanted.endContainer, wanted.endOffset)
      const end = performance.now() + 500
      while (performance.now() < end);
    })
    await delegateRCC.type("y")
    await clicked
    await delegateARB.type("x")
  })
  await text.reads("and joint coordination{++x++} activity{++y++} groups")
})

test("no line ends with an opening bracket", async ({ room }) => {
  const { page } = room.observer
  for (const width of [1440, 1100, 980, 900, 820]) {
    await page.setViewportSize({ width, height: 1000 })
    const atLineEnds = await page.locator(".words .bracket-glyph.open").evaluateAll(
      (glyphs) =>
        glyphs.filter((glyph) => {
          const next = document.createTreeWalker(glyph.closest(".words") as Element, NodeFilter.SHOW_TEXT)
          next.currentNode = glyph.lastChild as Node
          const follows = next.nextNode()
          if (follows === null) return false
          const letter = document.createRange()
          letter.setStart(follows, 0)
          letter.setEnd(follows, 1)
          return letter.getBoundingClientRect().top >= glyph.getBoundingClientRect().bottom
        }).length,
    )
    expect(atLineEnds).toBe(0)
  }
})
