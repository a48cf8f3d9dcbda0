import type { DraftPage } from "./draft-page.ts"
import { expect, test } from "./shared-room.ts"

// What makes six hours before the text bearable: commands, help, finding words, the marks explained.

test.use({ storiesOf: "comfort" })

const palette = ({ page }: DraftPage) => page.getByRole("dialog", { name: "Commands" })
const commands = (actor: DraftPage) => palette(actor).getByRole("option")
const field = (actor: DraftPage) => palette(actor).getByRole("combobox")

async function openPalette(actor: DraftPage): Promise<void> {
  await actor.page.keyboard.press("Control+k")
  await expect(field(actor)).toBeFocused()
}

test("a delegate finds a command by a few letters, does it by keyboard, and is back where they were", async ({
  delegateARB,
}) => {
  const { page } = delegateARB
  await page.locator("main .words").nth(12).click()
  await openPalette(delegateARB)
  await expect(commands(delegateARB).filter({ hasText: "Put in brackets" })).toHaveAttribute("aria-disabled", "true")
  await field(delegateARB).fill("regist")
  await expect(commands(delegateARB).first()).toContainText("Register")
  await expect(commands(delegateARB).first()).toHaveAttribute("aria-selected", "true")
  await page.keyboard.press("Enter")
  await expect(palette(delegateARB)).toHaveCount(0)
  await expect(page.getByRole("tab", { name: "Register" })).toHaveAttribute("aria-selected", "true")
  await expect(page.locator(".ProseMirror")).toBeFocused()
  await page.keyboard.press("Alt+Shift+Digit1")
  await expect(page.getByRole("tab", { name: "Open" })).toHaveAttribute("aria-selected", "true")
})

test("pages beside the text and what of the list is shown are commands, and keys read as on this keyboard", async ({
  delegateARB,
}) => {
  const { page, context } = delegateARB
  await expect(page.getByRole("button", { name: "Commands", exact: true })).toHaveAttribute(
    "title",
    "Commands (Ctrl+K)",
  )
  await openPalette(delegateARB)
  await expect(commands(delegateARB).filter({ hasText: /\d of \d+ agreed/ })).toHaveCount(0)
  await expect(commands(delegateARB).filter({ hasText: "who is here" })).toHaveCount(0)
  await field(delegateARB).fill("progress")
  const [progress] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("Enter")])
  await expect(progress).toHaveURL(/\/progress$/)
  await progress.close()
  await openPalette(delegateARB)
  await field(delegateARB).fill("show brackets")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Brackets", exact: true })).toHaveAttribute("aria-pressed", "true")
  await page.getByRole("group", { name: "Show", exact: true }).getByRole("button", { name: "All" }).click()
})

test("an observer is offered what an observer can do, reads another view by it and comes back", async ({ room }) => {
  const { observer } = room
  await openPalette(observer)
  await expect(commands(observer).filter({ hasText: "Put in brackets" })).toHaveCount(0)
  await expect(commands(observer).filter({ hasText: "Ask for the floor" })).toHaveCount(0)
  await field(observer).fill("base text")
  await observer.page.keyboard.press("Enter")
  await expect(observer.page.getByRole("button", { name: "View: Base text" })).toBeVisible()
  await observer.page.keyboard.press("Escape")
  await expect(observer.page.getByRole("button", { name: "Back to the draft" })).toHaveCount(0)
})

test("the help says every key, and the palette opens it", async ({ room }) => {
  const { observer } = room
  await openPalette(observer)
  await field(observer).fill("help")
  await observer.page.keyboard.press("Enter")
  const help = observer.page.getByRole("dialog", { name: "Help and keys" })
  await expect(help).toContainText("Next open thing")
  await expect(help.getByText("Ctrl+Shift+F")).toBeVisible()
  await expect(help.locator("ins")).toBeVisible()
  await observer.page.keyboard.press("Escape")
  await expect(help).toHaveCount(0)
})

