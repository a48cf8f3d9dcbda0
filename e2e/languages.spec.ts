import AxeBuilder from "@axe-core/playwright"
import type { Locator, Page } from "@playwright/test"
import { apiOf } from "./api.ts"
import { expect, test } from "./fixtures.ts"
import { openRawClient } from "./raw-client.ts"
import { linkOf } from "./server.ts"

const sheetOf = (page: Page): Locator => page.locator("article.sheet").first()

/** Chooses a language by its own name, as somebody does who reads no other. */
const choose = (page: Page, name: string) => page.locator("select[name=language]").selectOption({ label: name })

test("chair, delegate and observer read one text, each in a language of their own", async ({ join }) => {
  const chair = await join("chair")
  const delegate = await join("ARB", { locale: "fr-CH" })
  const observer = await join("observer", { locale: "ar-EG" })

  await expect(chair.page.locator("html")).toHaveAttribute("lang", "en")
  await expect(delegate.page.locator("html")).toHaveAttribute("lang", "fr")
  await expect(observer.page.locator("html")).toHaveAttribute("dir", "rtl")
  await expect(delegate.page.getByText("Enregistré sur le serveur")).toBeVisible()
  await expect(observer.page.getByText("مباشر", { exact: true })).toBeVisible()
  for (const { page } of [chair, delegate, observer]) {
    await expect(sheetOf(page)).toHaveAttribute("lang", "en")
    await expect(sheetOf(page)).toHaveAttribute("dir", "ltr")
    await expect(sheetOf(page)).toContainText("underpinned by security and trust;")
  }

  await chair.page.getByRole("group", { name: "Show" }).getByRole("button", { name: "Changes" }).click()
  await chair.page.getByRole("region", { name: "What is open" }).locator("button[data-row]").first().click()
  await chair.page.getByRole("button", { name: "Accept change" }).click()
  await chair.page.getByRole("button", { name: "Accept change" }).click()
  await expect(chair.page.getByText(/^Decision 1: .*: accepted\.$/)).toBeVisible()
  await expect(delegate.page.getByText(/^Décision 1\u202f: .*\u202f: accepté\.$/)).toBeVisible()
  await expect(observer.page.getByText(/^القرار 1: .*قُبل.*\.$/)).toBeVisible()
})

test("who chooses another language keeps what was typed, and has it again the next time", async ({ delegateARB }) => {
  const { page, editor } = delegateARB
  await delegateARB.placeCaretAfter("underpinned by security and trust")
  await page.keyboard.type(" and by candour")
  await choose(page, "Français")
  await expect(page.locator("html")).toHaveAttribute("lang", "fr")
  await expect(page.getByRole("textbox", { name: "Texte de la résolution" })).toContainText("and by candour")
  await expect(page.getByText("Enregistré sur le serveur")).toBeVisible()
  await expect(editor).toHaveCount(0)

  await page.reload()
  await expect(page.getByRole("textbox", { name: "Texte de la résolution" })).toContainText("and by candour")
  await choose(page, "العربية")
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
  await expect(page.getByRole("textbox", { name: "نص القرار" })).toContainText("and by candour")
})

test("nothing of the chair's top bar is pushed out of the window, in any language, with all delegations here", async ({
  chair: { page },
  server,
}) => {
  const others = []
  for (const code of ["ARB", "B", "CUB", "EUR", "INS", "RCC"]) {
    const other = await openRawClient(server, code)
    other.sendPresence(other.doc.clientID, { cursor: null })
    others.push(other)
  }
  const bar = page.getByRole("banner")
  await page.setViewportSize({ width: 1600, height: 900 })
  await expect(bar.getByText("Here: ARB, B, CUB, EUR, INS, RCC")).toBeAttached()
  await apiOf(server, "ARB").post("/floor", { act: "raise" })
  await apiOf(server, "chair").post("/floor", { act: "give", delegation: "ARB" })
  await expect(bar.getByText("ARB has the floor", { exact: true })).toBeAttached()
  for (const [lang, language] of [
    ["fr", "Français"],
    ["ar", "العربية"],
    ["en", "English"],
  ] as const) {
    await choose(page, language)
    await expect(page.locator("html")).toHaveAttribute("lang", lang)
    for (const width of [1920, 1600, 1366, 1280, 1100, 1024])
      expect(await cutOff(page, width), `${language}, ${width} wide`).toEqual([])
    for (const width of [1366, 820]) expect(await overlaid(page, width), `${language}, ${width} wide`).toEqual([])
  }
  for (const other of others) other.close()
})

