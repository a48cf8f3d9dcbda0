import type { Locator } from "@playwright/test"
import { type Actor, expect, test } from "./fixtures.ts"
import { wordsWithSigns } from "./words-on-page.ts"

// Brackets and options at work, in the chair's, two delegates' and an observer's window on Resolution 130.

const ofTheEconomy = "the growth and development of the global economy"
const recognizingA = "that the development of ICTs has been and continues to be instrumental"
const listOf = ({ page }: Actor) => page.getByRole("region", { name: "What is open" })
const rowsOf = (actor: Actor) => listOf(actor).getByRole("listitem")
const cardOf = ({ page }: Actor) => page.locator("section[aria-labelledby=card-heading]")
const heading = (actor: Actor) => cardOf(actor).getByRole("heading", { level: 2 })
const toolOf = ({ page }: Actor, name: string) =>
  page.getByRole("toolbar", { name: "Drafting" }).getByRole("button", { name, exact: true })

async function openMenu({ page }: Actor): Promise<void> {
  await page.getByRole("button", { name: "Brackets and options: more" }).click()
}

test.slow()

test("the title bar counts in words what is open, and the list is filtered by kind, delegation, section and one's own", async ({
  delegateARB,
  observer,
  api,
}) => {
  const { open } = await api.document()
  const count = (kind: string) => open.filter(({ target }) => target.kind === kind).length
  const sentence = `${count("bracket")} brackets, ${count("group")} option groups, ${count("change")} changes open`
  for (const { page } of [delegateARB, observer]) await expect(page.getByRole("banner")).toContainText(sentence)

  const narrow = (actor: Actor) => listOf(actor).getByRole("group", { name: "Show only" })
  await narrow(observer).getByLabel("Section").selectOption({ label: "aware" })
  await expect(rowsOf(observer)).toHaveCount(12)
  await narrow(observer).getByLabel("Delegation").selectOption("ARB")
  await expect(rowsOf(observer)).toHaveCount(1)
  await expect(rowsOf(observer)).toContainText("aware, f)")
  await expect(rowsOf(observer)).toContainText("50 words")
  await expect(narrow(observer).getByRole("button", { name: /stands behind/ })).toHaveCount(0)
  await expect(listOf(observer).getByRole("button", { name: "What is still opposed" })).toHaveCount(0)

  await narrow(delegateARB).getByRole("button", { name: "What ARB stands behind" }).click()
  for (const row of await rowsOf(delegateARB).all()) await expect(row).toContainText("ARB")
})

test("J and K walk what is open from the text of an observer, and Alt+J from where a delegate writes", async ({
  observer,
  delegateARB,
}) => {
  await observer.page.locator("main").focus()
  await observer.press("j")
  await expect(heading(observer)).toContainText("Bracket")
  await observer.press("j")
  await expect(heading(observer)).toContainText("Change")
  await observer.press("k")
  await expect(heading(observer)).toContainText("Bracket")
  await expect(rowsOf(observer).first().getByRole("button")).toHaveAttribute("aria-current", "true")
  await expect(observer.page.getByText("1 of 151: Bracket, title")).toBeAttached()

  await delegateARB.placeCaretAfter("underpinned by security and trust")
  await delegateARB.press("Alt+j")
  await expect(heading(delegateARB)).toBeVisible()
  await delegateARB.type("j")
  await expect(observer.insertion("j").filter({ hasText: /^j$/ })).toBeVisible()
})

test("what is chosen from the list is there at once, however far it is", async ({ observer: { page } }) => {
  const desk = page.locator("main")
  const goes = async (words: string) => {
    await desk.evaluate((element) => {
      element.dataset.scrolls = "0"
      element.onscroll = () => {
        element.dataset.scrolls = `${Number(element.dataset.scrolls) + 1}`
      }
    })
    await page.getByRole("group", { name: "Show" }).getByRole("button", { name: "Brackets" }).click()
    await page.getByRole("region", { name: "What is open" }).getByRole("button", { name: words }).click()
    await expect(page.locator("[data-paragraph]").filter({ hasText: words })).toBeInViewport()
    return Number(await desk.getAttribute("data-scrolls"))
  }
  // A glide takes dozens of steps; a step of the list and the looks after it, a few.
  expect(await goes("to strengthen regional and international cooperation")).toBeLessThan(8)
  expect(await goes("including possible illicit use")).toBeLessThan(8)
})

test("a window made narrower keeps in sight what was being read, and so does one made wide again", async ({
  observer: { page },
}) => {
  const read = page.locator("[data-paragraph]").filter({ hasText: "to strengthen regional and international" })
  await page.setViewportSize({ width: 1500, height: 900 })
  await page
    .getByRole("navigation")
    .getByRole("button", { name: /^invites Member States \d/ })
    .click()
  await expect(read).toBeInViewport()
  for (const width of [760, 1500]) {
    await page.setViewportSize({ width, height: 900 })
    await expect(read).toBeInViewport()
  }
})

