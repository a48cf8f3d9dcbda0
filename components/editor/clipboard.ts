import { Extension } from "@tiptap/core"
import { Fragment, type Node, type Schema, Slice } from "@tiptap/pm/model"
import { Plugin } from "@tiptap/pm/state"
import { linesOf } from "./edits.ts"
import { linesOfHtml } from "./pasted-html.ts"
import { BREAK } from "./tokens.ts"

/**
 * What leaves by copying is clean text: words proposed for deletion stay behind, and no mark goes along. What comes in
 * is plain words and paragraph breaks, wherever it was copied: nobody's mark enters by pasting.
 */
export const Clipboard = Extension.create({
  name: "clipboard",
  addProseMirrorPlugins() {
    const { schema } = this.editor
    return [
      new Plugin({
        props: {
          transformCopied: (slice) => cleanSlice(slice, schema),
          clipboardTextSerializer: (slice) => textOf(slice.content).join("\n"),
          transformPastedHTML: (html) => (html.includes(ownMark) ? html : htmlOf(linesOfHtml(html))),
          transformPasted: (slice) => plainSlice(textOf(slice.content), schema),
          clipboardTextParser: (text) => plainSlice(withoutEmpty(linesOf(text)), schema),
          // What holds no words, such as a picture, leaves the selected words where they are.
          handlePaste: (_view, _event, { content }) =>
            content.childCount <= 1 && content.textBetween(0, content.size) === "",
        },
      }),
    ]
  },
})

/** Without struck words and marks. A paragraph of which nothing is left goes too. */
export function cleanSlice(slice: Slice, schema: Schema): Slice {
  const lines = slice.content.content.flatMap((node) => {
    const clean = cleanText(node)
    return clean === "" && node.content.size > 0 ? [] : clean.split("\n")
  })
  return plainSlice(lines, schema)
}

function cleanText(node: Node): string {
  if (node.isText) return isStruck(node) ? "" : (node.text ?? "")
  return node.children.map(cleanText).join("")
}

const isStruck = (node: Node): boolean => node.marks.some((mark) => mark.type.name === "deletion")

function plainSlice(lines: readonly string[], schema: Schema): Slice {
  const paragraphs = lines.map((line) => schema.node("paragraph", null, line === "" ? [] : [schema.text(line)]))
  const open = paragraphs.length > 0 ? 1 : 0
  return new Slice(Fragment.from(paragraphs), open, open)
}

/** By this ProseMirror knows its own copies, in which every space counts. */
const ownMark = "data-pm-slice"

function htmlOf(lines: readonly string[]): string {
  const page = document.implementation.createHTMLDocument()
  for (const line of lines) page.body.appendChild(page.createElement("p")).textContent = line
  page.body.firstElementChild?.setAttribute(ownMark, "1 1 []")
  return page.body.innerHTML
}

/** Empty lines set paragraphs apart in other programs; here they would be proposals without a word. */
function withoutEmpty(lines: readonly string[]): readonly string[] {
  const full = lines.filter((line) => line.trim() !== "")
  return full.length > 0 ? full : lines
}

/** One line a paragraph; loose text is a line of its own. */
function textOf(content: Fragment): string[] {
  const lines = content.content
    .map((node) => (node.isText ? (node.text ?? "") : `${node.textContent}${BREAK}`))
    .join("")
  return linesOf(lines.endsWith(BREAK) ? lines.slice(0, -1) : lines)
}
