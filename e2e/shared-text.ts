import { expect } from "@playwright/test"
import type { Api } from "./api.ts"
import type { DraftPage } from "./draft-page.ts"

/** The text as the server has it and as every window shows it. */
export class SharedText {
  readonly #api: Api
  readonly #windows: readonly DraftPage[]

  constructor(api: Api, windows: readonly DraftPage[]) {
    this.#api = api
    this.#windows = windows
  }

  /** Does something in the text, and sees that the server took it and that the base text is what it was (L1, L2). */
  async whileLawful(act: () => Promise<void>): Promise<void> {
    const [{ baseHash }, base] = await Promise.all([this.#api.document(), this.#api.text("base")])
    await act()
    for (const window of this.#windows) {
      await window.settled()
      if ((await window.editor.count()) === 0) continue
      await window.isSaved()
      await expect(window.page.getByRole("region", { name: "Rescued words" })).toHaveCount(0)
    }
    const after = await this.#api.document()
    expect(await this.#api.text("base")).toBe(base)
    expect(after.baseHash).toBe(baseHash)
  }

  /** These words under their marks, as `{++inserted++}` and `{--struck--}`, stand in the text; all windows show the same. */
  async reads(...marked: readonly string[]): Promise<void> {
    const markup = await this.#api.text("markup")
    for (const words of marked) expect(markup).toContain(words)
    const { paragraphs } = await this.#api.document()
    const stored = paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(""))
    for (const window of this.#windows) await expect.poll(() => wordsOn(window)).toEqual(stored)
  }

  /** No such words stand anywhere. */
  async lacks(words: string | RegExp): Promise<void> {
    expect(await this.#api.text("markup")).not.toMatch(words)
  }
}

/** The words that a window shows, without the signs drawn among them. */
const wordsOn = (window: DraftPage): Promise<string[]> =>
  window.paragraphs().evaluateAll((elements) =>
    elements.map((element) => {
      const words = element.querySelector(".words")?.cloneNode(true) as Element
      for (const drawn of words.querySelectorAll(".bracket-glyph, .caret")) drawn.remove()
      return words.textContent ?? ""
    }),
  )
