import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { documentId } from "./api.ts"
import { expect, test } from "./fixtures.ts"

const pageOf = (url: string) => `${url}/documents/${documentId}/people`

/** The link that stands in the row of the list which holds these words. */
const linkIn = (page: Page, words: string) => page.getByRole("listitem").filter({ hasText: words }).locator("code")

test("the chair makes a link with a note, a delegate comes in by it, and it is withdrawn", async ({
  join,
  server,
  browser,
}) => {
  const { page } = await join("chair")
  await page.goto(pageOf(server.url))
  await page.getByRole("button", { name: "Make a link" }).click()
  await page.getByLabel(/^For/).selectOption("ARB")
  await page.getByLabel("Note on it").fill("for <b>Amman</b>")
  await page.getByRole("button", { name: "Make the link" }).click()
  await expect(page.getByRole("button", { name: "Make a link" })).toBeFocused()
  const link = await linkIn(page, "for <b>Amman</b>").innerText()

  const context = await browser.newContext()
  const delegate = await context.newPage()
  await delegate.goto(link)
  await expect(delegate.getByText("You act for ARB, Arab States")).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole("row", { name: /ARB delegate 1/ })).toContainText("1 connection")

  await page.getByRole("button", { name: "Withdraw the link of ARB, for <b>Amman</b>" }).click()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("button", { name: "Withdraw the link of ARB, for <b>Amman</b>" })).toBeFocused()
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "Withdraw it, and end the sessions" }).click()
  await expect(delegate.getByRole("alert").filter({ hasText: "withdrawn the link you came in by" })).toBeVisible()
  expect((await delegate.goto(link))?.status()).toBe(403)
  await context.close()
})

test("L9 a session the chair ends says so, and keeps what was not stored", async ({
  join,
  server,
  delegateARB,
  api,
}) => {
  const { page } = await join("chair")
  await page.goto(pageOf(server.url))
  await expect(page.getByRole("row", { name: /ARB delegate 1/ })).toContainText("1 connection")
  await delegateARB.placeCaretAfter("growth and development")
  await delegateARB.type(" as stored")
  await delegateARB.isSaved()
  // What is typed now reaches the socket and no further: the server has not answered when the session ends.
  await delegateARB.page.evaluate(() => {
    WebSocket.prototype.send = () => {}
  })
  await delegateARB.type(" and as typed after")

  await page.getByRole("button", { name: "End the session of ARB delegate 1" }).click()
  await page.getByRole("button", { name: /^End it/ }).click()
  await expect(
    page.getByRole("status").filter({ hasText: "The session of ARB delegate 1 has ended." }),
  ).toBeInViewport()
  const alert = delegateARB.page.getByRole("alert").filter({ hasText: "The chair has ended your session." })
  await expect(alert).toBeVisible()
  await expect(delegateARB.page.getByText("and as typed after").last()).toBeVisible()
  await expect(delegateARB.page.getByRole("button", { name: /Copy/ }).first()).toBeVisible()
  expect(await api.text("ARB")).toContain("as stored")
  expect(await api.text("ARB")).not.toContain("as typed after")
  await delegateARB.page.reload()
  await expect(delegateARB.page.getByRole("heading", { name: "Open the link you were given" })).toBeVisible()
})

test("a delegation is added, and another gets another colour in every window", async ({ join, server, observer }) => {
  const { page } = await join("chair")
  await page.goto(pageOf(server.url))
  const colour = () =>
    observer.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--delegation-ARB"))
  const before = await colour()
  await page.getByRole("button", { name: "Change ARB" }).click()
  await page.getByRole("radio", { name: "Colour 12" }).check()
  await page.getByRole("button", { name: "Save" }).click()
  await expect.poll(colour).not.toBe(before)

  await page.getByRole("button", { name: "Add a delegation" }).click()
  await page.getByLabel("Code", { exact: false }).first().fill("arb")
  await page.getByLabel("Name").fill("Canada")
  await page.getByRole("button", { name: "Add", exact: true }).click()
  await expect(page.getByText("There is a delegation with this code already.")).toBeVisible()
  await page.getByLabel("Code", { exact: false }).first().fill("can")
  await page.getByRole("button", { name: "Add", exact: true }).click()
  await expect(page.getByText("CAN has been added, with a link of its own.")).toBeVisible()
  await expect(linkIn(page, "CAN").last()).toContainText("/join/can.")

  await page.getByRole("button", { name: "Change the end of the link of CAN" }).click()
  await page.getByLabel("Lets people in until").fill("2100-01-01T12:00")
  await page.getByRole("button", { name: "Save" }).click()
  await expect(page.getByText("The end of the link is changed.")).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "/join/can." })).toContainText("until 1 Jan")
  await page.getByRole("button", { name: "Remove ARB" }).click()
  await page.getByRole("button", { name: "Remove it, and withdraw its links" }).click()
  await expect(page.getByText("of this delegation stand in the text; it cannot be removed.")).toBeVisible()
  await page.getByRole("button", { name: "Keep it" }).click()
  await page.getByRole("button", { name: "Remove CAN" }).click()
  await page.getByRole("button", { name: "Remove it, and withdraw its links" }).click()
  await expect(page.getByText("CAN has been removed.")).toBeVisible()
  await expect(page.getByRole("listitem").filter({ hasText: "/join/can." })).toHaveCount(0)
})

test("a link is shown as a QR code, and copied", async ({ join, server }) => {
  const { page, context } = await join("chair")
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await page.goto(pageOf(server.url))
  await page.getByRole("button", { name: "QR code of the link of ARB" }).click()
  const drawn = page.getByRole("img", { name: "QR code of the link of ARB" })
  await expect
    .poll(() => drawn.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0))
    .toBe(true)
  await page.keyboard.press("Escape")
  await expect(drawn).toHaveCount(0)
  await page.getByRole("button", { name: "Copy the link of ARB" }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(server.links.get("ARB"))
})

test("once the chair has signed out elsewhere the page says so, and no link is left on it", async ({
  join,
  server,
}) => {
  const { page, context } = await join("chair")
  await page.goto(pageOf(server.url))
  await expect(page.getByText("/join/").first()).toBeVisible()
  await context.clearCookies()
  await expect(page.getByText("/join/")).toHaveCount(0)
  await expect(page.getByRole("heading", { name: "Open the link you were given" })).toBeVisible()
})

test("nobody but the chair is sent any of it", async ({ join, server }) => {
  for (const invitation of ["ARB", "observer"]) {
    const { page } = await join(invitation)
    const answer = await page.goto(pageOf(server.url))
    await expect(page.getByRole("heading", { name: "This page is the chair’s" })).toBeVisible()
    expect(await answer?.text()).not.toContain("/join/")
  }
})

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds no serious violation on the pages of people and progress, ${colorScheme}`, async ({
    join,
    server,
  }) => {
    const { page } = await join("chair", { colorScheme })
    for (const name of ["people", "progress", "projector"]) {
      await page.goto(`${server.url}/documents/${documentId}/${name}`)
      const { violations } = await new AxeBuilder({ page }).analyze()
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
      expect(serious.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([])
    }
  })
