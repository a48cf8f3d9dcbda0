import { digest } from "lib0/hash/sha256"
import { markText } from "./marks.ts"
import { onceEach } from "./once-each.ts"
import { attributeNames, type Paragraph } from "./paragraph.ts"

/**
 * SHA-256 of a text as UTF-8, in hexadecimal. Works at once, in the browser as on the server.
 * Source: FIPS 180-4; outside programs may recompute every hash we show.
 */
export function sha256(text: string): string {
  let hex = ""
  for (const byte of digest(new TextEncoder().encode(text))) hex += byte.toString(16).padStart(2, "0")
  return hex
}

/**
 * One text for one paragraph: equal paragraphs have equal texts, unequal ones never.
 * Shape: a JSON array of the attributes in the order of `attributeNames`, then each run as
 *        `[words, ...texts of its marks]`. It holds no line break.
 */
export const canonicalText = (paragraph: Paragraph): string =>
  JSON.stringify([
    ...attributeNames.map((name) => paragraph[name]),
    ...paragraph.runs.map((run) => [run.text, ...run.marks.map(markText)]),
  ])

/** SHA-256 of a paragraph's canonical text. Worked out once for each paragraph value. */
export const paragraphHash = onceEach((paragraph: Paragraph): string => sha256(canonicalText(paragraph)))

/**
 * SHA-256 over the hashes of these paragraphs, one a line: what a ruling is bound to (law L5). Hashes of hashes, so
 * that a keystroke costs the hash of one paragraph, however long the document is.
 */
export const textHash = (paragraphs: readonly Paragraph[]): string => sha256(paragraphs.map(paragraphHash).join("\n"))
