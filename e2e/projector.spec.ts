import type { Page } from "@playwright/test"
import { apiOf, documentId, openItem } from "./api.ts"
import { expect, test } from "./fixtures.ts"
import { openLine } from "./line.ts"
import { linkOf } from "./server.ts"

const full = { viewport: { width: 1920, height: 1080 } }

const screenOf = (page: Page) => page.getByRole("main", { name: "The paragraph in hand" })

test("the screen of the hall follows the chair by itself, alternatives and all", async ({ join, server, chair }) => {
  const { page } = await join("observer", full)
  await page.goto(`${linkOf(server.links, "observer")}?to=projector`)
  await expect(page).toHaveURL(/\/projector$/)
  await chair.placeCaretAfter("growth and development")
  await expect(screenOf(page)).toContainText("growth and development")
  await expect(screenOf(page).locator("[data-paragraph]")).toHaveCount(1)

  const alternative = chair.paragraphs().filter({ hasText: "alternative 1 of" }).first()
  await alternative.locator(".words").click()
  await expect(screenOf(page)).toContainText("alternative 2 of")
  await chair.type("as said in the hall ")
  await expect(screenOf(page)).toContainText("as said in the hall")
})

test("positions stand under the text, by name", async ({ join, server, chair }) => {
  const { open } = await apiOf(server, "ARB").document()
  const item = openItem({ open } as never, "bracket", "including possible illicit use")
  await apiOf(server, "ARB").post("/positions", { target: item.target, stance: "opposes" })
  const { page } = await join("RCC", full)
  await page.goto(`${server.url}/documents/${documentId}/projector`)
  await chair.placeCaretAfter("including possible illicit use")
  await expect(screenOf(page)).toContainText("Bracket")
  await expect(screenOf(page)).toContainText(/opposes\s*ARB/)
  await apiOf(server, "B").post("/positions", { target: item.target, stance: "can-accept" })
  await expect(screenOf(page)).toContainText(/can accept\s*B/)
})

test("who has the floor stands above the text for as long as they have it", async ({ join, server }) => {
  const { page } = await join("observer", full)
  await page.goto(`${server.url}/documents/${documentId}/projector`)
  const chair = apiOf(server, "chair")
  await chair.post("/floor", { act: "give", delegation: "RCC" })
  await expect(screenOf(page)).toContainText("RCC has the floor")
  await page.setViewportSize({ width: 420, height: 800 })
  const sideways = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  expect(await page.evaluate(sideways)).toBe(0)
  await chair.post("/floor", { act: "end" })
  await expect(screenOf(page)).not.toContainText("has the floor")
})

test("L9 without a line the screen keeps its text, says so quietly, and comes back by itself", async ({
  browser,
  server,
  chair,
}) => {
  const line = await openLine(server)
  const context = await browser.newContext(full)
  const page = await context.newPage()
  await page.goto(`${line.url}/join/${server.tokenOf("observer")}?to=projector`)
  await chair.placeCaretAfter("growth and development")
  await expect(screenOf(page)).toContainText("growth and development")

  line.cut()
  await expect(page.getByRole("status")).toContainText("No line to the server since")
  await expect(screenOf(page)).toContainText("growth and development")
  await chair.type(" while away")
  await chair.isSaved()
  await expect(screenOf(page)).not.toContainText("while away")
  line.mend()
  await expect(screenOf(page)).toContainText("while away", { timeout: 30_000 })
  await expect(page.getByText("No line to the server")).toHaveCount(0)
  await context.close()
  await line.close()
})

test("it is there before any script, and large", async ({ join, server }) => {
  const { page } = await join("observer", { ...full, javaScriptEnabled: false })
  await page.goto(`${server.url}/documents/${documentId}/projector`)
  const words = screenOf(page).locator(".words").first()
  await expect(words).toBeVisible()
  const size = await words.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(size).toBeGreaterThanOrEqual(28 * (96 / 72))
  await expect(screenOf(page)).toContainText(/\d+ brackets · \d+ option groups · \d+ changes/)
  await expect(page.getByRole("button")).toHaveCount(0)
})

test("progress counts each ruling, in the chart and in the table", async ({ join, server, chair }) => {
  const asChair = apiOf(server, "chair")
  const item = openItem(await asChair.document(), "bracket", "including possible illicit use")
  await asChair.decide({ target: item.target, verdict: "lift", seen: item.seen })
  const { page } = await join("observer")
  await page.goto(`${server.url}/documents/${documentId}/progress`)
  await expect(page.getByRole("img", { name: "Brackets open: 11 at first, 10 now" })).toBeVisible()
  await page.getByText("The same figures as a table").click()
  await expect(page.getByRole("region", { name: "Open over time" }).getByRole("row").nth(1)).toContainText(/10.*1$/)
  await expect(page.getByText(/Times are in your own time zone, \S+\./)).toBeVisible()
  const map = page.getByRole("region", { name: "Where the objections are" })
  await expect(map.getByRole("row", { name: /^recognizing/ }).first()).toContainText(/\d+ changes?/)
  await expect(chair.page.getByRole("banner")).toContainText("10 brackets")
})
