import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { documentId } from "./api.ts"
import { expect, test } from "./fixtures.ts"
import { badSheets, csv, type SentFile } from "./sheet-files.ts"
import { badTexts, resolutionInWord } from "./text-files.ts"

const sample = "samples/resolution-130/comparison-table.xlsx"
const fileField = (page: Page) => page.locator("input[type=file]")
const cell = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^Cell ${name}(,|$)`) })
const card = (page: Page, name: string) => page.getByRole("region", { name: `Cell ${name}`, exact: true })

type Tabled = { contributions: { delegation: string; kind: string; text: string; row: string; by: string | null }[] }
const tabledAt = async (url: string, token: string): Promise<Tabled> => {
  const answer = await fetch(`${url}/api/v1/documents/${documentId}/contributions`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return (await answer.json()) as Tabled
}

const importPage = (url: string) => `${url}/documents/${documentId}/comparison/import`

test("L12 the chair takes in the secretariat's workbook, corrects a cell, and what was said outlives the page", async ({
  join,
  server,
}) => {
  test.setTimeout(120_000)
  const { page } = await join("chair")
  await page.goto(importPage(server.url))
  await fileField(page).setInputFiles(sample)
  await expect(page.getByRole("status").filter({ hasText: "comparison-table.xlsx" })).toContainText(
    "91 rows of base text, 52 proposals, 2 notes, 1 with reasons",
  )
  await cell(page, "B10").click()
  await card(page, "B10").getByLabel("Understood as").selectOption("ADD")
  await expect(card(page, "B10").getByLabel("Belongs to")).toHaveValue("behind n8")
  await cell(page, "B11").click()
  await card(page, "B11").getByLabel("Understood as").selectOption({ label: "Leave it out" })
  const counts = "53 proposals, 0 notes, 1 with reasons, 1 left out"
  await expect(page.getByRole("status").filter({ hasText: counts })).toBeVisible()

  await page.reload()
  await expect(page.getByRole("status").filter({ hasText: counts })).toBeVisible()
  await cell(page, "B10").click()
  await expect(card(page, "B10").getByLabel("Understood as")).toHaveValue("ADD")

  const before = await tabledAt(server.url, server.tokenOf("observer"))
  await page.getByRole("button", { name: "Store 54 contributions" }).click()
  await expect(page.getByRole("status").filter({ hasText: "in the table already" })).toBeVisible()
  const { contributions } = await tabledAt(server.url, server.tokenOf("observer"))
  const fresh = contributions.slice(before.contributions.length)
  expect(fresh.filter(({ text }) => text.startsWith("see BR proposal"))).toMatchObject([
    { delegation: "B", kind: "ADD", by: "Chair" },
  ])
  expect(fresh.some(({ text }) => text.startsWith("brazil have a proposal"))).toBe(false)
  await page.reload()
  await expect(page.getByText("Choose a workbook, or drop it here")).toBeVisible()
})

test("a file that is no comparison table gets its one sentence, and changes nothing", async ({ join, server }) => {
  test.setTimeout(180_000)
  const { page } = await join("chair")
  const before = await tabledAt(server.url, server.tokenOf("observer"))
  await page.goto(importPage(server.url))
  await fileField(page).setInputFiles(csv("good.csv", ["Base", "Brazil"], ["recalling", "SUP"]) as never)
  await expect(cell(page, "B2")).toBeVisible()
  for (const [file, said] of badSheets)
    await test.step(file.name, async () => {
      await fileField(page).setInputFiles(file as never)
      await expect(page.getByRole("alert").filter({ hasText: said })).toHaveText(said, { timeout: 60_000 })
    })
  await expect(cell(page, "B2")).toBeVisible()
  expect(await tabledAt(server.url, server.tokenOf("observer"))).toEqual(before)
})

test("a column that is nobody's is left out, given to a delegation, or to a new one", async ({ join, server }) => {
  const { page } = await join("chair")
  await page.goto(importPage(server.url))
  const file: SentFile = csv(
    "strangers.csv",
    ["Base", "Brazil", "Atlantis", "Remarks", "Arab"],
    ["recalling", "", "SUP", "SUP", "SUP"],
  )
  await fileField(page).setInputFiles(file as never)
  await expect(page.getByRole("status").filter({ hasText: "1 proposal" })).toContainText("2 to look at")
  await page.getByLabel("Whose column D is").selectOption({ label: "Leave it out" })
  await expect(page.getByRole("status").filter({ hasText: "1 proposal" })).toContainText("1 to look at")
  await page.getByRole("button", { name: "Add the delegation of column C" }).click()
  await expect(page.getByLabel("Name")).toHaveValue("Atlantis")
  await page.getByLabel(/^Code/).fill("ATL")
  await page.getByRole("button", { name: "Add", exact: true }).click()
  await expect(page.getByRole("status").filter({ hasText: "2 proposals" })).toContainText("0 to look at")
  await expect(cell(page, "C2")).toBeVisible()
  await page.getByText("Columns of 3 delegations").click()
  await page.getByLabel("Whose column E is").selectOption("RCC")
  await expect(page.getByRole("row").filter({ has: cell(page, "E2") })).toContainText("RCC")
})

test("a delegation's heading over the first column is asked about, and another can be the base text", async ({
  join,
  server,
}) => {
  const { page } = await join("chair")
  await page.goto(importPage(server.url))
  const file: SentFile = csv("shifted.csv", ["Brazil", "Arab", "In force"], ["recalling", "SUP", "recalling"])
  await fileField(page).setInputFiles(file as never)
  await expect(page.getByText("its heading, “Brazil”, names B.")).toBeVisible()
  await expect(page.getByRole("status").filter({ hasText: "1 proposal" })).toContainText("2 to look at")
  await page.getByLabel("Whose column A is").selectOption("B")
  await expect(page.getByText("its heading, “Brazil”, names B.")).toBeHidden()
  await page.getByLabel("Whose column C is").selectOption({ label: "Base text" })
  await expect(page.getByRole("status").filter({ hasText: "2 proposals" })).toContainText("0 to look at")
  await expect(page.getByRole("row").filter({ has: cell(page, "A2") })).toContainText("NOC")
})

test("of a sheet of two thousand cells only those in sight are drawn, and the last one is reached", async ({
  join,
  server,
}) => {
  test.setTimeout(120_000)
  const { page } = await join("chair")
  await page.goto(importPage(server.url))
  const rows = Array.from({ length: 1000 }, (_, i) => [
    "",
    `a) that boat ${i} has a name;`,
    `b) that lake ${i} is deep;`,
  ])
  await fileField(page).setInputFiles(csv("large.csv", ["Base", "Brazil", "Cuba"], ...rows) as never)
  await expect(page.getByRole("status").filter({ hasText: "2,000 proposals" })).toBeVisible({ timeout: 60_000 })
  const table = page.getByRole("region", { name: "Cells, as they were understood" })
  await expect(table.getByRole("table")).toHaveAttribute("aria-rowcount", "2001")
  expect(await table.locator("[data-cell]").count()).toBeLessThan(120)
  await table.evaluate((box) => {
    box.scrollTop = box.scrollHeight
  })
  await cell(page, "C1001").click()
  await expect(card(page, "C1001")).toContainText("that lake 999 is deep;")
  await expect(cell(page, "B2")).toHaveCount(0)
})

test("L12 the chair compiles a draft, reads where each contribution went, and begins a document with it", async ({
  join,
  server,
}) => {
  test.setTimeout(120_000)
  const { page } = await join("chair")
  await page.goto(`${server.url}/documents/${documentId}/comparison`)
  await page.getByRole("link", { name: "Compile a first draft" }).click()
  const report = page.getByRole("region", { name: "Where each contribution went" })
  const draft = page.getByRole("region", { name: "The compiled draft" })
  await expect(page.getByRole("button", { name: "All 55" })).toBeVisible({ timeout: 60_000 })
  await page.getByRole("button", { name: "Not placed 0" }).click()
  await expect(report.getByText("There is none of these.")).toBeVisible()
  await page.getByRole("button", { name: "As options 10" }).click()
  await expect(report.getByRole("listitem")).toHaveCount(10)
  await page.getByRole("button", { name: "All 55" }).click()
  await page.getByLabel("Whose contributions").selectOption("EUR")
  const line = report.getByRole("button", { name: /Objective 3, on enhancing confidence/ })
  await line.click()
  await expect(line).toHaveAttribute("aria-pressed", "true")
  const words = draft.locator("ins[data-change^='EUR.']", { hasText: "Objective 3, on enhancing confidence" })
  await expect(words).toBeInViewport()

  await page.getByText("Begin a document with this draft").click()
  await expect(page.getByLabel("Address")).toHaveValue("resolution-130-first-draft")
  await page.getByLabel("Address").fill(documentId)
  await page.getByRole("button", { name: "Begin the document" }).click()
  await expect(page.getByRole("alert").filter({ hasText: "There is a document of this name already." })).toBeVisible()
  await page.getByLabel("Address").fill("first-draft")
  await page.getByRole("button", { name: "Begin the document" }).click()
  await page.waitForURL("**/documents/first-draft", { timeout: 60_000 })
  await expect(page.locator(".sheet").getByText("Objective 3, on enhancing confidence").first()).toBeVisible()
  await expect(page.getByRole("heading", { name: "Resolution 130 First draft" })).toBeVisible()
})

test("a base text pasted with calls and letters becomes a document, corrected where it was misunderstood", async ({
  join,
  server,
}) => {
  const { page } = await join("chair")
  await page.goto(`${server.url}/documents/new`)
  await page
    .getByLabel("Or paste the text, a paragraph a line")
    .fill(
      "TREATY OF THE LAKE\nThe two shores,\nrecalling\na)\nthat the lake is deep;\nb) that boats are small,\nshall\n1 to build a ferry:\na) in spring,",
    )
  await page.getByRole("button", { name: "Read it" }).click()
  const paragraphs = page.getByRole("region", { name: "Paragraphs, as they were understood" })
  await expect(paragraphs.getByLabel("What paragraph 3 is")).toHaveValue("call")
  await expect(paragraphs.getByLabel("Letter of paragraph 5")).toHaveValue("b")
  await paragraphs.getByLabel("What paragraph 6 is").selectOption("call")
  await paragraphs.getByLabel("Letter of paragraph 5").fill("a bis")
  const printed = page.getByRole("article", { name: "The base text as it will be printed" })
  await expect(printed.getByRole("heading", { name: "shall" })).toBeVisible()
  await expect(printed).toContainText("a bis)")
  await test.step("what was read and corrected outlives the page", async () => {
    await page.reload()
    await expect(paragraphs.getByLabel("Letter of paragraph 5")).toHaveValue("a bis")
    await expect(paragraphs.getByLabel("What paragraph 6 is")).toHaveValue("call")
  })
  await page.getByLabel("Title", { exact: true }).fill("Treaty of the Lake")
  await expect(page.getByLabel("Address")).toHaveValue("treaty-of-the-lake")
  await page.getByRole("button", { name: "Begin the document" }).click()
  await page.waitForURL("**/documents/treaty-of-the-lake")
  await expect(page.locator(".sheet").getByRole("heading", { name: "shall" })).toBeVisible()
  const text = await fetch(`${server.url}/api/v1/documents/treaty-of-the-lake/text?view=base`, {
    headers: { authorization: `Bearer ${server.tokenOf("ARB")}` },
  })
  expect((await text.text()).split("\n").slice(2)).toEqual([
    "recalling",
    "a that the lake is deep;",
    "a bis that boats are small,",
    "shall",
    "1 to build a ferry:",
    "a in spring,",
  ])

  const delegate = await join("ARB")
  await expect(delegate.page.getByRole("heading", { name: "Documents" })).toBeVisible()
  await expect(delegate.page.getByRole("link", { name: "Begin a document" })).toHaveCount(0)
  await delegate.page.getByRole("link", { name: "Treaty of the Lake", exact: true }).click()
  await delegate.isReadyToWrite()
  await delegate.page.keyboard.press("Control+k")
  await delegate.page.getByRole("combobox", { name: "Type a command" }).fill("All documents")
  const [list] = await Promise.all([delegate.context.waitForEvent("page"), delegate.page.keyboard.press("Enter")])
  await expect(list.getByRole("link", { name: "Resolution 130", exact: true })).toBeVisible()
})

test("a Word document becomes a base text, and says what of it is left out", async ({ join, server }) => {
  const { page } = await join("chair")
  await page.goto(`${server.url}/documents/new`)
  await fileField(page).setInputFiles((await resolutionInWord()) as never)
  const paragraphs = page.getByRole("region", { name: "Paragraphs, as they were understood" })
  await expect(paragraphs.getByLabel("What paragraph 1 is")).toHaveValue("title")
  await expect(paragraphs.getByLabel("What paragraph 3 is")).toHaveValue("call")
  await expect(paragraphs.getByLabel("Letter of paragraph 5")).toHaveValue("2")
  await expect(paragraphs.getByText("to open the ferry", { exact: true })).toBeVisible()
  await expect(page.getByText("1 insertion is left out")).toBeVisible()
  await expect(page.getByText("1 table")).toBeVisible()
  await page.getByLabel("Title", { exact: true }).fill("Resolution 9")
  await page.getByRole("button", { name: "Begin the document" }).click()
  await page.waitForURL("**/documents/resolution-9")
  await expect(page.locator(".sheet").getByText("to name a captain.")).toBeVisible()
})

test("a file that is no base text gets its one sentence", async ({ join, server }) => {
  test.setTimeout(120_000)
  const { page } = await join("chair")
  await page.goto(`${server.url}/documents/new`)
  for (const [file, said] of badTexts)
    await test.step(file.name, async () => {
      await fileField(page).setInputFiles(file as never)
      await expect(page.getByRole("alert").filter({ hasText: said })).toHaveText(said, { timeout: 30_000 })
    })
})

test("who is not the chair is told whose page it is", async ({ join, server }) => {
  for (const invitation of ["ARB", "observer"]) {
    const { page } = await join(invitation)
    const compile = `${server.url}/documents/${documentId}/compile`
    for (const address of [importPage(server.url), compile, `${server.url}/documents/new`]) {
      await page.goto(address)
      await expect(page.getByRole("heading", { name: "This page is the chair’s" })).toBeVisible()
    }
  }
})

for (const colorScheme of ["light", "dark"] as const)
  test(`axe finds no serious violation on the pages for files, ${colorScheme}`, async ({ join, server }) => {
    const { page } = await join("chair", { colorScheme })
    await page.goto(importPage(server.url))
    await fileField(page).setInputFiles(sample)
    await cell(page, "B10").click()
    await expectNoSerious(page)
    await page.goto(`${server.url}/documents/${documentId}/compile`)
    await expect(page.getByRole("button", { name: "All 55" })).toBeVisible({ timeout: 60_000 })
    await page.getByText("Begin a document with this draft").click()
    await expectNoSerious(page)
    await page.goto(`${server.url}/documents`)
    await expectNoSerious(page)
    await page.getByRole("link", { name: "Begin a document" }).click()
    await fileField(page).setInputFiles((await resolutionInWord()) as never)
    await expect(page.getByLabel("What paragraph 1 is")).toBeVisible()
    await expectNoSerious(page)
  })

async function expectNoSerious(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical")
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
}
