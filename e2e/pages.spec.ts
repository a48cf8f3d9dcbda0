import AxeBuilder from "@axe-core/playwright"
import { expect, test } from "./fixtures.ts"
import { linkOf } from "./server.ts"

test("with JavaScript off an observer reads the text", async ({ join, api }) => {
  const observer = await join("observer", { javaScriptEnabled: false })
  await expect(observer.paragraphs()).toHaveCount((await api.document()).paragraphs.length)
  await expect(observer.page.getByRole("heading", { level: 1, name: /RESOLUTION 130/ })).toBeVisible()
  await expect(observer.deletion("Antalya, 2006")).toBeVisible()
  await expect(observer.paragraph("underpinned by security and trust;")).toBeVisible()
})

test("a wrong link gets a page that says so and what to do", async ({ server, page }) => {
  const answer = await page.goto(`${linkOf(server.links, "ARB")}x`)
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole("heading", { name: "This link is not one of ours" })).toBeVisible()
  await expect(page.getByText(/ask the secretariat for a new one/)).toBeVisible()
})

test("a withdrawn link gets a page that says so and what to do", async ({ server, page }) => {
  const link = linkOf(server.links, "B")
  await server.withdraw("b")
  const answer = await page.goto(link)
  expect(answer?.status()).toBe(403)
  await expect(page.getByRole("heading", { name: "This link has been withdrawn" })).toBeVisible()
  await expect(page.getByText(/Ask the secretariat for a new one/)).toBeVisible()
})

test("a document without a link asks for one", async ({ server, page }) => {
  await page.goto(`${server.url}/documents/resolution-130`)
  await expect(page.getByRole("heading", { name: "Open the link you were given" })).toBeVisible()
  await expect(page.getByText("Guadalajara")).toHaveCount(0)
})

test("the page itself never scrolls, however long its lists are", async ({ chair }) => {
  for (const size of [
    { width: 1440, height: 1000 },
    { width: 1280, height: 600 },
  ]) {
    await chair.page.setViewportSize(size)
    const heights = () => chair.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
    await expect.poll(heights).toBe(0)
  }
})

test("an unknown document and an unknown page answer 404", async ({ server, join }) => {
  const { page } = await join("observer")
  for (const path of ["/documents/resolution-131", "/nothing-here"]) {
    const answer = await page.goto(`${server.url}${path}`)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole("heading").first()).toBeVisible()
  }
})

for (const invitation of ["chair", "ARB", "observer"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds no serious violation for ${invitation}, ${colorScheme}`, async ({ join }) => {
      const actor = await join(invitation, { colorScheme })
      await (invitation === "observer" ? actor.isReadyToRead() : actor.isReadyToWrite())
      const { violations } = await new AxeBuilder({ page: actor.page }).analyze()
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })
  }

  test(`a reload of ${invitation}'s page logs no error`, async ({ join }) => {
    const actor = await join(invitation)
    const isReady = () => (invitation === "observer" ? actor.isReadyToRead() : actor.isReadyToWrite())
    await isReady()
    const errors: string[] = []
    actor.page.on("console", (message) => message.type() === "error" && errors.push(message.text()))
    actor.page.on("pageerror", (error) => errors.push(error.message))
    await actor.page.reload()
    await isReady()
    expect(errors).toEqual([])
  })
}
