import AxeBuilder from "@axe-core/playwright"
import { apiOf } from "./api.ts"
import { expect, test } from "./fixtures.ts"
import { TablePage } from "./table-page.ts"

const codesIn = (heads: readonly string[]) => heads.map((head) => head.trim().split(/\s+/)[0])

test("chair, delegate and observer read the same table, in which no change and no proposal are told apart", async ({
  join,
}) => {
  test.slow()
  for (const who of ["chair", "RCC", "observer"]) {
    const table = await TablePage.in((await join(who)).page, "n7")
    expect(await table.count()).toBe(123)
    await expect(table.heads()).toHaveText([/Place/, "Base text", /RCC/, /B /, /ARB/, /CUB/, /INS/, /EUR/, /now/])
    await expect(table.cell("n7", "RCC")).toContainText(/NOC.*No change/)
    await expect(table.cell("n7", "ARB")).toContainText("No proposal")
    const mod = table.cell("n6", "RCC")
    await expect(mod).toContainText("RCC/73A1/16")
    await expect(mod.getByRole("deletion").first()).toContainText("Hyderabad")
    await expect(mod.getByRole("insertion").last()).toContainText("Dubai, 2014")
  }
})

test("the live column follows what a delegate types in another window", async ({ join, delegateARB }) => {
  const table = await TablePage.in((await join("observer")).page)
  await table.cell("n3", "now").scrollIntoViewIfNeeded()
  await delegateARB.placeCaretAfter("The Plenipotentiary Conference")
  await delegateARB.type(" gathered here")
  await expect(table.cell("n3", "now").getByRole("insertion").first()).toHaveText(" gathered here")
  await expect(table.cell("n3", "base")).not.toContainText("gathered")
})

test("what is tabled while one reads comes into the table, a revised text with the earlier one behind it", async ({
  join,
  server,
}) => {
  const table = await TablePage.in((await join("observer")).page, "n7")
  const ofEUR = apiOf(server, "EUR")
  const tabled = await ofEUR.post("/contributions", { kind: "MOD", row: "n7", text: "c) that all is well;" })
  const { contribution } = (await tabled.json()) as { contribution: { id: string } }
  await expect(table.cell("n7", "EUR").getByRole("insertion").last()).toHaveText("all is well;")
  const revised = { kind: "MOD", row: "n7", text: "c) that all is very well;", supersedes: contribution.id }
  expect((await ofEUR.post("/contributions", revised)).status).toBe(201)
  await expect(table.cell("n7", "EUR")).toContainText("Rev.1")
  const earlier = table.cell("n7", "EUR").locator("details .words")
  await expect(earlier).toBeHidden()
  await table.cell("n7", "EUR").getByText("1 earlier text").click()
  await expect(earlier).toBeVisible()
  await expect(earlier.getByRole("insertion").last()).toHaveText("all is well;")
})

test("the same words of two delegations stand once, and the other cell says whose they are", async ({
  join,
  server,
}) => {
  const text = "c) that the springs are free;"
  for (const who of ["ARB", "EUR"]) await apiOf(server, who).post("/contributions", { kind: "MOD", row: "n7", text })
  const table = await TablePage.in((await join("observer")).page, "n7")
  await expect(table.cell("n7", "ARB")).toContainText(/Proposed together by\s*ARB\s*EUR/)
  await expect(table.cell("n7", "EUR")).toContainText(/Same words as\s*ARB/)
  await expect(table.cell("n7", "EUR")).not.toContainText("springs")
  await table.chooseColumns((choice) => choice.getByRole("checkbox", { name: /ARB/ }).uncheck())
  await expect(table.cell("n7", "EUR")).toContainText("springs")
})

test("columns are hidden and put in order, rows without proposals are hidden, and the device remembers", async ({
  join,
}) => {
  const { page } = await join("chair")
  let table = await TablePage.in(page)
  await table.chooseColumns(async (choice) => {
    await choice.getByRole("checkbox", { name: /RCC/ }).uncheck()
    await choice.getByRole("button", { name: "ARB: one place back" }).click()
    await expect(choice.getByRole("button", { name: "ARB: one place back" })).toBeFocused()
    await page.keyboard.press("Enter")
  })
  await page.getByRole("button", { name: "Only rows with proposals" }).click()
  const isAsChosen = async () => {
    await expect
      .poll(async () => codesIn(await table.heads().allTextContents()))
      .toEqual(expect.arrayContaining(["ARB", "B", "CUB"]))
    expect(codesIn(await table.heads().allTextContents()).slice(2, 5)).toEqual(["ARB", "B", "CUB"])
    expect(await table.count()).toBeLessThan(90)
    await expect(table.cell("n2", "base")).toHaveCount(0)
  }
  await isAsChosen()
  table = await TablePage.in(page)
  await isAsChosen()
})

test("words are found in rows that are not drawn, counted, and walked through by keyboard", async ({ join }) => {
  const { page } = await join("observer")
  const table = await TablePage.in(page)
  await page.keyboard.press("/")
  const field = page.getByRole("searchbox", { name: "Find in the table" })
  await expect(field).toBeFocused()
  await page.keyboard.type("phishing")
  await expect(page.getByRole("search")).toContainText(/0 of [1-9]/)
  await page.keyboard.press("Enter")
  await expect(page.getByRole("search")).toContainText(/1 of/)
  await expect(table.grid.getByText("phishing").first()).toBeInViewport()
  await expect(field).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(table.grid.locator(":focus")).toContainText("phishing")
  await field.fill("no such words")
  await expect(page.getByRole("search")).toContainText("Not found")
})

