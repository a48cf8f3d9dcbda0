import type { JSHandle, Locator } from "@playwright/test"

/** The first occurrence of these words among the words of a paragraph, drawn signs included. */
export function rangeOf(paragraph: Locator, words: string): Promise<JSHandle<Range>> {
  return paragraph.evaluateHandle((element, wanted) => {
    const nodes: Text[] = []
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) nodes.push(walker.currentNode as Text)
    const from = nodes
      .map((node) => node.data)
      .join("")
      .indexOf(wanted)
    if (from < 0) throw new Error(`"${wanted}" does not stand in "${element.textContent}"`)
    const range = document.createRange()
    let before = 0
    for (const node of nodes) {
      const after = before + node.data.length
      if (from >= before && from < after) range.setStart(node, from - before)
      if (from + wanted.length > before && from + wanted.length <= after)
        range.setEnd(node, from + wanted.length - before)
      before = after
    }
    return range
  }, words)
}

/** Where a range begins and ends on the screen. */
export function edgesOf(range: JSHandle<Range>): Promise<{ start: Point; end: Point }> {
  return range.evaluate(({ startContainer, startOffset, endContainer, endOffset }) => {
    const boxOf = (node: Node, from: number) => {
      const letter = document.createRange()
      letter.setStart(node, from)
      letter.setEnd(node, from + 1)
      return letter.getBoundingClientRect()
    }
    const first = boxOf(startContainer, startOffset)
    const last = boxOf(endContainer, endOffset - 1)
    return {
      start: { x: first.left + 0.5, y: first.top + first.height / 2 },
      end: { x: last.right - 0.5, y: last.top + last.height / 2 },
    }
  })
}

/** Selects a range as a program of the system does, without mouse or keys. */
export const selectRange = (range: JSHandle<Range>): Promise<void> =>
  range.evaluate((wanted) => {
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(wanted)
  })

/**
 * Where a range stands as input methods count: in characters of the text that is laid out, each image being one too. To
 * ask the browser means to select, which would lay out what is out of sight: that is kept as it is meanwhile.
 */
export const plainRangeOf = (range: JSHandle<Range>): Promise<{ from: number; to: number }> =>
  range.evaluate(({ startContainer, startOffset, endContainer, endOffset }) => {
    const selection = getSelection() as Selection
    const kept = selection.getRangeAt(0)
    const root = document.querySelector("[contenteditable=true]") as Element
    const passedOver = [...root.querySelectorAll("[data-paragraph]")].filter(
      (paragraph) => !paragraph.querySelector(".words")?.checkVisibility({ contentVisibilityAuto: true }),
    )
    const still = document.createElement("style")
    still.textContent = passedOver
      .map((paragraph) => `[data-paragraph="${paragraph.getAttribute("data-paragraph")}"]`)
      .join(",")
      .concat("{content-visibility: hidden !important}")
    document.head.append(still)
    const lengthTo = (node: Node, offset: number) => {
      selection.setBaseAndExtent(root, 0, node, offset)
      const images = [...root.querySelectorAll("img")].filter(
        (image) => selection.containsNode(image) && image.checkVisibility({ contentVisibilityAuto: true }),
      )
      return selection.toString().length + images.length
    }
    const found = { from: lengthTo(startContainer, startOffset), to: lengthTo(endContainer, endOffset) }
    selection.removeAllRanges()
    selection.addRange(kept)
    still.remove()
    return found
  })

export type Point = { x: number; y: number }

/** Words with the brackets drawn among them, by a style sheet where they are written in; others' carets left aside. */
export const wordsWithSigns = (words: Locator): Promise<string> =>
  words.evaluate((element) => {
    const still = element.cloneNode(true) as Element
    for (const caret of still.querySelectorAll(".caret")) caret.remove()
    for (const sign of still.querySelectorAll(".bracket-glyph")) {
      sign.textContent = sign.classList.contains("open") ? "[" : "]"
    }
    return still.textContent ?? ""
  })