test("in a drawer the card of what is selected in the text stands above the lists, and over none of them", async ({
  observer,
}) => {
  const { page } = observer
  await page.setViewportSize({ width: 900, height: 900 })
  await observer.insertion("including possible illicit use").click()
  await page.getByRole("button", { name: /: open card$/ }).click()
  const card = page.locator("[data-commands=selected]").locator("..")
  const edges = async () => {
    const [box, tabs, panel] = [
      await card.boundingBox(),
      await page.getByRole("tablist").boundingBox(),
      await page.getByRole("complementary").last().boundingBox(),
    ]
    return { top: (box?.y ?? 0) - (panel?.y ?? 0), gap: (tabs?.y ?? 0) - ((box?.y ?? 0) + (box?.height ?? 0)) }
  }
  await expect.poll(edges).toEqual({ top: 0, gap: 0 })
})

test("L7 a delegate brackets part of a word, draws the bracket wider by key and by hand, and lifts it", async ({
  delegateARB,
  chair,
  observer,
}) => {
  const paragraph = (actor: Actor) => actor.paragraph(recognizingA).locator(".words")
  const everybody = [delegateARB, chair, observer]
  const allRead = async (words: string | RegExp) => {
    for (const actor of everybody) await expect.poll(() => wordsWithSigns(paragraph(actor))).toMatch(words)
  }
  await delegateARB.select("development of the glob")
  await toolOf(delegateARB, "Put in brackets").click()
  await allRead("[development of the glob]al economy")
  await delegateARB.press("Control+Alt+.")
  await allRead("[development of the global] economy")
  await delegateARB.press("Control+Alt+Shift+,")
  const drawn = "growth [and development of the global] economy"
  await allRead(drawn)

  const sign = paragraph(delegateARB).locator(".bracket-glyph.close").last()
  await dragRight(delegateARB, sign, 68)
  await allRead(/of the global e[^[]*\]/)
  await delegateARB.press("Control+z")
  await allRead(drawn)
  await toolOf(delegateARB, "Unbracket").click()
  await allRead("growth and development of the global economy")
})

test("L2 what cannot be done with brackets is disabled and says why before anything is sent", async ({
  delegateARB,
  delegateRCC,
  api,
}) => {
  await delegateARB.select(ofTheEconomy)
  await toolOf(delegateARB, "Put in brackets").click()
  await expect
    .poll(() => wordsWithSigns(delegateRCC.paragraph(recognizingA).locator(".words")))
    .toContain(`[${ofTheEconomy}]`)
  await delegateARB.isSaved()
  const { textHash } = await api.document()

  await delegateRCC.placeCaretAfter("of the global")
  const lift = toolOf(delegateRCC, "Unbracket")
  await expect(lift).toHaveAttribute("aria-disabled", "true")
  await expect(lift).toHaveAttribute("title", /Only the delegation that put the brackets can lift them/)
  await delegateRCC.select("global econ")
  await openMenu(delegateRCC)
  const draw = delegateRCC.page.getByRole("button", { name: "Draw own brackets round the selection" })
  await expect(draw).toHaveAttribute("aria-disabled", "true")
  await expect(draw).toHaveAttribute("title", /Only the delegation that put the brackets/)
  await delegateRCC.press("Escape")
  await delegateRCC.press("Control+Alt+=")
  expect((await api.document()).textHash).toBe(textHash)

  await delegateRCC.select("of the global")
  await toolOf(delegateRCC, "Put in brackets").click()
  await expect
    .poll(() => wordsWithSigns(delegateARB.paragraph(recognizingA).locator(".words")))
    .toContain("[the growth and development [of the global] economy]")
})

test("L6 a delegate writes an alternative with one command: under the same letter, the base text the other option", async ({
  delegateARB,
  delegateRCC,
  chair,
  observer,
  api,
}) => {
  const { baseHash } = await api.document()
  await delegateARB.placeCaretAfter("underpinned by security and trust")
  await delegateARB.press("Control+Alt+a")
  await delegateARB.type("that trust is what the use of ICTs rests on;")
  for (const actor of [chair, observer, delegateRCC]) {
    const alternative = actor.paragraph("that trust is what the use of ICTs rests on;")
    await expect(alternative).toContainText("alternative 2 of 2")
    await expect(alternative.locator(".letter")).toContainText("a)")
    await expect(actor.paragraph(recognizingA)).toContainText("alternative 1 of 2")
    await expect.poll(() => wordsWithSigns(actor.paragraph(recognizingA).locator(".letter"))).toContain("[a)")
  }
  await delegateRCC.placeCaretAfter("the use of ICTs rests on")
  await toolOf(delegateRCC, "Write alternative").click()
  await delegateRCC.type("that security and trust go together;")
  for (const actor of [chair, observer, delegateARB]) {
    await expect(actor.paragraph("that security and trust go together;")).toContainText("alternative 3 of 3")
    await expect(actor.paragraph("that security and trust go together;").locator(".letter")).toContainText("a)")
  }
  await delegateRCC.isSaved()
  expect((await api.document()).baseHash).toBe(baseHash)

  await openMenu(delegateRCC)
  await delegateRCC.page.getByRole("button", { name: "Take own alternative back" }).click()
  for (const actor of [chair, observer]) {
    await expect(actor.paragraph("that security and trust go together;")).toHaveCount(0)
    await expect(actor.paragraph(recognizingA)).toContainText("alternative 1 of 2")
  }
})

