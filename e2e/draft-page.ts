import type { BrowserContext, Locator, Page } from "@playwright/test"
import { expect } from "@playwright/test"

/** A window on the working draft, and what its person does there. */
export class DraftPage {
  readonly page: Page
  readonly context: BrowserContext

  constructor(page: Page, context: BrowserContext) {
    this.page = page
    this.context = context
  }

  /** The text is there and, for those who may write, takes the keyboard. */
  async isReady(): Promise<void> {
    await expect(this.page.locator("[data-paragraph]").first()).toBeVisible({ timeout: 20_000 })
  }

  /** The paragraph that holds these words, struck and inserted ones included. */
  paragraph(words: string): Locator {
    return this.page.locator("[data-paragraph]", { hasText: words })
  }

  insertion(words: string): Locator {
    return this.page.getByRole("insertion").filter({ hasText: words })
  }

  deletion(words: string): Locator {
    return this.page.getByRole("deletion").filter({ hasText: words })
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
    const { start, end } = await this.#edgesOf(words)
    await this.page.mouse.click(start.x, start.y)
    await this.#settled()
    await this.page.keyboard.down("Shift")
    await this.page.mouse.click(end.x, end.y)
    await this.page.keyboard.up("Shift")
    await expect.poll(() => this.#selected()).toBe(words)
    await this.#settled()
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words)
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key)
  }

  #selected(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? "")
  }

  /** Two frames: the editor has taken over the selection the browser made. */
  async #settled(): Promise<void> {
    await this.page.evaluate(
      () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
    )
  }

  /** Where the first occurrence of these words begins and ends on the screen, scrolled into sight. */
  async #edgesOf(words: string): Promise<{ start: Point; end: Point }> {
    const paragraph = this.paragraph(words).first()
    await paragraph.scrollIntoViewIfNeeded()
    return paragraph.evaluate((element, wanted) => {
      const nodes: Text[] = []
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) nodes.push(walker.currentNode as Text)
      const from = nodes
        .map((node) => node.data)
        .join("")
        .indexOf(wanted)
      const rangeOf = (at: number) => {
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
      const first = rangeOf(from)
      const last = rangeOf(from + wanted.length - 1)
      return {
        start: { x: first.left + 1, y: first.top + first.height / 2 },
        end: { x: last.right - 1, y: last.top + last.height / 2 },
      }
    }, words)
  }
}

type Point = { x: number; y: number }
