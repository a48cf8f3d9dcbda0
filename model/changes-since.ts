import { canonicalText } from "./hash.ts"
import { CHAIR, type DelegationCode, NOBODY, ownerOf, type ParagraphId } from "./ids.ts"
import { isRevision, type Mark, markText } from "./marks.ts"
import type { Paragraph } from "./paragraph.ts"
import { placesOf } from "./place.ts"
import { markupLines } from "./plain-text.ts"
import type { ChangedParagraph, Decision } from "./protocol.ts"

/** A text at one time. */
type Text = readonly Paragraph[]

/**
 * The paragraphs that read otherwise, or stand under other marks, than they did; in the order of the text now, one that
 * is gone behind those it stood behind. A letter that only moved on is no change.
 *
 * Shape: `since` are the lines of the register taken between the two. Who typed is not in the texts: `people` is the
 *        server's to add.
 */
export function changedSince(
  then: Text,
  now: Text,
  since: readonly Pick<Decision, "number" | "paragraphs">[] = [],
): Omit<ChangedParagraph, "people">[] {
  const [old, fresh] = [readText(then), readText(now)]
  return inOrder(then, now).flatMap((id) => {
    const [before, after] = [old.get(id), fresh.get(id)]
    if (before?.canonical === after?.canonical) return []
    return [
      {
        id,
        place: (after ?? before)?.place ?? "",
        before: before?.line ?? "",
        after: after?.line ?? "",
        delegations: whoChanged(before?.paragraph ?? null, after?.paragraph ?? null),
        decisions: since.flatMap(({ number, paragraphs }) => (paragraphs.some((one) => one.id === id) ? [number] : [])),
      },
    ]
  })
}

function readText(text: Text) {
  const lines = markupLines(text)
  const places = placesOf(text)
  return new Map(
    text.map((paragraph, index) => [
      paragraph.id,
      {
        paragraph,
        line: lines[index] as string,
        place: places.get(paragraph.id) ?? "",
        canonical: canonicalText(paragraph),
      },
    ]),
  )
}

function inOrder(then: Text, now: Text): ParagraphId[] {
  const left = new Set(now.map(({ id }) => id))
  const goneBehind = new Map<ParagraphId | null, ParagraphId[]>()
  let last: ParagraphId | null = null
  for (const { id } of then) {
    if (left.has(id)) last = id
    else goneBehind.set(last, [...(goneBehind.get(last) ?? []), id])
  }
  return [...(goneBehind.get(null) ?? []), ...now.flatMap(({ id }) => [id, ...(goneBehind.get(id) ?? [])])]
}

/** Whose words, strikes, brackets or support came or went. The draft's own and the chair's belong to no delegation. */
function whoChanged(before: Paragraph | null, after: Paragraph | null): DelegationCode[] {
  const [old, fresh] = [tracesOf(before), tracesOf(after)]
  const codes = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((trace) => {
    const [a, b] = [old.get(trace), fresh.get(trace)]
    return a?.words === b?.words ? [] : [(a ?? b)?.code as DelegationCode]
  })
  return [...new Set(codes)].filter((code) => code !== NOBODY && code !== CHAIR)
}

type Trace = { readonly code: DelegationCode | null; readonly words: string }

/** What each mark lies on. Of brackets and options only that they are there: others may write in them. */
function tracesOf(paragraph: Paragraph | null): Map<string, Trace> {
  const traces = new Map<string, Trace>()
  for (const { text, marks } of paragraph?.runs ?? [])
    for (const mark of marks) {
      const words = holdsOthersWords(mark, marks) ? "" : (traces.get(markText(mark))?.words ?? "") + text
      traces.set(markText(mark), { code: mark.type === "proposer" ? mark.delegation : ownerOf(mark.id), words })
    }
  for (const name of ["inserted", "deleted"] as const) {
    const id = paragraph?.[name] ?? null
    if (id !== null) traces.set(`${name} ${id}`, { code: ownerOf(id), words: "" })
  }
  return traces
}

function holdsOthersWords(mark: Mark, marks: readonly Mark[]): boolean {
  if (mark.type !== "proposer") return mark.type === "bracket" || mark.type === "option"
  return !marks.some((other) => isRevision(other) && other.id === mark.change)
}
