import { type BaseLine, linesOf, readBaseLines } from "#model/base-text.ts"
import { hasUnprintable } from "#model/characters.ts"
import { textLimits, type UnderstoodText } from "#model/given-text.ts"
import { limits } from "#model/limits.ts"
import { textIn } from "../sheet/text-in.ts"
import { nothingLeftOut } from "./left-out.ts"
import { type ReadDocx, readDocx } from "./read-docx.ts"

/** Why a file gives no base text. Shape: `where` is how the paragraph begins that is the matter. */
export type TextRefused =
  | Extract<ReadDocx, { ok: false }>
  | { readonly ok: false; readonly reason: "base-text-missing" | "takes-too-long" }
  | { readonly ok: false; readonly reason: "paragraph-too-long" | "unprintable-characters"; readonly where: string }
export type TextAnswer = { readonly ok: true; readonly understood: UnderstoodText } | TextRefused

/** Reads a base text out of the bytes of a file: a Word document, or plain text. */
export function readTextFile(bytes: Uint8Array): TextAnswer {
  const read = bytes[0] === 0x50 && bytes[1] === 0x4b ? readDocx(bytes) : readPlain(bytes)
  if (!read.ok) return read
  const lines = readBaseLines(read.lines)
  return problemOf(lines) ?? { ok: true, understood: { lines, leftOut: read.leftOut } }
}

function problemOf(lines: readonly BaseLine[]): TextRefused | null {
  if (lines.length === 0) return { ok: false, reason: "base-text-missing" }
  if (lines.length > textLimits.maxParagraphs) return { ok: false, reason: "too-many-paragraphs" }
  const about = (line: BaseLine | undefined, reason: "paragraph-too-long" | "unprintable-characters") =>
    line === undefined ? null : ({ ok: false, reason, where: beginning(line.text) } as const)
  return (
    about(
      lines.find(({ text }) => text.length > limits.maxTabledLength),
      "paragraph-too-long",
    ) ??
    about(
      lines.find(({ text, label }) => hasUnprintable(`${label ?? ""}${text}`)),
      "unprintable-characters",
    )
  )
}

function readPlain(bytes: Uint8Array): ReadDocx {
  const text = textIn(bytes)
  return text === null
    ? { ok: false, reason: "no-text-file" }
    : { ok: true, lines: linesOf(text), leftOut: nothingLeftOut() }
}

const beginning = (text: string) => text.replace(/\p{C}/gu, "").slice(0, 60)
