import type { Page } from "@playwright/test"
import { expect, test } from "./fixtures.ts"

// Reading the text in a view: what each shows, that nobody writes in it, and that the draft is as one left it.

const sentence = "that the development of ICTs has been and continues to be instrumental"

const menuOf = (page: Page) => page.getByRole("dialog", { name: "Choose a view" })
async function read(page: Page, view: string): Promise<void> {
  await page.getByRole("button", { name: /^View:/ }).click()
  await menuOf(page).getByRole("button", { name: view, exact: true }).click()
}
const barOf = (page: Page) => page.getByRole("region", { name: "View", exact: true })
const sheetOf = (page: Page) => page.getByRole("article", { name: /^The text:/ })

test("L8 each view reads as the server gives it, for an observer too, and says that it is not the draft", async ({
  observer,
  api,
}) => {
  const { page } = observer
  const letters = /^(\S{1,5}\)?) /
  const shown = async () => {
    const lines = await sheetOf(page).locator(".words").allTextContents()
    return lines.map((line) => line.replaceAll(/\s+/g, " ").trim().toLowerCase())
  }
  const given = async (view: string) =>
    (await api.text(view)).split("\n").map((line) => line.replaceAll(/\s+/g, " ").trim().toLowerCase())
  for (const [name, view, said] of [
    ["Base text, the resolution in force", "base", "the base text, the resolution in force"],
    ["Clean, if everything open were rejected", "rejected", "as if everything open were rejected"],
    ["Agreed only", "agreed", "agreed only"],
  ] as const) {
    await read(page, name)
    await expect(barOf(page)).toContainText(said)
    const lines = await given(view)
    await expect.poll(async () => (await shown()).length).toBe(lines.length)
    for (const [index, line] of (await shown()).entries())
      expect([lines[index], lines[index]?.replace(letters, "")]).toContain(line)
  }
  await expect(page.getByText("Brackets stand round the whole text")).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(barOf(page)).toHaveCount(0)
  await expect(observer.paragraphs().first()).toBeVisible()
})

test("L9 whoever leaves the draft for a view and comes back finds caret and words where they were, and others' words", async ({
  delegateARB,
  delegateRCC,
  observer,
}) => {
  const { page } = delegateARB
  await delegateARB.placeCaretAfter(sentence)
  await delegateARB.type(" one")
  const scrolled = await page.locator("#text").evaluate((desk) => desk.scrollTop)
  await page.keyboard.press("Alt+Shift+V")
  await menuOf(page).getByRole("group", { name: "As proposed by" }).getByRole("button", { name: "RCC" }).click()
  await expect(barOf(page)).toContainText("as proposed by RCC")
  await expect(delegateARB.editor).toBeHidden()
  await page.keyboard.type("not written")
  await delegateRCC.placeCaretAfter("underpinned by security and trust")
  await delegateRCC.type(" of RCC")
  await expect(sheetOf(page)).toContainText("security and trust of RCC")
  await page.keyboard.press("Escape")
  await expect(delegateARB.editor).toBeFocused()
  expect(await page.locator("#text").evaluate((desk) => desk.scrollTop)).toBe(scrolled)
  await page.keyboard.type(" two")
  await expect(observer.insertion(" one two")).toHaveAttribute("data-owner", "ARB")
  await expect(delegateARB.insertion(" of RCC")).toBeVisible()
  await expect(observer.paragraph("not written")).toHaveCount(0)
})

test("only the marks of chosen delegations are shown, and more can be chosen", async ({ observer }) => {
  const { page } = observer
  await page.getByRole("button", { name: /^View:/ }).click()
  await menuOf(page).getByRole("group", { name: "Only the marks of" }).getByRole("button", { name: /^ARB,/ }).click()
  const changes = sheetOf(page).locator("[data-change]:not([data-owner=ARB])")
  await expect(sheetOf(page).locator("[data-change][data-owner=ARB]").first()).toBeVisible()
  const ofOthers = await changes.evaluateAll(
    (marks) =>
      marks.filter((mark) => !mark.querySelector("[data-proposer=ARB]") && !mark.closest("[data-proposer=ARB]")).length,
  )
  expect(ofOthers).toBe(0)
  await barOf(page).getByRole("button", { name: /^INS,/ }).click()
  await expect(barOf(page)).toContainText("the marks of ARB and INS only")
  await expect(sheetOf(page).locator("[data-owner=INS]").first()).toBeVisible()
})

test("a delegate writes on with the marks of chosen delegations in colour and all others quiet, no word left out", async ({
  delegateARB,
  observer,
}) => {
  const { page } = delegateARB
  await page.getByRole("button", { name: /^View:/ }).click()
  await menuOf(page).getByRole("group", { name: "Only the marks of" }).getByRole("button", { name: /^CUB,/ }).click()
  await barOf(page).getByRole("button", { name: "Write on in the draft, others’ marks quiet" }).click()
  await expect(barOf(page)).toContainText("all marks quiet but those of CUB")
  const grey = await page
    .locator(".sheet .words del")
    .first()
    .evaluate((element) => getComputedStyle(element).color)
  const ofRCC = delegateARB.insertion("UNGA Resolution 68/167")
  await expect(ofRCC).toHaveCSS("color", grey)
  await expect(delegateARB.insertion("including possible illicit use")).not.toHaveCSS("color", grey)
  await delegateARB.placeCaretAfter(sentence)
  await delegateARB.type(" written on")
  await expect(delegateARB.insertion(" written on")).not.toHaveCSS("color", grey)
  await expect(observer.insertion(" written on")).toHaveAttribute("data-owner", "ARB")
  await barOf(page).getByRole("button", { name: "Show all marks" }).click()
  await expect(barOf(page)).toHaveCount(0)
  await expect(ofRCC).not.toHaveCSS("color", grey)
})

