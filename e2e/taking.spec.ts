import type { Locator, Route } from "@playwright/test"
import { ownerOf } from "#model/ids.ts"
import { isRevision } from "#model/marks.ts"
import { expect, test } from "./fixtures.ts"
import { TablePage } from "./table-page.ts"

// n90 is "to contribute to building confidence …", which RCC alone wants to change, in RCC/73A1/16.
const row = "n90"
const tag = "RCC/73A1/16"
const words = "the relevant provisions"

/** Presses a button in a cell of the row as one does who has no mouse, and gives the dialog that it opens. */
async function act(table: TablePage, column: string, name: RegExp): Promise<Locator> {
  const button = table.cell(row, column).getByRole("button", { name })
  await button.focus()
  await button.press("Enter")
  const dialog = table.page.getByRole("dialog")
  await expect(dialog).toBeVisible()
  return dialog
}

test("a delegate takes a cell into the draft, and every window shows it as theirs", async ({
  join,
  delegateRCC,
  chair,
  api,
}) => {
  const observer = await join("observer")
  await observer.isReadyToRead()
  const watching = await TablePage.in(observer.page, row)
  const own = await TablePage.in(delegateRCC.page, row)
  const dialog = await act(own, "RCC", /^Take .* into the draft$/)
  await expect(dialog.getByRole("button", { name: "Take into the draft" })).toBeFocused()
  await expect(dialog).toContainText("proposed for removal")
  await expect(dialog.getByRole("insertion").filter({ hasText: words })).toBeVisible()
  await dialog.getByRole("button", { name: "Take into the draft" }).click()
  await expect(own.page.getByRole("status").filter({ hasText: `${tag} has been taken into the draft.` })).toBeVisible()
  await expect(own.cell(row, "now").locator("ins[data-owner=RCC]").filter({ hasText: words })).toBeVisible()
  await expect(watching.cell(row, "now").locator("ins[data-owner=RCC]").filter({ hasText: words })).toBeVisible()
  await expect(watching.cell(row, "now").locator("del[data-owner=RCC]").filter({ hasText: "§ 12" })).toBeVisible()
  await expect(chair.paragraph(words).locator("ins[data-owner=RCC]").filter({ hasText: words })).toHaveCount(1)
  expect(await api.text("RCC")).toContain(`outlined in ${words} of the Geneva Plan of Action`)

  await test.step("its cell says in every window by whom it was taken, and leads there", async () => {
    for (const table of [own, watching]) {
      await expect(table.cell(row, "RCC")).toContainText(/Taken into the draft\s*RCC delegate/)
      const way = table.cell(row, "RCC").getByRole("link", { name: "Taken into the draft" })
      await expect(way).toHaveAttribute("href", `/documents/resolution-130#${row}`)
    }
  })

  await test.step("taken a second time, it is there already", async () => {
    const again = await act(own, "RCC", /^Take .* into the draft$/)
    await expect(again).toContainText("This stands in the draft already, as it was tabled.")
    await expect(again.getByRole("button", { name: "Take into the draft" })).toBeHidden()
  })
})

test("the chair takes a cell for a delegation, in whose name it then stands", async ({ chair, delegateRCC, api }) => {
  const table = await TablePage.in(chair.page, row)
  const dialog = await act(table, "RCC", /^Take .* into the draft$/)
  await expect(dialog).toContainText("You take it for RCC")
  await dialog.getByRole("button", { name: "Take into the draft" }).click()
  await expect(dialog).toBeHidden()
  await expect(table.cell(row, "now").locator("ins[data-owner=RCC]").filter({ hasText: words })).toBeVisible()
  await expect(delegateRCC.paragraph(words).locator("ins[data-owner=RCC]").filter({ hasText: words })).toHaveCount(1)
  const taken = (await api.document()).paragraphs.find(({ id }) => id === row)
  const changes = taken?.runs.flatMap(({ marks }) => marks.filter(isRevision)) ?? []
  expect([...new Set(changes.map(({ id }) => ownerOf(id)))]).toEqual(["RCC"])
})

