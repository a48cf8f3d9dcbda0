import type { Editor } from "@tiptap/core"
import { TextSelection } from "@tiptap/pm/state"
import type { ParagraphId } from "#model/ids.ts"

/** Where somebody stood in the text, in words that hold for another document too. */
export type KeptPlace = {
  readonly paragraph: ParagraphId
  /** The paragraph's words, struck ones included, and how many characters of them stand before the caret. */
  readonly text: string
  readonly offset: number
  /** How far below the top of the window the paragraph stood, in pixels. */
  readonly top: number
  readonly hasFocus: boolean
}

/** Null while the caret stands in no paragraph. */
export function placeIn({ state, view }: Editor): KeptPlace | null {
  const { $head } = state.selection
  if ($head.depth === 0) return null
  return {
    paragraph: $head.parent.attrs.id,
    text: $head.parent.textContent,
    offset: $head.parentOffset,
    top: topOf(view.nodeDOM($head.before())) ?? 0,
    hasFocus: view.hasFocus(),
  }
}

/** Puts the caret and the sheet back to where they were; nothing happens if the paragraph is gone. */
export function returnTo(place: KeptPlace, { state, view }: Editor): void {
  state.doc.forEach((node, at) => {
    if (node.attrs.id !== place.paragraph) return
    const caret = at + 1 + offsetNow(place, node.textContent)
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, caret)))
    const element = view.nodeDOM(at)
    const top = topOf(element)
    if (element instanceof Element && top !== null) scrollerOf(element).scrollBy({ top: top - place.top })
    if (place.hasFocus) view.dom.focus({ preventScroll: true })
  })
}

/**
 * The same place among words some of which have gone or come: counted from the start if the words up to the caret are
 * still the same, from the end if those behind it are, and otherwise where the texts part.
 */
export function offsetNow({ text, offset }: Pick<KeptPlace, "text" | "offset">, now: string): number {
  if (now.startsWith(text.slice(0, offset))) return offset
  if (now.endsWith(text.slice(offset))) return now.length - (text.length - offset)
  let common = 0
  while (common < offset && text[common] === now[common]) common++
  return common
}

const topOf = (node: Node | null) => (node instanceof Element ? node.getBoundingClientRect().top : null)

function scrollerOf(element: Element): Element {
  for (let each = element.parentElement; each !== null; each = each.parentElement)
    if (each.scrollHeight > each.clientHeight && /auto|scroll/.test(getComputedStyle(each).overflowY)) return each
  return document.documentElement
}
