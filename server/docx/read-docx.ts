import type { Document, Element } from "@xmldom/xmldom"
import type { GivenLine } from "#model/base-text.ts"
import { type LeftOutOfText, textLimits } from "#model/given-text.ts"
import { allOf, attributeEnding, childrenOf, parseXml } from "../sheet/office-xml.ts"
import { unzip } from "../sheet/unzip.ts"
import { type LeftOut, leaveOut, nothingLeftOut } from "./left-out.ts"
import { listOf } from "./list-of.ts"
import { Numbering } from "./numbering.ts"
import { wordsOf } from "./paragraph-words.ts"
import { type ParagraphStyles, stylesOf } from "./styles.ts"

/** The paragraphs of a document, and what stands in it beside them. */
export type ReadDocx =
  | { readonly ok: true; readonly lines: readonly GivenLine[]; readonly leftOut: LeftOutOfText }
  | {
      readonly ok: false
      readonly reason: "no-text-file" | "text-unzips-too-large" | "damaged-text" | "too-many-paragraphs"
    }

/**
 * Reads the paragraphs of a Word document (ISO/IEC 29500, as Word, LibreOffice and others write it) with the numbers Word
 * counts for them. Text with tracked changes is read as it was before them: a base text is what is in force, not what is
 * proposed.
 *
 * Refuses: what is no such document, is damaged, unzips to more than it should, or has too many paragraphs.
 */
export function readDocx(bytes: Uint8Array): ReadDocx {
  let headers = 0
  const wants = (name: string) => {
    if (/^word\/(?:header|footer)\d*\.xml$/.test(name)) headers++
    return /^word\/(?:document\d*|numbering|styles)\.xml$|^_rels\/\.rels$/.test(name)
  }
  const unzipped = unzip(bytes, { wants, maxBytes: textLimits.maxUnzippedBytes })
  if (!unzipped.ok)
    return { ok: false, reason: unzipped.reason === "not-a-zip" ? "no-text-file" : "text-unzips-too-large" }
  const texts = new Map([...unzipped.files].map(([name, file]) => [name, new TextDecoder().decode(file)]))
  try {
    const main = mainPartOf(texts)
    const text = texts.get(main)
    if (text === undefined) return { ok: false, reason: "no-text-file" }
    // Counted before anything is made of it: what is made of a paragraph takes many times its length.
    if ((text.match(/<(?:\w+:)?p[\s>/]/g)?.length ?? 0) > 4 * textLimits.maxParagraphs)
      return { ok: false, reason: "too-many-paragraphs" }
    const part = (name: string) => (texts.has(name) ? parseXml(texts.get(name), name) : null)
    const lines = new Lines(new Numbering(part("word/numbering.xml")), stylesOf(part("word/styles.xml")))
    lines.readBody(parseXml(text, main))
    lines.left.headers = headers
    return { ok: true, lines: lines.read, leftOut: lines.left }
  } catch {
    return { ok: false, reason: "damaged-text" }
  }
}

function mainPartOf(texts: ReadonlyMap<string, string>): string {
  const relations = texts.get("_rels/.rels")
  if (relations === undefined) return "word/document.xml"
  const main = allOf(parseXml(relations, "_rels/.rels"), "Relationship").find((one) =>
    (one.getAttribute("Type") ?? "").endsWith("/officeDocument"),
  )
  return (main?.getAttribute("Target") ?? "word/document.xml").replace(/^\//, "")
}

/** The lines of a document while they are read, in order. */
class Lines {
  readonly read: GivenLine[] = []
  readonly left: LeftOut = nothingLeftOut()
  readonly #numbering: Numbering
  readonly #styles: ParagraphStyles
  /** Words of a paragraph whose end was inserted, and which therefore goes on in the next. */
  #begun = ""

  constructor(numbering: Numbering, styles: ParagraphStyles) {
    this.#numbering = numbering
    this.#styles = styles
  }

  readBody(document: Document): void {
    const [body] = allOf(document, "body")
    if (!body) throw new Error("the document has no body")
    this.#readBlocks(body)
    if (this.#begun.trim() !== "") this.#add({ text: this.#begun, label: null, level: null, hint: null })
  }

  #readBlocks(element: Element): void {
    for (const child of childrenOf(element)) {
      if (child.localName === "p") this.#readParagraph(child)
      else if (child.localName === "tbl") leaveOut(this.left, "tables")
      else if (child.localName === "ins" || child.localName === "moveTo") leaveOut(this.left, "insertions")
      else if (["sdt", "sdtContent", "customXml", "del", "moveFrom"].includes(child.localName ?? ""))
        this.#readBlocks(child)
    }
  }

  #readParagraph(paragraph: Element): void {
    const [looks] = childrenOf(paragraph, "pPr")
    const style = this.#styles.of(attributeEnding(looks && childrenOf(looks, "pStyle")[0], "val"))
    const { text, isItalic } = wordsOf(paragraph, this.left)
    if (isEndInserted(looks)) {
      this.#begun += text
      return
    }
    const whole = this.#begun + text
    this.#begun = ""
    if (whole.trim() === "") return
    const list = listOf(looks) ?? style.list
    const printed = list && this.#numbering.next(list.id, list.level)
    const hint = style.hint ?? (isItalic && !printed && isShort(whole) ? "call" : null)
    this.#add({
      text: printed && printed.bare === null ? `${printed.text} ${whole}` : whole,
      label: printed?.bare ?? null,
      level: printed?.bare ? (list?.level ?? null) : null,
      hint,
    })
  }

  #add(line: GivenLine): void {
    this.read.push(line)
  }
}

/** The mark at the end of a paragraph is a tracked insertion itself: without it the paragraph goes on in the next. */
function isEndInserted(looks: Element | undefined): boolean {
  const mark = looks && childrenOf(looks, "rPr")[0]
  return mark !== undefined && childrenOf(mark, "ins").length > 0
}

/** A call is a word or a line, and does not end like a sentence. */
const isShort = (text: string) => text.trim().split(/\s+/).length <= 30 && !/[;.,:)]$/.test(text.trim())
