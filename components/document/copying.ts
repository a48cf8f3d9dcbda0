import { asMarkup } from "#model/markup-signs.ts"

/** What leaves by copying: words as they read, and the same with their marks as plain text and as HTML. */
export type Copied = { readonly clean: string; readonly marked: string; readonly html: string }

/** A stretch of a paragraph as drawn. A bracket is a sign that nobody typed. */
type Stretch = {
  readonly text: string
  readonly isInserted: boolean
  readonly isDeleted: boolean
  readonly isSign: boolean
}

/**
 * Reads what is copied from the page itself, since draft, views and editor draw the same elements. Clean text has
 * neither struck words nor brackets, nor what stands in the margins; a letter goes along where its paragraph is copied
 * from its first word.
 *
 * Shape: null where the range holds nothing of a paragraph.
 */
export function copiedFrom(range: Range, text: ParentNode): Copied | null {
  const lines = [...text.querySelectorAll<HTMLElement>("[data-paragraph]")]
    .filter((paragraph) => range.intersectsNode(paragraph) && paragraph.getClientRects().length > 0)
    .map((paragraph) => stretchesIn(paragraph, range))
    .filter((stretches) => stretches.length > 0)
  if (lines.length === 0) return null
  return {
    clean: lines
      .map(cleanLine)
      .filter((line) => line.trim() !== "")
      .join("\n"),
    marked: lines.map((line) => line.map(asPlain).join("")).join("\n"),
    html: lines.map((line) => `<p>${line.map(asHtml).join("")}</p>`).join("\n"),
  }
}

function stretchesIn(paragraph: HTMLElement, range: Range): Stretch[] {
  const words = paragraph.querySelector(".words")
  const inWords = words ? stretchesOf(words, range) : []
  const letter = paragraph.querySelector(".letter")
  if (inWords.length === 0 || !letter || !beginsBefore(range, words as Element)) return inWords
  const whole = document.createRange()
  whole.selectNodeContents(letter)
  const inLetter = stretchesOf(letter, whole)
  if (inLetter.length === 0) return inWords
  return [...inLetter, ...(inLetter.every(({ isSign }) => isSign) ? [] : [space]), ...inWords]
}

const space: Stretch = { text: " ", isInserted: false, isDeleted: false, isSign: false }

function stretchesOf(element: Element, range: Range): Stretch[] {
  const stretches: Stretch[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, unlessInSign)
  while (walker.nextNode()) {
    const node = walker.currentNode
    if (!range.intersectsNode(node)) continue
    if (isSign(node)) stretches.push({ text: signOf(node), isSign: true, isInserted: false, isDeleted: false })
    if (!(node instanceof Text) || node.parentElement?.closest(".caret")) continue
    const text = node.data.slice(
      node === range.startContainer ? range.startOffset : 0,
      node === range.endContainer ? range.endOffset : node.length,
    )
    const isWithin = (selector: string) => element.contains(node.parentElement?.closest(selector) ?? null)
    if (text !== "") stretches.push({ text, isSign: false, isInserted: isWithin("ins"), isDeleted: isWithin("del") })
  }
  return stretches
}

const isSign = (node: Node | null): node is Element =>
  node instanceof Element && node.classList.contains("bracket-glyph")

/** A sign is one piece, whether its letter stands in the page or in the style sheet. */
const unlessInSign = ({ parentElement }: Node): number =>
  isSign(parentElement) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT

const signOf = (sign: Element): string => (sign.classList.contains("open") ? "[" : "]")

/** Whether the range takes in the first character of the words. */
function beginsBefore(range: Range, words: Element): boolean {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT)
  const first = walker.nextNode()
  return first !== null && range.comparePoint(first, 0) >= 0
}

const cleanLine = (line: readonly Stretch[]): string =>
  line.flatMap(({ text, isDeleted, isSign }) => (isDeleted || isSign ? [] : [text])).join("")

function asPlain({ text, isInserted, isDeleted, isSign }: Stretch): string {
  const words = isSign ? text : asMarkup(text)
  const struck = isDeleted ? `{--${words}--}` : words
  return isInserted ? `{++${struck}++}` : struck
}

function asHtml({ text, isInserted, isDeleted }: Stretch): string {
  const words = text.replace(/[&<>]/g, (sign) => entities[sign] as string).replaceAll("\n", "<br>")
  const struck = isDeleted ? `<del>${words}</del>` : words
  return isInserted ? `<ins>${struck}</ins>` : struck
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }
