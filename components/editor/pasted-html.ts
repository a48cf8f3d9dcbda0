/**
 * The lines of words in what another program left on the clipboard: what a reader sees there, one line a paragraph.
 * A list's own numbers, struck words, comments and whatever is drawn rather than written stay behind; so does all
 * formatting.
 *
 * Works like a browser laying out text: walks the elements, begins a line at every block, and makes one space of white
 * space that the page would show as one.
 */
export function linesOfHtml(html: string): string[] {
  const page = new DOMParser().parseFromString(html, "text/html")
  for (const element of page.querySelectorAll(notWords)) element.remove()
  for (const tab of page.querySelectorAll("[style*='mso-tab-count' i]")) tab.replaceWith(" ")
  const lines = new Lines()
  write(page.body, lines, false)
  return lines.written()
}

/**
 * What holds no words of the text: programs and styles; words deleted under revision marks; the numbers that Word types
 * before list items, its comments and footnotes; what this editor draws round the words and never types.
 */
const notWords = [
  "script, style, title, template, noscript, iframe, object, xml, del, rt, rp, [hidden]",
  "input, textarea, select, button, svg, video, audio",
  "[style*='mso-list:Ignore' i], [style*='mso-list: Ignore' i], [style*='mso-hide:all' i], [style*='display:none' i]",
  "[style*='mso-element:comment-list' i], [style*='mso-element:footnote-list' i], .MsoCommentReference",
  ".bracket-glyph, [data-paragraph] > .letter, [data-paragraph] > .tag, [data-paragraph] > .option-label",
  "[data-paragraph] > .status, .caret",
].join(", ")

const blocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM " +
    "H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL"
  ).split(" "),
)

function write(node: Node, lines: Lines, isPreserved: boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) lines.add(child.nodeValue ?? "", isPreserved)
    else if (child instanceof Element) writeElement(child, lines, isPreserved)
  }
}

function writeElement(element: Element, lines: Lines, isPreserved: boolean): void {
  const isCell = element.nodeName === "TD" || element.nodeName === "TH"
  if (blocks.has(element.nodeName) || element.nodeName === "BR") lines.end()
  if (isCell) lines.add(" ", false)
  write(element, lines, isPreserved || element.nodeName === "PRE" || isSetPreserved(element))
  if (blocks.has(element.nodeName)) lines.end()
}

const isSetPreserved = (element: Element): boolean =>
  /white-space(-collapse)?:\s*(pre|break-spaces)/i.test(element.getAttribute("style") ?? "")

/** Lines as they are written; none is empty. */
class Lines {
  readonly #ended: string[] = []
  #line = ""

  add(text: string, isPreserved: boolean): void {
    if (isPreserved) {
      const [first = "", ...rest] = text.split(/\r\n?|\n/)
      this.#line += first
      for (const line of rest) {
        this.end()
        this.#line = line
      }
      return
    }
    const words = text.replace(/[ \t\r\n\f]+/g, " ")
    this.#line += / $/.test(this.#line) || this.#line === "" ? words.replace(/^ /, "") : words
  }

  end(): void {
    const line = this.#line.replace(/ $/, "")
    if (line.trim() !== "") this.#ended.push(line)
    this.#line = ""
  }

  /** A space at the very end stays: it was copied with the words, which may go between two others. */
  written(): string[] {
    if (this.#line.trim() !== "") this.#ended.push(this.#line)
    return this.#ended
  }
}