test("a paragraph that changed meanwhile is shown as it is now, and is taken then", async ({
  delegateRCC,
  delegateARB,
  api,
}) => {
  const table = await TablePage.in(delegateRCC.page, row)
  const dialog = await act(table, "RCC", /^Take .* into the draft$/)
  await expect(dialog).toContainText("appear")
  // Somebody else writes there between the look and the act, before the server has heard of this one.
  const writesMeanwhile = async (route: Route) => {
    await delegateARB.placeCaretAfter("contribute to building confidence")
    await delegateARB.type(" quickly")
    await expect.poll(() => api.text("markup")).toContain("quickly")
    await route.continue()
  }
  await table.page.route("**/take", writesMeanwhile, { times: 1 })
  const answered = table.page.waitForResponse("**/take")
  await dialog.getByRole("button", { name: "Take into the draft" }).click()
  expect((await answered).status()).toBe(409)
  await expect(dialog.getByText(/The text (here )?has changed/).first()).toBeVisible()
  await expect(table.cell(row, "now")).toContainText("quickly")
  await dialog.getByRole("button", { name: /^Take i/ }).click()
  await expect(dialog).toBeHidden()
  expect(await api.text("ARB")).toContain("quickly")
  expect(await api.text("RCC")).toContain(words)
})

test("a delegate tables a revised text, which the others see at once, and the earlier one stays", async ({
  delegateRCC,
  chair,
}) => {
  const seen = await TablePage.in(chair.page, row)
  const table = await TablePage.in(delegateRCC.page, row)
  const dialog = await act(table, "RCC", /^Revise/)
  const text = dialog.getByRole("textbox", { name: "The whole paragraph as it is to read" })
  await expect(text).toBeFocused()
  await text.fill("2 to contribute to building confidence in the use of ICTs;")
  await expect(dialog).toContainText(`${tag} - Rev.1`)

  await test.step("what is typed stays when no answer comes", async () => {
    await table.page.route("**/contributions", (route) => route.abort())
    await dialog.getByRole("button", { name: "Table the revised text" }).click()
    await expect(dialog.getByRole("alert")).toContainText("No answer came from the server.")
    await expect(text).toHaveValue("2 to contribute to building confidence in the use of ICTs;")
    await table.page.unroute("**/contributions")
  })

  await dialog.getByRole("button", { name: "Table the revised text" }).click()
  await expect(dialog).toBeHidden()
  await expect(seen.cell(row, "RCC")).toContainText(`${tag} - Rev.1`)
  await expect(seen.cell(row, "RCC")).toContainText("1 earlier text")
})

test("a delegate tables a new text in an empty cell of its own column alone", async ({ delegateARB }) => {
  const table = await TablePage.in(delegateARB.page, row)
  await expect(table.cell(row, "B").getByRole("button")).toHaveCount(0)
  const dialog = await act(table, "ARB", /^Table a text/)
  await dialog.getByRole("radio", { name: "Take the paragraph out (SUP)" }).check()
  await dialog.getByRole("button", { name: "Table", exact: true }).click()
  await expect(table.cell(row, "ARB")).toContainText("Takes the paragraph out")
  // The button that was pressed is gone with the empty cell; the keyboard is in the cell.
  await expect(table.cell(row, "ARB")).toBeFocused()
})

test("an observer sees what has become of each text, and has none of these acts", async ({ observer }) => {
  const table = await TablePage.in(observer.page, row)
  await expect(table.cell(row, "RCC")).toContainText(tag)
  await expect(table.grid.getByRole("button")).toHaveCount(0)
  await table.page.getByRole("button", { name: "Since tabled" }).click()
  await expect(table.cell(row, "RCC")).toContainText("Not in the draft")
  const all = table.page.getByRole("list", { name: "What has become of what each delegation tabled" })
  await expect(all.getByRole("listitem").filter({ hasText: "RCC" })).toContainText(/\d+ as tabled/)
})
