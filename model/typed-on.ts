import { hasUnprintable } from "./characters.ts"
import { Malformed, type Typed, type TypedParagraph, typedWordsOf, type WrittenId, writtenAs } from "./document.ts"
import type { Mark } from "./marks.ts"
import type { Paragraph, Run } from "./paragraph.ts"

/** Characters typed right behind one that stands in a paragraph: `client` and `clock` name the first of them. */
export type TypedOn = WrittenId & { readonly text: string; readonly behind: WrittenId }

/** The paragraph with them in it, and the marks they lie under. */
export type GrownParagraph = { readonly paragraph: Paragraph; readonly marks: readonly Mark[] }

/**
 * A paragraph after characters were typed in it, told from the paragraph before: a character behind another lies under
 * the marks of that one, so nothing has to be read anew. Most keystrokes are of this kind, and take a few µs this way.
 *
 * Shape:   `before` was read from Yjs; in Yjs there is nothing but deleted items between `behind` and what was typed.
 *          Null if the paragraph has no such character, or it is half of one: then it has to be read.
 * Throws:  Malformed "control-character".
 */
export function typedOn(before: Paragraph, typed: TypedOn): GrownParagraph | null {
  if (hasUnprintable(typed.text)) throw new Malformed("control-character")
  const known = typedWordsOf(before)
  const at = known === null ? null : placeOf(known.typed, typed.behind)
  if (known === null || at === null) return null
  const grown = grownRun(before.runs, at.offset, typed.text)
  if (grown === null) return null
  const paragraph = { ...before, runs: before.runs.with(grown.index, grown.run) }
  writtenAs(paragraph, { begins: known.begins, typed: grownTyped(known, at, typed) })
  return { paragraph, marks: grown.run.marks }
}

/** Behind the character: which part it stands in, how far behind the part's beginning, and behind the paragraph's. */
type Place = { readonly index: number; readonly within: number; readonly offset: number }

function placeOf(parts: readonly Typed[], { client, clock }: WrittenId): Place | null {
  let offset = 0
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as Typed
    const within = clock - part.clock + 1
    if (part.client === client && within > 0 && within <= part.length) return { index, within, offset: offset + within }
    offset += part.length
  }
  return null
}

function grownRun(runs: readonly Run[], offset: number, added: string): { index: number; run: Run } | null {
  let from = 0
  for (let index = 0; index < runs.length; index++) {
    const { text, marks } = runs[index] as Run
    const at = offset - from
    if (at <= text.length) {
      // Yjs cannot keep two characters apart that are one: it makes others of both.
      return isHighSurrogate(text.charCodeAt(at - 1))
        ? null
        : { index, run: { text: text.slice(0, at) + added + text.slice(at), marks } }
    }
    from += text.length
  }
  return null
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff

function grownTyped({ typed: parts }: TypedParagraph, { index, within }: Place, typed: TypedOn): readonly Typed[] {
  const { client, clock, text } = typed
  const part = parts[index] as Typed
  const { length } = text
  if (within === part.length && part.client === client && part.clock + part.length === clock)
    return parts.with(index, { ...part, length: part.length + length })
  const rest = part.length - within
  const behind = rest > 0 ? [{ ...part, clock: part.clock + within, length: rest }] : []
  return parts.toSpliced(index, 1, { ...part, length: within }, { client, clock, length, marks: part.marks }, ...behind)
}