test("words are found over the edges of marks, counted, and walked through, and the text stays as it is", async ({
  delegateARB,
  room,
}) => {
  for (const actor of [delegateARB, room.observer]) {
    const { page } = actor
    const before = await page.locator("main").textContent()
    await page.locator("main").focus()
    await page.keyboard.press("Control+Shift+f")
    const search = page.getByRole("search", { name: "Find in the document" })
    await search.getByRole("textbox").fill("recognizing")
    await expect(search.getByRole("status")).toHaveText(/^\d+ of \d+$/)
    const count = Number((await search.getByRole("status").innerText()).split(" ").at(-1))
    expect(count).toBeGreaterThan(0)
    expect(await page.evaluate(() => CSS.highlights.get("found")?.size)).toBe(count)
    const first = await search.getByRole("status").innerText()
    await page.keyboard.press("Enter")
    if (count > 1) await expect(search.getByRole("status")).not.toHaveText(first)
    await search.getByRole("textbox").fill("no such words anywhere")
    await expect(search.getByRole("status")).toHaveText("Not found")
    await page.keyboard.press("Escape")
    await expect(search).toHaveCount(0)
    expect(await page.locator("main").textContent()).toBe(before)
    expect(await page.evaluate(() => CSS.highlights.get("found")?.size)).toBe(0)
  }
})

test("the first visit explains the marks above the text, and the device remembers that it was read", async ({
  browser,
  room,
}) => {
  const context = await browser.newContext({ viewport: { width: 820, height: 1180 } })
  const page = await context.newPage()
  await page.goto(room.linkOf("observer"))
  const card = page.getByRole("region", { name: "How to read this text" })
  for (const mark of ["Insertion", "Deletion", "Bracket", "Options"])
    await expect(card.getByRole("term").filter({ hasText: mark })).toBeVisible()
  const [below, sheet] = [await card.boundingBox(), await page.locator(".sheet").boundingBox()]
  expect((below?.y ?? 0) + (below?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0)
  await card.getByRole("button", { name: "I know the marks" }).click()
  await page.reload()
  await expect(page.locator(".sheet")).toBeVisible()
  await expect(card).toHaveCount(0)
  await context.close()
})

test("without scripts the page says so, waits for nothing and counts nothing it does not know", async ({
  browser,
  room,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(room.linkOf("observer"))
  await expect(page.getByText("This browser runs no scripts.")).toBeVisible()
  await expect(page.getByText("underpinned by security and trust;").first()).toBeVisible()
  await expect(page.getByText("Connecting…")).toBeHidden()
  await expect(page.getByText("Register 0")).toBeHidden()
  await context.close()
})

test("no page can be pushed sideways on a tablet or enlarged to 200 per cent", async ({ delegateARB, room }) => {
  for (const { page } of [delegateARB, room.observer])
    for (const viewport of [
      { width: 820, height: 1180 },
      { width: 720, height: 450 },
    ]) {
      await page.setViewportSize(viewport)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      const buttons = page.locator("header[data-commands] button:visible")
      for (const button of await buttons.all()) await expect(button).toBeInViewport()
      await page.getByRole("button", { name: /^View: / }).click()
      const menu = page.getByRole("dialog", { name: "Choose a view" })
      expect((await menu.boundingBox())?.x).toBeGreaterThanOrEqual(0)
      await page.keyboard.press("Escape")
      await expect(menu).toHaveCount(0)
    }
})

test("on a telephone what is saved and for whom one acts stand whole in the bar", async ({ delegateARB }) => {
  const { page } = delegateARB
  const size = page.viewportSize() ?? { width: 1440, height: 1000 }
  await page.setViewportSize({ width: 420, height: 900 })
  const bar = page.getByRole("banner")
  for (const said of [bar.getByText("Saved on the server"), bar.getByText("You act for ARB")]) {
    await expect(said).toBeInViewport({ ratio: 1 })
    expect(await said.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize(size)
})