test("arrows walk the cells, and Enter goes to what a cell holds", async ({ join }) => {
  const { page } = await join("observer")
  const table = await TablePage.in(page, "n6")
  await expect(table.cell("n6", "base")).toBeFocused()
  await page.keyboard.press("ArrowRight")
  await expect(table.cell("n6", "RCC")).toBeFocused()
  await page.keyboard.press("ArrowDown")
  await expect(table.cell("n7", "RCC")).toBeFocused()
  for (const column of ["B", "ARB", "CUB", "INS", "EUR"]) {
    await page.keyboard.press("ArrowRight")
    await expect(table.cell("n7", column)).toBeFocused()
  }
  const edgeOf = async (column: string, edge: "start" | "end") => {
    const box = await table.cell("n7", column).boundingBox()
    return box ? box.x + (edge === "end" ? box.width : 0) : Number.NaN
  }
  // The text of today stays at the other end, and the cell is beside it, not under it.
  await expect.poll(async () => (await edgeOf("EUR", "end")) < (await edgeOf("now", "start")) + 1).toBe(true)
  for (const column of ["INS", "CUB", "ARB", "B", "RCC"]) {
    await page.keyboard.press("ArrowLeft")
    await expect(table.cell("n7", column)).toBeFocused()
  }
  await expect.poll(async () => (await edgeOf("RCC", "start")) > (await edgeOf("base", "end")) - 1).toBe(true)
  await page.keyboard.press("Control+End")
  await expect(table.grid.locator(":focus")).toHaveAttribute("data-column", "now")
  await expect(table.grid.locator(":focus")).toBeInViewport()
  await page.keyboard.press("Control+Home")
  await expect(table.cell("n1", "place")).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(table.cell("n1", "place").getByRole("link")).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(table.cell("n1", "place")).toBeFocused()
})

for (const who of ["ARB", "observer"])
  test(`a row opens at its place in the draft, and the draft leads back to the row, for ${who}`, async ({ join }) => {
    // Four pages are loaded, one after another.
    test.slow()
    const { page } = await join(who)
    const table = await TablePage.in(page, "n60")
    await table.cell("n60", "place").getByRole("link").click()
    await page.waitForURL(/resolution-130#/)
    const paragraph = page.locator('.sheet [data-paragraph="n60"]')
    await expect(paragraph).toBeInViewport({ timeout: 20_000 })
    const card = page.getByRole("region", { name: /^Paragraph/ })
    await card.getByRole("link", { name: "In the comparison table" }).click()
    await expect(table.cell("n60", "base")).toBeFocused()
    await expect(table.cell("n60", "base")).toBeInViewport()
    await page.goBack()
    await expect(paragraph).toBeInViewport({ timeout: 20_000 })
    await page.getByRole("banner").getByRole("link", { name: "Comparison table" }).click()
    await page.waitForURL(/comparison#/)
    await expect(table.grid.locator(":focus")).toHaveAttribute("data-column", "base")
  })

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds no serious violation in the table, ${colorScheme}`, async ({ join }) => {
    const { page } = await join("chair", { colorScheme })
    const table = await TablePage.in(page, "n6")
    await expect(table.cell("n6", "base")).toBeFocused()
    const { violations } = await new AxeBuilder({ page }).analyze()
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([])
  })

test("on a narrow screen the letter stays and the rest scrolls, and nothing pushes the page sideways", async ({
  join,
}) => {
  const { page } = await join("observer", { viewport: { width: 420, height: 900 } })
  const table = await TablePage.in(page, "n6")
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  await table.cell("n6", "now").scrollIntoViewIfNeeded()
  await expect(table.cell("n6", "place")).toBeInViewport()
  await expect(table.cell("n6", "now")).toBeInViewport()
})

test("in Arabic the columns run from the right, and the text under negotiation from the left", async ({ join }) => {
  const { page } = await join("observer", { locale: "ar" })
  await page.goto(new URL("/documents/resolution-130/comparison", page.url()).href)
  const box = async (column: string) => {
    const found = await page.locator(`[data-row="n1"] > [data-column="${column}"]`).boundingBox()
    return found?.x ?? Number.NaN
  }
  expect(await box("place")).toBeGreaterThan(await box("base"))
  expect(await box("base")).toBeGreaterThan(await box("RCC"))
  await expect(page.locator('[data-row="n1"] .words').first()).toHaveCSS("direction", "ltr")
})

test("all rows are put on paper, in colours of ink, and none of the tools", async ({ join }) => {
  const { page } = await join("observer", { colorScheme: "dark" })
  const table = await TablePage.in(page)
  await expect.poll(() => table.rows().count()).toBeLessThan(60)
  await page.emulateMedia({ media: "print" })
  await expect(table.rows()).toHaveCount(123)
  await expect(page.getByRole("toolbar").getByRole("button").first()).toBeHidden()
  await expect(table.cell("n6", "base")).toHaveCSS("position", "static")
  await expect(table.rows().first()).toHaveCSS("break-inside", "avoid")
  const paper = await page.pdf({ preferCSSPageSize: true })
  expect(paper.toString("latin1")).toMatch(/MediaBox \[0 0 841/)
  await page.emulateMedia({ media: "screen" })
  await expect.poll(() => table.rows().count()).toBeLessThan(60)
})

test("without a script the whole table can be read", async ({ join }) => {
  const { page } = await join("observer", { javaScriptEnabled: false })
  await page.goto(new URL("/documents/resolution-130/comparison", page.url()).href)
  await expect(new TablePage(page).rows()).toHaveCount(123)
  await expect(page.getByRole("toolbar")).toHaveCount(0)
})
