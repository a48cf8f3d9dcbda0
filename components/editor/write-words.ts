import type * as Y from "yjs"
import type { Same } from "#model/alignment.ts"
import { formatOf } from "#model/document.ts"
import type { Run } from "#model/paragraph.ts"
import { keptWords, type Letters } from "./kept-words.ts"

/**
 * Writes the words of a paragraph into its Yjs text, keeping every character that stays: first the formats of kept
 * characters, then what goes and comes, from the end backwards so that places stay right.
 */
export function writeWords(text: Y.XmlText, now: readonly Run[]): void {
  const before = spell(runsOf(text))
  const after = spell(now.map((run) => ({ text: run.text, format: formatOf(run.marks) })))
  const kept = keptWords(before, after)
  writeFormats(text, { before, after, kept })
  writeLetters(text, { before, after, kept })
}

type Format = Record<string, object>
type Spelled = Letters & { readonly formats: readonly Format[]; readonly offsets: readonly number[] }
type Writing = { readonly before: Spelled; readonly after: Spelled; readonly kept: readonly Same[] }

const runsOf = (text: Y.XmlText): { text: string; format: Format }[] =>
  text
    .toDelta()
    .map((run: { insert: string; attributes?: Format }) => ({ text: run.insert, format: run.attributes ?? {} }))

/** Letters are code points, since Yjs must not cut a pair of surrogates. */
function spell(runs: readonly { readonly text: string; readonly format: Format }[]): Spelled {
  const spelled = { letters: [] as string[], insertions: [] as string[], formats: [] as Format[], offsets: [0] }
  let offset = 0
  for (const { text, format } of runs) {
    const insertions = Object.keys(format)
      .filter((key) => key.startsWith("insertion--"))
      .sort()
      .join()
    for (const letter of text) {
      offset += letter.length
      spelled.letters.push(letter)
      spelled.insertions.push(insertions)
      spelled.formats.push(format)
      spelled.offsets.push(offset)
    }
  }
  return spelled
}

function writeFormats(text: Y.XmlText, { before, after, kept }: Writing): void {
  for (let i = 0; i < kept.length; ) {
    const first = kept[i] as Same
    const [old, now] = [before.formats[first.old], after.formats[first.now]]
    let end = i + 1
    while (end < kept.length && follows(kept[end - 1] as Same, kept[end] as Same) && isIn(kept[end] as Same)) end++
    const patch = differenceOf(old ?? {}, now ?? {})
    const from = before.offsets[first.old] ?? 0
    const to = before.offsets[(kept[end - 1] as Same).old + 1] ?? from
    if (patch) text.format(from, to - from, patch)
    i = end
    function isIn(next: Same): boolean {
      return before.formats[next.old] === old && after.formats[next.now] === now
    }
  }
}

const follows = (a: Same, b: Same): boolean => b.old === a.old + 1

function differenceOf(old: Format, now: Format): Record<string, object | null> | null {
  const patch: Record<string, object | null> = {}
  for (const key of Object.keys(old)) if (!(key in now)) patch[key] = null
  for (const [key, value] of Object.entries(now)) if (!(key in old)) patch[key] = value
  return Object.keys(patch).length > 0 ? patch : null
}

function writeLetters(text: Y.XmlText, { before, after, kept }: Writing): void {
  let [old, now] = [before.letters.length, after.letters.length]
  for (let i = kept.length; i >= 0; i--) {
    const previous = i > 0 ? (kept[i - 1] as Same) : { old: -1, now: -1 }
    const from = before.offsets[previous.old + 1] ?? 0
    const to = before.offsets[old] ?? from
    if (to > from) text.delete(from, to - from)
    insertLetters(text, from, { after, start: previous.now + 1, end: now })
    old = previous.old
    now = previous.now
  }
}

function insertLetters(
  text: Y.XmlText,
  at: number,
  { after, start, end }: { readonly after: Spelled; readonly start: number; readonly end: number },
): void {
  for (let last = end; last > start; ) {
    let first = last - 1
    while (first > start && after.formats[first - 1] === after.formats[last - 1]) first--
    text.insert(at, after.letters.slice(first, last).join(""), { ...after.formats[last - 1] })
    last = first
  }
}