/** What of the top bar does not lie within it at this width of the window. */
async function cutOff(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  return page.getByRole("banner").evaluate((bar) => {
    const { top, bottom } = bar.getBoundingClientRect()
    return [...bar.querySelectorAll<HTMLElement>("button, select, a, [title]")]
      .filter((part) => part.checkVisibility() && part.closest("[role=dialog], [role=menu]") === null)
      .filter((part) => {
        const box = part.getBoundingClientRect()
        return box.left < 0 || box.right > innerWidth || box.top < top || box.bottom > bottom
      })
      .map((part) => part.ariaLabel ?? part.textContent ?? "")
  })
}

/** Which parts of the top bar lie over the one before them at this width of the window. */
async function overlaid(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 })
  return page.getByRole("banner").evaluate((bar) => {
    const parts = [...bar.children].filter((part) => part.checkVisibility())
    const isOver = (part: Element, other: Element | undefined) => {
      if (other === undefined) return false
      const [box, before] = [part.getBoundingClientRect(), other.getBoundingClientRect()]
      return Math.min(box.right, before.right) - Math.max(box.left, before.left) > 1
    }
    // The name begins within the button before it, whose sign is smaller than what can be pressed.
    return parts.filter((part, i) => i > 1 && isOver(part, parts[i - 1])).map((part) => part.textContent ?? "")
  })
}

test("where French words take more room all drafting tools stand there still", async ({ delegateARB: { page } }) => {
  await choose(page, "Français")
  const tools = page.getByRole("toolbar", { name: "Rédaction" })
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect(tools.getByRole("button", { name: "Annuler" })).toBeInViewport({ ratio: 0.95 })
  await expect(tools.getByRole("button", { name: "Rétablir" })).toBeInViewport({ ratio: 0.95 })
})

test("a comment that is not yet sent stays while the language is changed", async ({ delegateARB: { page } }) => {
  await page.getByRole("region", { name: "What is open" }).locator("button[data-row]").first().click()
  await page.getByText("Comments", { exact: true }).first().click()
  await page.getByLabel("Comment for everybody").fill("Half a thought")
  await choose(page, "Français")
  await expect(page.getByLabel("Commentaire pour tous")).toHaveValue("Half a thought")
})

test("without a line the language stays as it is, and the page says why", async ({
  delegateARB: { page, context },
}) => {
  await context.setOffline(true)
  await choose(page, "Français")
  await expect(page.getByText("so the language stays as it is")).toBeVisible()
  await expect(page.locator("html")).toHaveAttribute("lang", "en")
})

test("the palette has every language by its own name", async ({ observer: { page } }) => {
  await page.keyboard.press("Control+k")
  await page.getByRole("combobox", { name: "Type a command" }).fill("العربية")
  await page.keyboard.press("Enter")
  await expect(page.locator("html")).toHaveAttribute("lang", "ar")
})

test("without scripts a language is chosen by a button", async ({ browser, server }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" })
  const page = await context.newPage()
  await page.goto(`${server.url}/join/not-a-link`)
  await page.getByRole("button", { name: "Français" }).click()
  await expect(page.getByRole("heading", { name: "Ce lien n’est pas l’un des nôtres" })).toBeVisible()
  await page.goto(linkOf(server.links, "observer"))
  await expect(page.getByText("Ce navigateur n’exécute pas de scripts.")).toBeVisible()
  await page.getByLabel("Langue").selectOption("ar")
  await page.getByRole("button", { name: "Choisir" }).click()
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
  await context.close()
})

test("axe finds no serious violation on the mirrored page", async ({ join }) => {
  // Reading a whole page takes axe long where others use the machine as well.
  test.slow()
  const { page } = await join("observer", { locale: "ar" })
  await expect(page.getByText("مباشر", { exact: true })).toBeVisible({ timeout: 20_000 })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

for (const [part, heading] of [
  ["people", "أشخاص"],
  ["progress", "التقدم"],
  ["register", "سجل القرارات"],
] as const)
  test(`the page of ${part} is read in the reader's language`, async ({ join }) => {
    const { page } = await join("chair", { locale: "ar" })
    await page.goto(`${page.url().replace(/[?#].*$/, "")}/${part}`)
    await expect(page.getByRole("heading", { level: 1 })).toContainText(heading)
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
  })
