import type { Node } from "@tiptap/pm/model"
import type { NodeView } from "@tiptap/pm/view"
import { captionOf } from "#components/document/alternative-caption.ts"
import type { ParagraphFrame } from "#components/document/paragraph-frame.ts"
import type { Translator } from "#components/language/translator.ts"
import { bracketGlyph } from "./bracket-glyph.ts"

/**
 * A paragraph in the editor: the words, which are edited, and round them what is drawn and never typed. The same
 * elements and classes stand in the static text (`components/document/draft-paragraph.tsx`).
 */
export function paragraphView(node: Node, frame: ParagraphFrame | null, t: Translator<"document">): NodeView {
  const dom = document.createElement("div")
  const words = document.createElement("p")
  words.className = "words"
  dom.append(words)
  dom.dataset.paragraph = node.attrs.id ?? ""
  describe(words, node)
  if (frame) drawFrame(dom, frame, t)
  return {
    dom,
    contentDOM: words,
    update: (next) =>
      next.type === node.type && next.attrs.id === node.attrs.id && next.attrs.style === node.attrs.style,
    ignoreMutation: (mutation) => mutation.type !== "selection" && !words.contains(mutation.target),
  }
}

const drawn = new WeakMap<Element, ParagraphFrame>()

/** Draws what stands round the words of a paragraph, given the element of its view; the words stay as they are. */
export function drawFrame(dom: globalThis.Node | null, frame: ParagraphFrame, t: Translator<"document">): void {
  if (!(dom instanceof Element) || drawn.get(dom) === frame) return
  const words = dom.querySelector(":scope > .words")
  if (words === null) return
  const last = drawn.get(dom)
  drawn.set(dom, frame)
  if (last?.className !== frame.className) {
    if (last) dom.classList.remove(...last.className.split(" "))
    dom.classList.add(...frame.className.split(" "))
  }
  if (last && looksRound(last) === looksRound(frame)) return
  for (const child of [...dom.children]) if (child !== words) child.remove()
  words.before(...above(frame, t).map(notEditable))
  words.after(...beside(frame, t).map(notEditable))
}

/** All of a frame that stands round the words: each key moves a bracket among them, and draws nothing round them anew. */
const looksRound = ({ className: _class, glyphs: _glyphs, ...round }: ParagraphFrame): string => JSON.stringify(round)

function describe(words: HTMLElement, node: Node): void {
  const level = node.attrs.style === "title" ? "1" : node.attrs.style === "call" ? "2" : null
  if (level === null) return
  words.setAttribute("role", "heading")
  words.setAttribute("aria-level", level)
}

function above(
  { tag, optionLabel, leading, letter, oldLetter }: ParagraphFrame,
  t: Translator<"document">,
): HTMLElement[] {
  const column = element(
    "div",
    "letter",
    ...leading.map((glyph) => bracketGlyph(glyph, t)),
    ...letters(letter, oldLetter),
  )
  return [
    ...(tag ? [element("div", "tag", tag)] : []),
    ...(optionLabel ? [element("div", "option-label", optionLabel)] : []),
    column,
  ]
}

function letters(letter: string | null, oldLetter: string | null): HTMLElement[] {
  if (oldLetter === null) return letter === null ? [] : [element("span", "same-letter", letter)]
  const old = element("del", "old-letter", oldLetter)
  return letter === null ? [old] : [old, element("ins", "new-letter", letter)]
}

function beside({ status, alternative, sponsors }: ParagraphFrame, t: Translator<"document">): HTMLElement[] {
  if (!status && !alternative) return []
  const codes = sponsors.map((code) => {
    const sponsor = element("span", "sponsor", code)
    sponsor.dataset.owner = code
    return sponsor
  })
  return [
    element(
      "div",
      "status",
      status ?? "",
      ...(codes.length > 0 ? [element("span", "sponsors", ...codes)] : []),
      ...(alternative ? [element("span", "alternative", captionOf(alternative, t))] : []),
    ),
  ]
}

function notEditable(drawn: HTMLElement): HTMLElement {
  drawn.contentEditable = "false"
  return drawn
}

function element(tag: string, className: string, ...children: (string | HTMLElement)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}
