import type { Locator, Page } from "@playwright/test"
import { expect } from "@playwright/test"
import { documentId } from "./api.ts"

/** A window on the comparison table. */
export class TablePage {
  readonly page: Page
  readonly grid: Locator

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByRole("grid", { name: "Comparison table" })
  }

  /** Opens the table in a window that has a session. Shape: `row` is a paragraph to begin at. */
  static async in(page: Page, row = ""): Promise<TablePage> {
    await page.goto(new URL(`/documents/${documentId}/comparison${row && `#${row}`}`, page.url()).href)
    const table = new TablePage(page)
    await expect(page.getByRole("banner").getByText("Live", { exact: true })).toBeVisible({ timeout: 20_000 })
    return table
  }

  cell(row: string, column: string): Locator {
    return this.grid.locator(`[data-row="${row}"] > [data-column="${column}"]`)
  }

  /** The heads of the columns, in the order in which they stand. */
  heads(): Locator {
    return this.grid.getByRole("columnheader")
  }

  rows(): Locator {
    return this.grid.locator("[data-row]")
  }

  /** How many rows the table has, drawn or not, its head apart. */
  async count(): Promise<number> {
    return Number(await this.grid.getAttribute("aria-rowcount")) - 1
  }

  async chooseColumns(act: (choice: Locator) => Promise<void>): Promise<void> {
    await this.page.getByRole("button", { name: /^Columns/ }).click()
    await act(this.page.getByRole("dialog", { name: "Columns" }))
    await this.page.keyboard.press("Escape")
  }
}
