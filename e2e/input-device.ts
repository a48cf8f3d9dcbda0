import type { CDPSession } from "@playwright/test"
import type { DraftPage } from "./draft-page.ts"
import { plainRangeOf, selectRange } from "./words-on-page.ts"

/** What a window's person has at hand besides the keys: an input method, a spell checker, a clipboard, things to drop. */
export class InputDevice {
  readonly #window: DraftPage
  readonly #protocol: CDPSession

  private constructor(window: DraftPage, protocol: CDPSession) {
    this.#window = window
    this.#protocol = protocol
  }

  static async of(window: DraftPage): Promise<InputDevice> {
    return new InputDevice(window, await window.context.newCDPSession(window.page))
  }

  /** The input method shows these words as what is being composed, one state after the other. */
  async compose(...states: readonly string[]): Promise<void> {
    for (const text of states) await this.#setComposition(text)
    await this.#window.settled()
  }

  /** What was composed stays, as it is or converted to these words. */
  async commit(text: string): Promise<void> {
    await this.#protocol.send("Input.insertText", { text })
    await this.#window.settled()
  }

  /** Escape: nothing of what was composed stays. */
  async cancel(): Promise<void> {
    await this.compose("")
  }

  /** Takes words that stand in the text back into the input method, as when a word is converted anew. */
  async reconvert(words: string, ...states: readonly string[]): Promise<void> {
    const [first = "", ...rest] = states
    const { from, to } = await plainRangeOf(await this.#window.rangeOf(words))
    await this.#setComposition(first, { replacementStart: from, replacementEnd: to })
    await this.compose(...rest)
  }

  /** A spell checker, or a substitution of the system, puts other words in the place of these. */
  async replaceWord(words: string, by: string): Promise<void> {
    await selectRange(await this.#window.rangeOf(words))
    await this.#window.settled()
    await this.#window.page.evaluate((text) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.setData("text/plain", text)
      const asked = { inputType: "insertReplacementText", dataTransfer, bubbles: true, cancelable: true }
      const target = getSelection()?.anchorNode?.parentElement
      if (target?.dispatchEvent(new InputEvent("beforeinput", asked))) document.execCommand("insertText", false, text)
    }, by)
    await this.#window.settled()
  }

  /** Pastes what another program left on the clipboard. */
  async paste(flavours: Flavours): Promise<void> {
    await this.#window.page.evaluate((given) => {
      const clipboardData = new DataTransfer()
      for (const [type, data] of Object.entries(given)) clipboardData.setData(type, data)
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    }, flavours)
    await this.#window.settled()
  }

  /** Drops what was dragged from another window just after these words. */
  async dropAfter(words: string, flavours: Flavours): Promise<void> {
    const { end } = await this.#window.edgesOf(words)
    const items = Object.entries(flavours).map(([mimeType, data]) => ({ mimeType, data }))
    for (const type of ["dragEnter", "dragOver", "drop"] as const) {
      await this.#protocol.send("Input.dispatchDragEvent", { type, ...end, data: { items, dragOperationsMask: 1 } })
    }
    await this.#window.settled()
  }

  /** Drags the selected words and lets them go just after others. */
  async dragSelectionAfter(selected: string, words: string): Promise<void> {
    const { mouse } = this.#window.page
    const from = await this.#window.edgesOf(selected)
    const { end } = await this.#window.edgesOf(words)
    await mouse.move(from.start.x + 3, from.start.y)
    await mouse.down()
    await mouse.move(end.x - 5, end.y, { steps: 4 })
    await mouse.move(end.x, end.y)
    await mouse.up()
    await this.#window.settled()
  }

  async #setComposition(text: string, replaced?: { replacementStart: number; replacementEnd: number }): Promise<void> {
    const caret = { selectionStart: text.length, selectionEnd: text.length }
    await this.#protocol.send("Input.imeSetComposition", { text, ...caret, ...replaced })
  }
}

/** The same words in several forms, by media type. */
export type Flavours = Readonly<Record<string, string>>