test("two delegations write alternatives to the same paragraph at once, and both stand (L6, L11)", async ({
  delegateARB,
  delegateRCC,
  observer,
  api,
}) => {
  await delegateARB.placeCaretAfter("underpinned by security and trust")
  await delegateRCC.placeCaretAfter("underpinned by security and trust")
  await Promise.all([delegateARB.press("Control+Alt+a"), delegateRCC.press("Control+Alt+a")])
  await Promise.all([delegateARB.type("as ARB puts it;"), delegateRCC.type("as RCC puts it;")])
  for (const actor of [delegateARB, delegateRCC, observer]) {
    await expect(actor.insertion("as ARB puts it;")).toBeVisible()
    await expect(actor.insertion("as RCC puts it;")).toBeVisible()
    await expect(actor.paragraph("as ARB puts it;").locator(".letter")).toContainText("a)")
    await expect(actor.paragraph("as RCC puts it;").locator(".letter")).toContainText("a)")
  }
  for (const actor of [delegateARB, observer]) expect(await runningLabels(actor)).toEqual([])
  await delegateARB.isSaved()
  await delegateRCC.isSaved()
  expect(await api.text("base")).not.toContain("puts it")
})

test("L6 the chair reads the alternatives side by side, and chooses the base text instead of any of them", async ({
  chair,
  delegateARB,
  delegateRCC,
  observer,
}) => {
  await delegateARB.placeCaretAfter("underpinned by security and trust")
  await delegateARB.press("Control+Alt+a")
  await delegateARB.press("End")
  await delegateARB.press("Backspace")
  await delegateARB.type(" of all;")
  await chair.page.getByRole("group", { name: "Show", exact: true }).getByRole("button", { name: "Options" }).click()
  await listOf(chair).getByRole("button", { name: recognizingA }).click()
  await cardOf(chair).getByRole("button", { name: "Read side by side" }).click()
  const beside = chair.page.getByRole("dialog", { name: /Alternatives side by side/ })
  await expect(beside.getByRole("region", { name: "Base text" })).toContainText("security and trust;")
  await expect(beside.getByRole("region", { name: "Alternative 1" }).getByRole("heading")).toHaveText(
    "Alternative 1 base text",
  )
  const second = beside.getByRole("region", { name: "Alternative 2" })
  await expect(second.getByRole("insertion").filter({ hasText: "of all" })).toBeVisible()
  await chair.press("Escape")
  await expect(beside).toHaveCount(0)
  await expect(cardOf(chair)).toBeVisible()

  await cardOf(chair).getByRole("button", { name: "As in the base text" }).click()
  const looking = chair.page.locator("[data-step=looking]")
  await looking.getByRole("button", { name: "As in the base text" }).click()
  for (const actor of [chair, delegateARB, delegateRCC, observer]) {
    await expect(actor.insertion("of all")).toHaveCount(0)
    await expect(actor.paragraph(recognizingA)).not.toContainText("alternative")
    await expect(actor.paragraph(recognizingA).locator(".bracket-glyph")).toHaveCount(0)
  }
  await observer.page.getByRole("tab", { name: /Register/ }).click()
  const line = observer.page.getByRole("region", { name: "Register of decisions" }).getByRole("article")
  await expect(line).toContainText("as in the base text")
})

/** What is said in the margin of a paragraph and reaches into what is said of the next. */
const runningLabels = ({ page }: Actor): Promise<string[]> =>
  page.locator("article .status").evaluateAll((all) => {
    // What is out of sight is not laid out, and has no place.
    const labels = all.filter((label) => label.checkVisibility({ contentVisibilityAuto: true }))
    return labels
      .filter((label, index) => {
        const next = labels[index + 1]?.getBoundingClientRect()
        return next !== undefined && label.getBoundingClientRect().bottom > next.top
      })
      .map((label) => label.textContent ?? "")
  })

/** Presses a sign, draws it to the side and lets go. */
async function dragRight({ page }: Actor, sign: Locator, distance: number): Promise<void> {
  // A hand comes to a sign that stands still.
  await sign.hover()
  const box = (await sign.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + distance / 2, y)
  await page.mouse.move(x + distance, y, { steps: 4 })
  await page.mouse.up()
}
