import type { BrowserContext, JSHandle, Locator, Page } from "@playwright/test"
import { expect } from "@playwright/test"
import { edgesOf, type Point, rangeOf } from "./words-on-page.ts"

const lineStates =
  /^(Live|Connecting…|Not connected|Saved on the server|Saving…|On this device only|In this page only)$/

/** A window on the working draft, and what its person does there. */
export class DraftPage {
  readonly page: Page
  readonly context: BrowserContext
  /** The text a member writes in; an observer's page has none. */
  readonly editor: Locator
  /** Whether this window is connected, and what was typed here on the server's disk. */
  readonly state: Locator

  constructor(page: Page, context: BrowserContext) {
    this.page = page
    this.context = context
    this.editor = page.getByRole("textbox", { name: "Text of the resolution" })
    this.state = page.getByRole("banner").getByRole("status").filter({ hasText: lineStates })
  }

  /** The text is there and, for a member, takes the keyboard. */
  async isReadyToWrite(): Promise<void> {
    await expect(this.editor).toHaveAttribute("aria-readonly", "false", { timeout: 20_000 })
    await expect(this.state).toHaveText("Saved on the server")
  }

  /** The text is there, and follows what others do. */
  async isReadyToRead(): Promise<void> {
    await expect(this.page.getByRole("article").first()).toBeVisible({ timeout: 20_000 })
    await expect(this.state).toHaveText("Live")
  }

  paragraphs(): Locator {
    return this.page.locator("article [data-paragraph]")
  }

  /** The paragraph that holds these words, struck and inserted ones included. */
  paragraph(words: string): Locator {
    return this.paragraphs().filter({ hasText: words })
  }

  /** Words in the text that are proposed to be added. */
  insertion(words: string): Locator {
    return this.paragraphs().getByRole("insertion").filter({ hasText: words })
  }

  /** Words in the text that are proposed for removal. */
  deletion(words: string): Locator {
    return this.paragraphs().getByRole("deletion").filter({ hasText: words })
  }

  /** Clicks just after these words and waits until the caret stands there. */
  async placeCaretAfter(words: string): Promise<void> {
    const { end } = await this.edgesOf(words)
    await this.page.mouse.click(end.x, end.y)
    await this.settled()
  }

  /** Clicks just before these words and waits until the caret stands there. */
  async placeCaretBefore(words: string): Promise<void> {
    const { start } = await this.edgesOf(words)
    await this.page.mouse.click(start.x, start.y)
    await this.settled()
  }

  /** Selects these words with the mouse: a click before, a click with Shift after. */
  async select(words: string): Promise<void> {
    await this.placeCaretBefore(words)
    const { end } = await this.edgesOf(words)
    await this.page.keyboard.down("Shift")
    await this.page.mouse.click(end.x, end.y)
    await this.page.keyboard.up("Shift")
    await expect.poll(() => this.page.evaluate(() => getSelection()?.toString())).toBe(words)
    await this.settled()
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  async isSaved(): Promise<void> {
    await expect(this.state).toHaveText("Saved on the server")
  }

  /** Two frames: the editor has taken over the selection that the browser made. */
  async settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    )
  }

  /** The first occurrence of these words, scrolled into sight. */
  async rangeOf(words: string): Promise<JSHandle<Range>> {
    const text = this.paragraph(words).first().locator(".words")
    await text.evaluate((element) => element.scrollIntoView({ block: "center" }))
    return rangeOf(text, words)
  }

  async edgesOf(words: string): Promise<{ start: Point; end: Point }> {
    return edgesOf(await this.rangeOf(words))
  }
}