test("L8 what if: ticking everything reads as the clean text, and ticks and view are remembered on the device", async ({
  observer,
  api,
}) => {
  const { page } = observer
  await read(page, "What if…")
  const list = page.getByRole("region", { name: "What would be taken" })
  const change = list.getByRole("listitem").filter({ hasText: "UNGA Resolution 68/167" }).getByRole("checkbox")
  await expect(sheetOf(page)).not.toContainText("UNGA Resolution 68/167")
  await change.check()
  await expect(sheetOf(page)).toContainText("UNGA Resolution 68/167")
  await page.reload()
  await observer.isReadyToRead()
  await expect(barOf(page)).toContainText("what if")
  await expect(sheetOf(page)).toContainText("UNGA Resolution 68/167")
  await list.getByRole("button", { name: "Take these" }).click()
  const clean = (await api.text("clean")).split("\n").length
  await expect(sheetOf(page).locator("[data-paragraph]:not(.style-header)")).toHaveCount(clean - 3)
  const options = list.getByRole("group", { name: /^Options in recognizing/ })
  await options.getByRole("radio", { name: /^Option 2/ }).check()
  await expect(sheetOf(page)).not.toContainText("that reliable and safe networks serve to build trust")
  await expect(sheetOf(page)).toContainText("that the promotion of international standards")
})

test("what changed since somebody left is told with the words then and now, and who changed them", async ({
  observer,
  delegateARB,
}) => {
  const { page } = observer
  await page.goto("about:blank")
  await delegateARB.placeCaretAfter(sentence)
  await delegateARB.type(" while you were out")
  await delegateARB.isSaved()
  await page.goBack()
  await observer.isReadyToRead()
  await page.getByRole("button", { name: /^View:/ }).click()
  await menuOf(page)
    .getByRole("button", { name: /^What changed since you left/ })
    .click()
  await expect(sheetOf(page).getByText("1 paragraph changed.")).toBeVisible()
  await expect(sheetOf(page).getByRole("insertion")).toHaveText(" while you were out")
  await expect(sheetOf(page)).toContainText("Typed by ARB delegate")
  await page.keyboard.press("Alt+Shift+V")
  await menuOf(page).getByLabel("Day and time").fill("2100-01-01T00:00")
  await menuOf(page).getByRole("button", { name: "Show" }).click()
  await expect(barOf(page)).toContainText("what changed since 1 January")
})

test("copying takes the clean text, with marks only when asked for", async ({ observer, delegateARB }) => {
  for (const { page, context } of [observer, delegateARB]) {
    await context.grantPermissions(["clipboard-read", "clipboard-write"])
    const words = page
      .locator("[data-paragraph]")
      .filter({ hasText: "Plenipotentiary Conference of the" })
      .locator(".words")
    await words.first().evaluate((element) => {
      element.closest<HTMLElement>("[contenteditable=true]")?.focus()
      getSelection()?.selectAllChildren(element)
    })
    await page.keyboard.press("ControlOrMeta+c")
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    await expect
      .poll(copied)
      .toBe("The Plenipotentiary Conference of the International Telecommunication Union (Busan, 2014),")
    await page.keyboard.press("Alt+Shift+C")
    await expect(page.getByText("Copied with marks.")).toBeVisible()
    expect(await copied()).toBe(
      "The Plenipotentiary Conference of the International Telecommunication Union ({--Guadalajara, 2010--}{++Busan, 2014++}),",
    )
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      return await (await item?.getType("text/html"))?.text()
    })
    expect(html).toContain("(<del>Guadalajara, 2010</del><ins>Busan, 2014</ins>)")
  }
})

test("in a view everything is the text one reads, and not the buttons round it", async ({ observer: { page } }) => {
  await page.getByRole("button", { name: /^View: / }).click()
  await page.getByRole("button", { name: "Agreed only" }).click()
  await expect(page.getByRole("button", { name: "View: agreed only" })).toBeVisible()
  await page.keyboard.press("ControlOrMeta+a")
  const selected = await page.evaluate(() => getSelection()?.toString() ?? "")
  expect(selected).toContain("RESOLUTION 130")
  expect(selected).not.toContain("Register")
})

test("what is copied with marks has its brackets, from the text that is written in as from the one that is read", async ({
  observer,
  delegateARB,
}) => {
  for (const { page, context } of [observer, delegateARB]) {
    await context.grantPermissions(["clipboard-read", "clipboard-write"])
    const paragraph = page
      .locator("[data-paragraph]")
      .filter({ hasText: "International Telecommunication Regulations;" })
    await paragraph
      .first()
      .locator(".words")
      .evaluate((element) => {
        element.closest<HTMLElement>("[contenteditable=true]")?.focus()
        const next = element.closest("[data-paragraph]")?.nextElementSibling?.querySelector(".words") as Element
        getSelection()?.setBaseAndExtent(element, 0, next, 0)
      })
    await page.keyboard.press("Alt+Shift+C")
    await expect(page.getByText("Copied with marks.")).toBeVisible()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toMatch(/^\[a\) \{\+\+Article 6, .* Regulations;\+\+\}\]/)
  }
})
