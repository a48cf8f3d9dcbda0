import type { BrowserContext, Locator, Page } from "@playwright/test"
import { expect } from "@playwright/test"

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
    const { end } = await this.#edgesOf(words)
    await this.page.mouse.click(end.x, end.y)
    await this.#settled()
  }

  /** Clicks just before these words and waits until the caret stands there. */
  async placeCaretBefore(words: string): Promise<void> {
    const { start } = await this.#edgesOf(words)
    await this.page.mouse.click(start.x, start.y)
    await this.#settled()
  }

  /** Selects these words with the mouse: a click before, a click with Shift after. */
  async select(words: string): Promise<void> {
    await this.placeCaretBefore(words)
    const { end } = await this.#edgesOf(words)
    await this.page.keyboard.down("Shift")
    await this.page.mouse.click(end.x, end.y)
    await this.page.keyboard.up("Shift")
    await expect.poll(() => this.page.evaluate(() => getSelection()?.toString())).toBe(words)
    await this.#settled()
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
  async #settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    )
  }

  /** Where the first occurrence of these words begins and ends on the screen, scrolled into sight. */
  async #edgesOf(words: string): Promise<{ start: Point; end: Point }> {
    const text = this.paragraph(words).first().locator(".words")
    await text.evaluate((element) => element.scrollIntoView({ block: "center" }))
    return text.evaluate((element, wanted) => {
      const nodes: Text[] = []
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) nodes.push(walker.currentNode as Text)
      const from = nodes
        .map((node) => node.data)
        .join("")
        .indexOf(wanted)
      const boxOf = (at: number) => {
        let before = 0
        for (const node of nodes) {
          if (at < before + node.data.length) {
            const range = document.createRange()
            range.setStart(node, at - before)
            range.setEnd(node, at - before + 1)
            return range.getBoundingClientRect()
          }
          before += node.data.length
        }
        throw new Error("the words end outside the paragraph")
      }
      const first = boxOf(from)
      const last = boxOf(from + wanted.length - 1)
      return {
        start: { x: first.left + 0.5, y: first.top + first.height / 2 },
        end: { x: last.right - 0.5, y: last.top + last.height / 2 },
      }
    }, words)
  }
}

type Point = { x: number; y: number }
